// On a chart too nothing can be seen of the extension, but for the one element that holds its marks; that is
// allowed to be there, and nothing else.

import { expect, test } from '@playwright/test';
import { chartUrl, shapes } from '../../lib/demo/chart-url.ts';
import { demoCharts } from '../../lib/demo/charts.ts';
import { startDemo } from '../../lib/demo/server.ts';
import { openTraceBrowser, sites, traceOf } from './fixtures/trace-browsers.ts';
import { differences, withoutHost } from './fixtures/trace-compare.ts';
import type { Snapshot } from './fixtures/trace-snapshot.ts';

const [first, second] = demoCharts;

/** Longer than the single-page EHR takes to draw its codes anew, which it does all the time. */
const settled = 4500;

for (const shape of shapes) {
  test(`two charts of the ${shape} demonstration EHR: no trace but the host of the marks`, async () => {
    const demo = await startDemo();
    const run = async (withExtension: boolean) => {
      const browser = await openTraceBrowser(withExtension, Number(new URL(demo.url).port));
      try {
        return await traceOf(browser, async ({ page, look }) => {
          for (const chart of [first!, second!]) {
            await page.goto(chartUrl(sites.allowed, shape, chart.id), { waitUntil: 'networkidle' });
            await page.waitForTimeout(settled);
            await look(chart.id);
          }
          // Out of the back-forward cache, where nothing is loaded again.
          await page.goBack({ waitUntil: 'commit' });
          await page.waitForTimeout(settled);
          await look('back');
          if (withExtension) expect(await readingsIn(browser)).toContain(first!.patient.mrn);
        });
      } finally {
        await browser.close();
      }
    };
    try {
      const [without, withIt] = await Promise.all([run(false), run(true)]);
      expect(without.foreignWorlds).toBe(0);
      expect(differences(timeless(without.seen), timeless(withoutHost(withIt.seen)))).toEqual([]);
    } finally {
      await demo.close();
    }
  });
}

/** How often an EHR that draws itself anew has done so is chance; each line once. */
const timeless = (seen: Snapshot): Snapshot =>
  Object.fromEntries(
    Object.entries(seen).map(([name, fact]) => [name, [...new Set(fact.split('\n'))].join('\n')]),
  );

/** What the extension has read: a chart that it does not know would leave no trace either. */
async function readingsIn({ context, extensionId }: Awaited<ReturnType<typeof openTraceBrowser>>) {
  const own = await context.newPage();
  await own.goto(`chrome-extension://${extensionId}/options.html`);
  const readings = await own.evaluate(() =>
    (
      globalThis as unknown as { chrome: { storage: { session: { get(all: null): Promise<object> } } } }
    ).chrome.storage.session
      .get(null)
      .then((all) => JSON.stringify(all)),
  );
  await own.close();
  return readings;
}

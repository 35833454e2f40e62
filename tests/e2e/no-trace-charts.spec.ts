// On a chart too nothing can be seen of the extension, but for the one element that holds its marks; that is
// allowed to be there, and nothing else.

import { expect, test } from '@playwright/test';
import { chartUrl, shapes } from '../../lib/demo/chart-url.ts';
import { startDemo } from '../../lib/demo/server.ts';
import { frameReading } from '../../lib/model/chart.ts';
import { frameStamp } from '../../lib/model/page-mark.ts';
import { demoCharts } from '../../lib/practice/charts.ts';
import { openTraceBrowser, sites, type TraceBrowser, traceOf } from './fixtures/trace-browsers.ts';
import { differences, withoutHost } from './fixtures/trace-compare.ts';
import type { Snapshot } from './fixtures/trace-snapshot.ts';

interface ChromeOfPage {
  scripting: { executeScript(what: object): Promise<unknown> };
  storage: { session: { get(all: null): Promise<Record<string, unknown>> } };
  tabs: { sendMessage(tab: number, message: object, to: object): Promise<{ marked?: boolean } | undefined> };
}

const [first, second] = demoCharts;

/** Longer than the single-page EHR takes to draw its codes anew, which it does all the time. */
const settled = 4500;

for (const shape of shapes) {
  test(`two charts of the ${shape} demonstration EHR: no trace but the host of the marks`, async () => {
    // Two browsers at once, and mostly waiting.
    test.setTimeout(120_000);
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
          if (withExtension) expect(await markAll(browser)).toContain(true);
          await page.waitForTimeout(500);
          await look('marked');
          // Out of the back-forward cache, where nothing is loaded again.
          await page.goBack({ waitUntil: 'commit' });
          await page.waitForTimeout(settled);
          await look('back');
        });
      } finally {
        await browser.close();
      }
    };
    try {
      const [without, withIt] = await Promise.all([run(false), run(true)]);
      expect(without.foreignWorlds).toBe(0);
      const roots = Object.entries(withIt.seen).filter(([name]) => name.endsWith('children of the root'));
      const hosts = roots.filter(([, children]) => children.includes('overread-marks'));
      // In one frame, where the codes are, and only while there are marks.
      expect(hosts.map(([name]) => name.split(',')[0])).toEqual(['marked']);
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

/** Has every line that was read marked, as the panel has lines with a verdict; answers by frame with lines. */
async function markAll({ context, extensionId }: TraceBrowser): Promise<boolean[]> {
  const own = await context.newPage();
  await own.goto(`chrome-extension://${extensionId}/options.html`);
  const stored = await own.evaluate(() =>
    (globalThis as unknown as { chrome: ChromeOfPage }).chrome.storage.session.get(null),
  );
  const answers: boolean[] = [];
  for (const [key, value] of Object.entries(stored)) {
    const { data: reading } = frameReading.safeParse(value);
    if (!reading?.lines?.length) continue;
    const [, tab, frame] = key.split(':').map(Number);
    const marks = reading.lines.map((line) => [line.key, 'agree']);
    const message = { type: 'show-marks', of: frameStamp(reading), marks };
    const answer = await own.evaluate(showIn, { tab: tab!, frame: frame!, message });
    answers.push(answer?.marked === true);
  }
  await own.close();
  return answers;
}

/** Undefined for a frame that is no more: what it had said of the chart before may still be stored. */
async function showIn({ tab, frame, message }: { tab: number; frame: number; message: object }) {
  const { chrome } = globalThis as unknown as { chrome: ChromeOfPage };
  const target = { tabId: tab, frameIds: [frame] };
  const there = await chrome.scripting.executeScript({ target, files: ['/marks.js'] }).catch(() => null);
  if (!there) return undefined;
  return chrome.tabs.sendMessage(tab, message, { frameId: frame });
}

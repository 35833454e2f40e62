// A frame that a page wrote into itself (srcdoc, about:blank) or that was loaded from no place (data) can look
// like any EHR. It is never believed in whose chart it shows or what is coded.

import { noFields } from '../../lib/model/chart-fields.ts';
import { ecwExample } from '../fixtures/charts/ecw/example.ts';
import { chartOf, expect, readAll, test } from './fixtures/page-test.ts';
import { serve } from './fixtures/serve.ts';

const own = ecwExample.pages[ecwExample.start]!;
const forged = own
  .replace('60318', '70000')
  .replace('Gustav Imrie', 'Rosa Delgado')
  .replace('43239', '99215');

const ways = {
  srcdoc: (html: string) => {
    const frame = document.createElement('iframe');
    frame.srcdoc = html;
    document.body.append(frame);
  },
  'about:blank': (html: string) => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    frame.contentDocument!.body.innerHTML = html;
  },
  data: (html: string) => {
    const frame = document.createElement('iframe');
    frame.src = `data:text/html,${encodeURIComponent(html)}`;
    document.body.append(frame);
  },
};

test('a data frame, which has no encryption, is followed without a fault', async ({ page }) => {
  await page.goto(`data:text/html,${encodeURIComponent(own)}`);
  await page.evaluate(() => globalThis.inPage.follow());
  expect(await page.evaluate(() => globalThis.inPage.sent)).toMatchObject([
    { kind: 'unknown', profile: null },
  ]);
});

for (const [way, add] of Object.entries(ways)) {
  test(`${way}: neither a chart by itself nor a part of one`, async ({ page }) => {
    const server = await serve((path) => (path === '/empty' ? '<p>Nothing' : ecwExample.pages[path]));
    for (const [start, state] of [
      ['/empty', 'none'],
      [ecwExample.start, 'chart'],
    ] as const) {
      await page.goto(server.url + start);
      await page.evaluate(add, forged);
      const frame = page.frames()[1]!;
      await frame.waitForSelector('#cptTable');
      expect((await readAll(page))[1]).toMatchObject({ profile: null, fields: noFields, lines: null });
      const chart = await chartOf(page);
      expect(chart.state).toBe(state);
      if (chart.state === 'chart') expect(chart.chart.fields).toEqual({ ...noFields, ...ecwExample.fields });
    }
    await server.close();
  });
}

// The EHR is left alone: reading changes nothing in the page and asks no password field for its value.

import type { Page } from '@playwright/test';
import { startDemo } from '../../lib/demo/server.ts';
import { expect, test } from './fixtures/page-test.ts';
import { serve } from './fixtures/serve.ts';
import { serveShaped, shapedPages } from './fixtures/shaped-pages.ts';

/** Everything of the page that it could notice: its markup, form values, storage, and any mutation. */
async function watchFrames(page: Page): Promise<void> {
  for (const frame of page.frames()) {
    await frame.evaluate(() => {
      const state = globalThis as { touched?: number };
      state.touched = 0;
      new MutationObserver((records) => {
        state.touched = (state.touched ?? 0) + records.length;
      }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    });
  }
}

const stateOf = (page: Page) =>
  Promise.all(
    page.frames().map((frame) =>
      frame.evaluate(() => ({
        touched: (globalThis as { touched?: number }).touched,
        markup: document.documentElement.outerHTML,
        values: Array.from(
          document.querySelectorAll('input,select,textarea'),
          (e) => (e as HTMLInputElement).value,
        ),
        stored: [Object.keys(localStorage).length, Object.keys(sessionStorage).length, document.cookie],
        styles: document.adoptedStyleSheets.length,
        focus: document.activeElement?.tagName,
        globals: Object.keys(globalThis).filter((name) => !['inPage', 'touched'].includes(name)).length,
      })),
    ),
  );

async function expectUntouched(page: Page): Promise<void> {
  await watchFrames(page);
  const before = await stateOf(page);
  for (const frame of page.frames()) {
    await frame.evaluate(() => {
      globalThis.inPage.follow();
      globalThis.inPage.read();
      const text = document.body?.textContent?.trim().slice(0, 20) ?? '';
      globalThis.inPage.show({ exact: text || 'x', prefix: '', suffix: '', start: 0, region: '' });
    });
  }
  await page.waitForTimeout(700);
  await Promise.all(page.frames().map((frame) => frame.evaluate(() => globalThis.inPage.stop())));
  expect(await stateOf(page)).toEqual(before);
}

for (const shaped of shapedPages) {
  test(`${shaped.ehr}, ${shaped.page}: nothing in the page changes`, async ({ page }) => {
    const server = await serveShaped(shaped);
    await page.goto(server.url + shaped.start);
    await expectUntouched(page);
    await server.close();
  });
}

test('nothing in the demonstration EHR changes, and nothing is fetched', async ({ page }) => {
  const demo = await startDemo();
  await page.goto(`${demo.url}/platform/work/card-01`);
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await expectUntouched(page);
  expect(requests).toEqual([]);
  await demo.close();
});

test('no password field is asked for its value, whatever a profile says', async ({ page }) => {
  const server = await serve(
    () =>
      '<form id="chart"><label>MRN <input type="password" value="secret"></label><input type="text" value="100"><table><tr class="row"><td><input type="password" value="99213"></td></tr></table></form>',
  );
  await page.goto(server.url);
  const seen = await page.evaluate(() => {
    let asked = 0;
    const own = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!;
    Object.defineProperty(HTMLInputElement.prototype, 'value', {
      ...own,
      get(this: HTMLInputElement) {
        if (this.type === 'password') asked++;
        return own.get!.call(this);
      },
    });
    const reading = globalThis.inPage.read([
      {
        id: 'greedy',
        version: 1,
        name: 'Greedy',
        madeFrom: 'A test.',
        dates: 'month-first',
        frames: [
          {
            role: 'all',
            kind: 'chart',
            match: { has: ['#chart'] },
            fields: {
              patient: [
                { from: 'selector', selector: 'input[type=password]', take: 'value' },
                { from: 'selector', selector: 'input[type=password]', take: { attribute: 'value' } },
                { from: 'label', label: 'MRN', within: '#chart' },
              ],
              encounter: [{ from: 'selector', selector: 'input[type=text]', take: 'value' }],
            },
            tables: [
              {
                name: 'all',
                rows: '.row',
                system: { fixed: 'CPT' },
                code: { selector: 'input', take: 'value' },
              },
            ],
          },
        ],
      },
    ]);
    return { asked, reading: JSON.stringify(reading) };
  });
  expect(seen.asked).toBe(0);
  expect(seen.reading).not.toContain('secret');
  expect(seen.reading).not.toContain('99213');
  expect(JSON.parse(seen.reading).fields).toMatchObject({ patient: null, encounter: '100' });
  await server.close();
});

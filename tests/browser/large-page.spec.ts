// The cost in a large page, printed for whoever compares; machines differ, so only the ratio to the page's
// own work is tested.

import { startDemo } from '../../lib/demo/server.ts';
import { expect, test } from './fixtures/page-test.ts';
import { serve } from './fixtures/serve.ts';

const paragraphs = (count: number): string =>
  Array.from(
    { length: count },
    (_, i) => `<div class="p"><b>Line ${i}:</b> <span>text ${i}</span></div>`,
  ).join('');

test('an unknown page of 10,000 nodes', async ({ page }) => {
  const server = await serve(() => `<main id="root">${paragraphs(2500)}</main>`);
  await page.goto(server.url);
  const nodes = await page.evaluate(() => {
    const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
    let count = 0;
    while (walker.nextNode()) count++;
    return count;
  });
  expect(nodes).toBeGreaterThan(10_000);
  const unknown = await page.evaluate(() => globalThis.inPage.measure(51));
  console.log(`unknown page, ${nodes} nodes: ${unknown.toFixed(2)} ms to see that it is no chart`);
  await server.close();
});

test('a chart among 10,000 other nodes', async ({ page }) => {
  const demo = await startDemo();
  await page.goto(`${demo.url}/platform/work/card-01`);
  const small = await page.evaluate(() => globalThis.inPage.measure(31));
  await page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), paragraphs(2500));
  const large = await page.evaluate(() => globalThis.inPage.measure(31));
  console.log(`chart page: ${small.toFixed(2)} ms a reading; among 10,000 nodes ${large.toFixed(2)} ms`);
  await demo.close();
});

test('a page that never stops changing is read a few times a second, not at each change', async ({
  page,
}) => {
  const demo = await startDemo();
  await page.goto(`${demo.url}/platform/work/card-01`);
  const reads = await page.evaluate(async () => {
    let looked = 0;
    const real = Document.prototype.querySelectorAll;
    Document.prototype.querySelectorAll = function (this: Document, selector: string) {
      if (selector === '#dxGrid > tbody > tr') looked++;
      return real.call(this, selector);
    } as typeof real;
    globalThis.inPage.follow();
    looked = 0;
    const box = document.querySelector('.docLines')!;
    const end = performance.now() + 2000;
    while (performance.now() < end) {
      box.append(document.createElement('i'));
      await new Promise((done) => setTimeout(done, 5));
    }
    globalThis.inPage.stop();
    return looked;
  });
  expect(reads).toBeGreaterThan(0);
  expect(reads).toBeLessThan(8);
  await demo.close();
});

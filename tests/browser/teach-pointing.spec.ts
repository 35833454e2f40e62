// The pointing tool in a page: what a person presses is taken before the page sees it, nothing of the page is
// changed, frames and shadow roots are reached, and all of it can be done by keys.

import type { Frame, Page } from '@playwright/test';
import { picked, tiedTo } from '../../lib/model/teaching.ts';
import { framedFeeSheet } from '../pages/framed-fee-sheet.ts';
import { sampleCharts } from '../pages/sample-charts.ts';
import { bundle } from './fixtures/bundle.ts';
import { test as base, expect } from './fixtures/page-test.ts';
import { type Served, serve } from './fixtures/serve.ts';
import type { TeachToolInPage } from './fixtures/teach-tool-in-page.ts';

declare global {
  var teachTool: TeachToolInPage;
  var heard: string[];
}

const test = base.extend<
  { open: (html: string | ((path: string) => string | undefined)) => Promise<Page> },
  { tool: string }
>({
  tool: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern which fixtures are needed
    async ({}, use) => use(await bundle(new URL('./fixtures/teach-tool-in-page.ts', import.meta.url))),
    { scope: 'worker' },
  ],
  context: async ({ context, tool }, use) => {
    await context.addInitScript(tool);
    await use(context);
  },
  open: async ({ page }, use) => {
    let server: Served | undefined;
    await use(async (html) => {
      server = await serve(typeof html === 'string' ? () => html : html);
      await page.goto(server.url);
      return page;
    });
    await server?.close();
  },
});

const html = `<!doctype html><title>Chart</title><body><div id="top"><b>MRN</b> <a id="mrn" href="/elsewhere">5582017</a></div>
<table id="codes"><thead><tr><th>Code</th><th>Units</th></tr></thead><tbody><tr><td>99213</td><td>1</td></tr><tr><td>E11.9</td><td></td></tr></tbody></table>
<input id="field" value="V90341" disabled>
<script>window.heard = [];
for (const type of ['pointerdown','mousedown','pointerup','mouseup','click','dblclick','contextmenu','keydown','keyup','focusin','selectstart','submit'])
  document.addEventListener(type, () => heard.push(type), true);
document.getElementById('mrn').onclick = () => { heard.push('own click'); };</script></body>`;

const point = (frame: Page | Frame, what: 'patient' | 'codes' | 'encounter' = 'patient') =>
  frame.evaluate(
    (target) =>
      globalThis.teachTool.say({ type: 'teach-point', id: 'one', what: target, hint: 'Click it', known: {} }),
    what,
  );
const told = (frame: Page | Frame) => frame.evaluate(() => globalThis.teachTool.told);
const dom = (frame: Page | Frame) => frame.evaluate(() => document.documentElement.outerHTML);

async function press(page: Page, at: string): Promise<void> {
  const box = await page.locator(at).boundingBox();
  await page.mouse.move(box!.x + 5, box!.y + 5);
  await page.mouse.down();
  await page.mouse.up();
}

test('a click is taken: the page hears nothing, follows no link, and is as it was', async ({ open }) => {
  const page = await open(html);
  const before = await dom(page);
  expect(await point(page)).toBe(true);
  expect(await dom(page)).not.toBe(before);
  await press(page, '#mrn');
  const [pick] = await told(page);
  const { what, why, readers } = picked.parse(pick?.picked);
  expect({ what, why, first: readers[0] }).toMatchObject({
    what: 'patient',
    why: null,
    first: { reads: '5582017', by: 'label', why: 'beside the label “MRN”' },
  });
  expect(await page.evaluate(() => globalThis.heard)).toEqual([]);
  expect(await dom(page)).toBe(before);
  expect(new URL(page.url()).pathname).toBe('/');
});

test('a frame with codes is tied to the encounter by the address around it', async ({ open }) => {
  const [chart] = sampleCharts;
  const page = await open((address) => framedFeeSheet(address.replace(/^\/$/, '/suite/desk.php'), chart));
  const form = page.frames().find((frame) => frame.url().includes('form.php'))!;
  const tied = await form.evaluate((known) => globalThis.teachTool.say({ type: 'teach-tie', known }), {
    patient: chart.mrn,
    encounter: chart.encounter,
  });
  expect(tiedTo.parse(tied)).toMatchObject({
    patient: [],
    encounter: [{ reader: { from: 'query', of: 'ancestor', parameter: 'visit_id' }, reads: chart.encounter }],
  });
});

// The pointing tool in a page: what a person presses is taken before the page sees it, nothing of the page is
// changed, frames and shadow roots are reached, and all of it can be done by keys.

import type { Frame, Page } from '@playwright/test';
import { picked, type TeachStep, tiedTo } from '../../lib/model/teaching.ts';
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
  const box = await page.locator(at).first().boundingBox();
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

test('only what a person does counts: made-up presses reach the page and pick nothing', async ({ open }) => {
  const page = await open(html);
  await point(page);
  await page.evaluate(() => {
    for (const type of ['pointerdown', 'pointerup', 'click'])
      document
        .getElementById('codes')!
        .dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true }));
  });
  expect(await told(page)).toEqual([]);
  expect(await page.evaluate(() => globalThis.heard)).toContain('click');
});

test('Escape ends it, and the page is as it was', async ({ open }) => {
  const page = await open(html);
  const before = await dom(page);
  await point(page);
  await page.mouse.move(40, 40);
  await page.keyboard.press('Escape');
  expect(await told(page)).toEqual([{ id: 'one', picked: null }]);
  expect(await dom(page)).toBe(before);
  expect(await page.evaluate(() => globalThis.heard)).toEqual([]);
});

test('by keys: on to the next thing, out to what holds it, back in, and taken', async ({ open }) => {
  const page = await open(html);
  await point(page, 'codes');
  const step = (way: TeachStep) =>
    page.evaluate((one) => globalThis.teachTool.say({ type: 'teach-step', step: one }), way);
  expect(await step('next')).toMatchObject({ says: 'MRN' });
  expect(await step('next')).toMatchObject({ says: '5582017' });
  for (const says of ['Code', 'Units', '99213']) expect(await step('next')).toMatchObject({ says });
  expect(await step('wider')).toMatchObject({ says: '99213 1' });
  expect(await step('narrower')).toMatchObject({ says: '99213' });
  expect(await step('previous')).toMatchObject({ says: 'Units' });
  for (const _ of [1, 2, 3, 4]) await step('next');
  expect(await step('next')).toMatchObject({ says: 'V90341' });
  expect(await step('next'), 'the last thing of the page').toMatchObject({ end: true });
  for (const _ of [1, 2]) await step('previous');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  const [pick] = await told(page);
  expect(picked.parse(pick?.picked).table?.columns.map(({ role }) => role)).toEqual(['code', 'units']);
  expect(await page.evaluate(() => globalThis.heard)).toEqual([]);
});

test('a field that cannot be typed in is pointed at as well', async ({ open }) => {
  const page = await open(html);
  await point(page, 'encounter');
  await press(page, '#field');
  const [pick] = await told(page);
  expect(pick?.picked?.readers[0]).toMatchObject({ reads: 'V90341', reader: { take: 'value' } });
});

test('into open shadow roots, and in frames without an address of their own', async ({ open }) => {
  const inner = '<p><b>Visit</b> <span class=visit>V90341</span></p>';
  const page = await open(
    `<!doctype html><body><chart-head><template shadowrootmode="open"><dl id="ids"><dt>MRN</dt><dd>5582017</dd></dl></template></chart-head><iframe srcdoc="${inner}"></iframe></body>`,
  );
  const [top, frame] = page.frames();
  await point(top!);
  await point(frame!, 'encounter');
  await press(page, 'dd');
  const [pick] = await told(top!);
  expect(pick?.picked?.shadow).toEqual(['chart-head']);
  expect(pick?.picked?.readers[0]).toMatchObject({ reads: '5582017', by: 'label' });
  const box = await frame!.locator('.visit').boundingBox();
  await page.mouse.click(box!.x + 4, box!.y + 4);
  const [inFrame] = await told(frame!);
  expect(inFrame?.picked?.readers[0]).toMatchObject({ reads: 'V90341', by: 'label' });
});

test('an identifier that stands in an attribute only, and one in a hidden field', async ({ open }) => {
  const page = await open(
    `<!doctype html><body><div class="who" data-patient-key="5582017"><h1>Beatriz Halloran</h1></div><a class="visit-link" href="/visits/V90341/notes">This visit</a>
<form><input type="hidden" name="encounter_id" value="V90341"></form></body>`,
  );
  await point(page);
  await press(page, 'h1');
  const [pick] = await told(page);
  expect(pick?.picked?.readers[0]).toMatchObject({
    reads: '5582017',
    by: 'attribute',
    reader: { take: { attribute: 'data-patient-key' } },
  });
  await point(page, 'encounter');
  await press(page, '.visit-link');
  const [, link] = await told(page);
  expect(link?.picked).toMatchObject({
    readers: [{ reads: 'V90341', reader: { take: { attribute: 'href' } } }],
  });
  const hidden = await page.evaluate(() =>
    globalThis.teachTool.say({ type: 'teach-hidden', what: 'encounter', known: {} }),
  );
  expect(picked.parse(hidden).readers).toMatchObject([
    { reads: 'V90341', reader: { selector: 'input[name="encounter_id"]', take: 'value' } },
  ]);
});

test('the selected words, where one text says several things', async ({ open }) => {
  const page = await open(
    '<!doctype html><body><div class="line">Halloran 5582017 V90341 of 04/21/2026</div></body>',
  );
  await page.evaluate(() => {
    const text = document.querySelector('.line')!.firstChild!;
    getSelection()!.setBaseAndExtent(text, 9, text, 16);
  });
  const said = await page.evaluate(() =>
    globalThis.teachTool.say({ type: 'teach-selection', what: 'patient', known: {} }),
  );
  const { readers } = picked.parse((said as { picked: unknown }).picked);
  expect(readers[0]).toMatchObject({ reads: '5582017', reader: { cut: { after: ' ', before: ' ' } } });
  expect(JSON.stringify(readers.map(({ reader }) => reader)), 'no name in a profile').not.toContain(
    'Halloran',
  );
});

test('what is no such thing is refused in words', async ({ open }) => {
  const page = await open(html);
  await point(page, 'encounter');
  await press(page, 'th');
  const [pick] = await told(page);
  expect(pick?.picked?.readers).toEqual([]);
  expect(pick?.picked?.why).toContain('a number');
});

test('a window that the page opens over itself can be pointed into', async ({ open }) => {
  const page = await open(
    '<!doctype html><body><dialog><p>MRN: <span id="in">5582017</span></p></dialog><script>document.querySelector("dialog").showModal()</script></body>',
  );
  await point(page);
  await press(page, '#in');
  const [pick] = await told(page);
  expect(pick?.picked?.readers[0]).toMatchObject({ reads: '5582017' });
});

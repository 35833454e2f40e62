// The text of a query comes into the field that the person was in last, as if typed: behind what stands there, seen by
// the page's own scripts, and taken back by its undo.

import type { Page } from '@playwright/test';
import { bundle } from './fixtures/bundle.ts';
import type { InsertInPage } from './fixtures/insert-in-page.ts';
import { expect, test } from './fixtures/page-test.ts';

declare global {
  var insertInPage: InsertInPage;
}

let tool: string;
test.beforeAll(async () => {
  tool = await bundle(new URL('./fixtures/insert-in-page.ts', import.meta.url));
});
const text = 'DOCUMENTATION QUERY: Renal function\n\n1. “Creatinine 2.4 mg/dL”\n\n[ ] Unable to determine';
const insert = (page: Page) => page.evaluate((words) => globalThis.insertInPage.insert(words), text);

async function show(page: Page, html: string): Promise<void> {
  await page.setContent(`<!doctype html><title>Chart</title>${html}<p id="note">A note</p>`);
  await page.addScriptTag({ content: tool });
}

test('into a text area, at the caret, and back by undo', async ({ page }) => {
  await show(page, '<textarea id="message" rows="9">Dear doctor, . Thank you.</textarea><input id="other">');
  const area = page.locator('#message');
  await area.evaluate((field: HTMLTextAreaElement) => {
    field.focus();
    // Selected words stay; the text comes behind them.
    field.setSelectionRange(5, 13);
    field.addEventListener('input', () => (document.title = 'seen'));
  });
  // Something was selected elsewhere since: the field is still the one meant.
  await page.locator('#note').click();
  expect(await insert(page)).toBe('inserted');
  expect(await area.inputValue()).toBe(`Dear doctor, ${text}. Thank you.`);
  expect(await page.title()).toBe('seen');
  await page.keyboard.press('Control+z');
  expect(await area.inputValue()).toBe('Dear doctor, . Thank you.');
});

test('into a text area that React controls: its state holds the text', async ({ page }) => {
  await show(page, '<div id="app"></div>');
  await page.addScriptTag({
    content: await bundle(new URL('./fixtures/controlled-field.tsx', import.meta.url)),
  });
  await page.locator('#message').click();
  await page.keyboard.press('End');
  expect(await insert(page)).toBe('inserted');
  await expect(page.locator('#held')).toHaveText(`Dear doctor, ${text}`, { useInnerText: false });
  expect(await page.locator('#message').inputValue()).toBe(`Dear doctor, ${text}`);
});

test('into a rich field, each line on one of its own, and back by undo', async ({ page }) => {
  await show(page, '<div id="message" contenteditable="true" role="textbox">Dear doctor:</div>');
  const field = page.locator('#message');
  await field.click();
  await page.locator('#note').dblclick();
  expect(await insert(page)).toBe('inserted');
  const lines = (await field.innerText()).split('\n').filter((line) => line.trim() !== '');
  expect(lines.at(0)).toBe('Dear doctor:DOCUMENTATION QUERY: Renal function');
  expect(lines.at(-1)).toBe('[ ] Unable to determine');
  await expect(page.locator('#note')).toHaveText('A note');
  await page.keyboard.press('Control+z');
  await expect(field).not.toContainText('QUERY');
  // A link or a picture in the text would be the page's to make: it comes as words.
  expect(await page.evaluate(() => globalThis.insertInPage.insert('<img src=x>\n<b>x</b>'))).toBe('inserted');
  expect(await field.locator('img, b').count()).toBe(0);
});

test('in a shadow root', async ({ page }) => {
  await show(page, '<div id="host"></div>');
  await page.locator('#host').evaluate((host) => {
    host.attachShadow({ mode: 'open' }).innerHTML = '<textarea aria-label="Message"></textarea>';
  });
  await page.getByLabel('Message').click();
  expect(await insert(page)).toBe('inserted');
  expect(await page.getByLabel('Message').inputValue()).toBe(text);
});

const refused = [
  ['<input id="f" type="text">', 'one-line'],
  ['<input id="f" type="password">', 'one-line'],
  ['<input id="f" type="search">', 'one-line'],
  ['<form role="search"><textarea id="f"></textarea></form>', 'one-line'],
  ['<textarea id="f" role="combobox"></textarea>', 'one-line'],
  ['<div id="f" contenteditable="true" role="textbox" aria-multiline="false">x</div>', 'one-line'],
  ['<textarea id="f" readonly></textarea>', 'read-only'],
  ['<textarea id="f" maxlength="20"></textarea>', 'too-long'],
  [
    '<textarea id="f" oninput="this.value = \'\'" onbeforeinput="event.preventDefault()"></textarea>',
    'read-only',
  ],
  ['<textarea id="f" oninput="this.value = this.value.slice(0, 9)"></textarea>', 'altered'],
  ['<button id="f">x</button>', 'no-field'],
] as const;

test('nothing goes where it would be lost, searched for or kept out, and each is said', async ({ page }) => {
  for (const [html, answer] of refused) {
    await show(page, `<textarea id="first"></textarea>${answer === 'no-field' ? '' : html}`);
    if (answer === 'no-field') {
      await page.evaluate((button) => document.body.insertAdjacentHTML('beforeend', button), html);
      await page.locator('#f').click();
    } else await page.locator('#f').click();
    expect(await insert(page), html).toBe(answer);
    expect(await page.locator('#first').inputValue(), html).toBe('');
    if (answer !== 'altered')
      expect(
        await page.locator('#f').evaluate((field) => (field as HTMLInputElement).value ?? ''),
        html,
      ).toBe('');
  }
});

test('a field that is gone, or left for a frame within the page, is none', async ({ page }) => {
  await show(
    page,
    '<textarea id="message"></textarea><iframe srcdoc="<textarea id=inner></textarea>"></iframe>',
  );
  await page.locator('#message').click();
  await page.frameLocator('iframe').locator('#inner').click();
  expect(await insert(page)).toBe('no-field');
  await page.locator('#message').click();
  expect(await page.evaluate(() => globalThis.insertInPage.at())).toBeGreaterThan(0);
  await page.locator('#message').evaluate((field) => field.remove());
  expect(await page.evaluate(() => globalThis.insertInPage.state())).toBe('none');
  expect(await insert(page)).toBe('no-field');
});

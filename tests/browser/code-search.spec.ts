// A code is found by its words and by keys alone: the list of a combobox, headings by their pieces, the page of a code.
// At full size where the published file lies beside the repository.

import { readFileSync } from 'node:fs';
import { test as base, expect, type Page } from '@playwright/test';
import type { NoteKind } from '../../lib/codes/tables/tabular-pack.ts';
import { findChromium } from '../../scripts/find-browser.ts';
import { chromiumFlags } from '../chromium-flags.ts';
import { look } from '../e2e/fixtures/look.ts';
import { codeFilesPresent, diagnoses } from '../unit/codes/search/code-files.ts';
import { listed } from '../unit/codes/search/index-of.ts';
import { bundle } from './fixtures/bundle.ts';
import type { CodeSearchInPage } from './fixtures/code-search-in-page.tsx';

declare global {
  var codeSearchInPage: CodeSearchInPage;
}

const test = base.extend<object, object>({
  launchOptions: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern which fixtures are needed
    async ({}, use) => use({ executablePath: await findChromium(), args: [...chromiumFlags] }),
    { scope: 'worker' },
  ],
});

let script: string;
test.beforeAll(async () => {
  script = await bundle(new URL('./fixtures/code-search-in-page.tsx', import.meta.url));
});
const css = [
  'ui/tokens',
  'ui/base',
  'ui/dialog',
  'session/session',
  'panel/panel',
  'panel/finding',
  'codes/codes',
];

const femurs = { 1: 'right femur', 2: 'left femur', 9: 'unspecified femur' };
const encounters = {
  A: 'initial encounter for closed fracture',
  D: 'subsequent encounter for closed fracture with routine healing',
  S: 'sequela',
};
const few = [
  ...listed(`
    E10: Type 1 diabetes mellitus
    E10.9 Type 1 diabetes mellitus without complications
    E11: Type 2 diabetes mellitus
    E11.2: Type 2 diabetes mellitus with kidney complications
    E11.21 Type 2 diabetes mellitus with diabetic nephropathy
    E11.22 Type 2 diabetes mellitus with diabetic chronic kidney disease
    E11.9 Type 2 diabetes mellitus without complications
    I10 Essential (primary) hypertension
    I50: Heart failure
    I50.22 Chronic systolic (congestive) heart failure
    I50.9 Heart failure, unspecified
    S72: Fracture of femur
    S72.0: Fracture of head and neck of femur
    S72.00: Fracture of unspecified part of neck of femur
  `),
  ...Object.entries(femurs).flatMap(([side, femur]) => [
    { code: `S72.00${side}`, title: `Fracture of unspecified part of neck of ${femur}`, billable: false },
    ...Object.entries(encounters).map(([letter, encounter]) => ({
      code: `S72.00${side}${letter}`,
      title: `Fracture of unspecified part of neck of ${femur}, ${encounter}`,
      billable: true,
    })),
  ]),
];
const notes: [NoteKind, string][] = [
  ['includes', 'diabetes due to insulin secretory defect'],
  ['excludes1', 'type 1 diabetes mellitus (E10.-)'],
  ['useAdditionalCode', 'code to identify control using insulin (Z79.4)'],
];

async function show(page: Page, codes = few, at = notes): Promise<void> {
  await page.setContent('<!doctype html><html lang="en"><title>Codes</title><div id="app"></div>');
  for (const name of css)
    await page.addStyleTag({
      content: readFileSync(new URL(`../../components/${name}.css`, import.meta.url), 'utf8'),
    });
  await page.addScriptTag({ content: script });
  await page.evaluate(([list, said]) => globalThis.codeSearchInPage.mount(list, said), [codes, at] as const);
}

const field = (page: Page) => page.getByRole('combobox', { name: 'Correct code' });
const list = (page: Page, name = 'Codes found') => page.getByRole('listbox', { name });
const chosen = (page: Page) => page.getByRole('option', { selected: true });
const taken = (page: Page) => page.locator('#taken');

test('words find a code, and Enter takes the first', async ({ page }, info) => {
  await show(page);
  await field(page).focus();
  await expect(field(page)).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.type('chf');
  await expect(field(page)).toHaveAttribute('aria-expanded', 'true');
  await expect(chosen(page)).toContainText('I50.9');
  await expect(field(page)).toHaveAttribute(
    'aria-activedescendant',
    (await chosen(page).getAttribute('id')) ?? '',
  );
  await expect(list(page).getByRole('option').last()).toContainText('heading: choose one of 2');
  await look(page, 'found', [320, 400], info);
  await page.keyboard.press('ArrowDown');
  await expect(chosen(page)).toContainText('I50.22');
  await page.keyboard.press('End');
  await expect(chosen(page)).toContainText('I50 ICD-10-CM');
  await page.keyboard.press('ArrowDown');
  await expect(chosen(page)).toContainText('I50.9');
  await page.keyboard.press('ArrowUp');
  await expect(chosen(page)).toHaveCount(0);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(taken(page)).toHaveText('ICD-10-CM I50.9');
  await expect(field(page)).toHaveValue('I50.9');
  await expect(page.locator('#next')).toBeFocused();
  await expect(page.getByRole('alert').filter({ hasText: /\S/ })).toHaveCount(0);
  await expect(list(page)).toHaveCount(0);
});

test('a code that is typed is taken as it is typed, whatever is found', async ({ page }) => {
  await show(page);
  for (const [typed, code] of [
    ['E11', 'ICD-10-CM E11'],
    ['e1122', 'ICD-10-CM E11.22'],
    ['99214', 'CPT 99214'],
    ['Z99.89', 'ICD-10-CM Z99.89'],
  ] as const) {
    await field(page).focus();
    await field(page).selectText();
    await page.keyboard.type(typed);
    await expect(chosen(page)).toHaveCount(0);
    await page.keyboard.press('Enter');
    await expect(taken(page)).toHaveText(code);
    await expect(page.locator('#next')).toBeFocused();
  }
  await field(page).selectText();
  await page.keyboard.type('heart failure');
  await page.keyboard.press('Escape');
  await expect(list(page)).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('does not have the form');
});

test('a heading opens, and its code is chosen by pieces', async ({ page }, info) => {
  await show(page);
  await field(page).focus();
  await page.keyboard.type('S72.00');
  const heading = list(page).getByRole('option', { name: /heading: choose one of 9/ });
  await expect(heading).toBeVisible();
  await look(page, 'begun', [320, 400], info);
  // The second is S72.0, which has the same nine beneath it.
  await heading.first().click();
  await expect(list(page, 'Side, under S72.00').getByRole('option')).toHaveText([
    /right\s*3 codes/,
    /left\s*3 codes/,
    /unspecified\s*3 codes/,
  ]);
  await look(page, 'side', [320, 400], info);
  await page.keyboard.type('le');
  await expect(chosen(page)).toContainText('left');
  await page.keyboard.press('Enter');
  await expect(list(page, 'Encounter, under S72.00').getByRole('option')).toHaveCount(3);
  await look(page, 'encounter', [320, 400], info);
  await page.keyboard.press('ArrowDown');
  await expect(chosen(page)).toContainText('S72.002D');
  // Back, to what was typed.
  await page.keyboard.press('Escape');
  await expect(field(page)).toHaveValue('S72.00');
  await expect(list(page)).toBeVisible();
  await heading.first().click();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(taken(page)).toHaveText('ICD-10-CM S72.001A');
  await expect(field(page)).toHaveValue('S72.001A');
  await expect(page.getByText('Fracture of unspecified part of neck of right femur, initial')).toBeVisible();
});

test('a heading without such pieces shows the codes beneath it', async ({ page }) => {
  await show(page);
  await field(page).focus();
  await page.keyboard.type('type 2 diabetes mellitus');
  await page.keyboard.press('End');
  const name = await chosen(page).innerText();
  expect(name).toContain('heading: choose one of');
  await list(page).getByRole('option').filter({ hasText: 'choose one of 3' }).click();
  await expect(list(page, 'Code, under E11').getByRole('option')).toHaveText([
    /E11\.2 .*choose one of 2/,
    /E11\.9/,
  ]);
  await page.keyboard.press('Enter');
  await expect(list(page, 'Code, under E11.2').getByRole('option')).toHaveText([/E11\.21/, /E11\.22/]);
  await page.keyboard.press('Backspace');
  await expect(field(page)).toHaveValue('type 2 diabetes mellitus');
  // A whole code of another place is taken under a heading too; what is none is not.
  await list(page).getByRole('option').filter({ hasText: 'choose one of 3' }).click();
  await page.keyboard.type('xyz');
  await page.keyboard.press('Enter');
  await expect(taken(page)).toHaveText('nothing');
  await field(page).selectText();
  await page.keyboard.type('I10');
  await page.keyboard.press('Enter');
  await expect(taken(page)).toHaveText('ICD-10-CM I10');
});

test('a code tells what is known of it, and is kept as a favourite', async ({ page }, info) => {
  await show(page);
  await field(page).focus();
  await page.keyboard.type('E11.22');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control+i');
  const about = page.getByRole('dialog', { name: /E11\.22/ });
  await expect(about).toContainText('Valid on 3 Nov 2025. Release 2026');
  await expect(about).toContainText('4 Endocrine diseases › E08-E13 Diabetes mellitus');
  await expect(about.locator('section').filter({ hasText: 'Excludes 1' })).toContainText(
    'type 1 diabetes mellitus (E10.-) at E11 on this chart: E10.9',
  );
  await expect(about).toContainText('initial encounter');
  await look(page, 'about', [320, 400], info);
  await expect(about.getByRole('button', { name: 'Close' })).toBeFocused();
  await about.getByRole('button', { name: 'Favourite' }).click();
  await expect(about.getByRole('button', { name: 'Favourite' })).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Escape');
  await expect(about).toHaveCount(0);
  await expect(field(page)).toBeFocused();
  await expect(chosen(page)).toContainText('E11.22');
  await page.keyboard.press('Escape');
  await field(page).selectText();
  await page.keyboard.press('Delete');
  await page.keyboard.press('ArrowDown');
  await expect(chosen(page)).toContainText(/E11\.22.*favourite/);
  await page.keyboard.press('Control+i');
  await about.getByRole('button', { name: 'Use E11.22' }).click();
  await expect(taken(page)).toHaveText('ICD-10-CM E11.22');
});

test('without a tabular list it is said that its notes are not known; from a heading one goes down', async ({
  page,
}) => {
  await show(page, few, []);
  await field(page).focus();
  await page.keyboard.type('I50');
  await page.keyboard.press('Control+i');
  const about = page.getByRole('dialog');
  await expect(about).toContainText('A heading on 3 Nov 2025: it needs more characters.');
  await expect(about).toContainText('No tabular list is imported');
  await about.getByRole('button', { name: /I50\.22/ }).click();
  await expect(about.getByRole('heading')).toContainText('I50.22');
  await about.getByRole('button', { name: 'Back to I50' }).click();
  await expect(about.getByRole('heading', { level: 2 })).toContainText('I50 ICD-10-CM');
});

if (codeFilesPresent)
  test('at full size the first ten are the right ones, while one types', async ({ page }, info) => {
    test.setTimeout(120_000);
    await show(page, diagnoses(), []);
    const first = async (text: string) =>
      (await page.evaluate((typed) => globalThis.codeSearchInPage.search(typed), text)).codes;
    expect((await first('chf'))[0]).toBe('I50.9');
    expect((await first('hypertension'))[0]).toBe('I10');
    expect((await first('dm2 ckd'))[0]).toBe('E11.22');
    expect((await first('e1122'))[0]).toBe('E11.22');
    expect((await first('afib'))[0]).toBe('I48.91');
    expect((await first('copd exacerbation'))[0]).toBe('J44.1');
    for (const text of ['heart', 'fracture left radius', 'E11', 'S52.5', 'pneumonia']) {
      const found = await first(text);
      console.log(`${text}: ${found.join(', ')}`);
      expect(found).toHaveLength(10);
    }
    const times: number[] = [];
    for (const text of ['fracture of left radius', 'chronic kidney disease', 'type 2 diabetes'])
      for (let n = 1; n <= text.length; n += 1)
        times.push(
          (await page.evaluate((t) => globalThis.codeSearchInPage.search(t), text.slice(0, n))).took,
        );
    times.sort((a, b) => a - b);
    console.log(
      `95,524 codes, ${times.length} keys: half within ${times[times.length >> 1]!.toFixed(1)} ms, all within ${times.at(-1)!.toFixed(0)} ms`,
    );
    await field(page).focus();
    await page.keyboard.type('fracture left radius');
    await look(page, 'full-size', [320, 400], info);
    await field(page).selectText();
    await page.keyboard.type('S52.5');
    await list(page)
      .getByRole('option')
      .filter({ hasText: /^S52\.5 / })
      .click();
    await look(page, 'full-heading', [400], info);
  });

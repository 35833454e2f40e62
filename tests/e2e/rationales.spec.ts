// Words that are said again and again: kept in one chart, put in by keys in the next, shared with another browser.

import type { Page } from '@playwright/test';
import { look } from './fixtures/look.ts';
import { openChart, selectPassage } from './fixtures/open-chart.ts';
import { openPanel } from './fixtures/panel.ts';
import { chartInPanel, demoChart } from './fixtures/review-by-key.ts';
import { signIn } from './fixtures/sign-in.ts';
import { expect, test } from './fixtures/test.ts';

const words = 'An uncertain diagnosis is not coded in the outpatient setting.';
const citation = 'OCG IV.H';

/** Judges the first line by key and goes to the words of its finding. */
async function toRationale(panel: Page): Promise<void> {
  await panel.bringToFront();
  await panel.locator('[data-line]').first().focus();
  await panel.keyboard.press('d');
  await expect(panel.getByLabel('Category')).toBeFocused();
  await panel.getByLabel('Rationale', { exact: true }).focus();
}

/** The day before a document was signed, as an ISO date. */
const dayBefore = (signed: string): string =>
  new Date(Date.parse(signed.slice(0, 10)) - 86_400_000).toISOString().slice(0, 10);

const picker = (panel: Page) => panel.getByRole('combobox', { name: 'Find a rationale' });
const options = (panel: Page) => panel.getByRole('listbox', { name: 'Rationales' }).getByRole('option');

test('a rationale is kept, put in by keys in the next chart, and shared', async ({
  profile,
  newProfile,
  backend,
  ehr,
}, info) => {
  test.setTimeout(180_000);
  const page = await openChart(profile, ehr, 'classic', 'card-05');
  const panel = await openPanel(profile, page);
  await signIn(panel, backend);
  await chartInPanel(panel, 'card-05');
  await toRationale(panel);
  await panel.keyboard.type(words);
  await panel.getByLabel('Citation').fill(citation);
  await panel.getByRole('button', { name: 'Keep as a rationale' }).click();
  const book = panel.getByRole('dialog', { name: 'Keep as a rationale' });
  await expect(book.getByLabel('Title, to find it by')).toBeFocused();
  await expect(book.getByLabel('Words')).toHaveValue(words);
  await expect(book.getByText('Leave out all that points to a patient')).toBeVisible();
  await look(panel, 'keep', [320, 400], info);
  await book.getByLabel('Title, to find it by').fill('Uncertain diagnosis');
  await book.getByRole('button', { name: 'Keep', exact: true }).click();
  const own = panel.getByRole('dialog', { name: 'Your rationales' });
  await expect(own.getByText('“Uncertain diagnosis” is kept.')).toBeVisible();
  await own.getByRole('button', { name: 'Close' }).press('Enter');

  // More of them than the list can show at once, made by the screen that makes them.
  await panel.getByRole('button', { name: 'Your rationales' }).click();
  await panel.keyboard.press('Escape');
  await expect(own).toHaveCount(0);
  // Escape closed the dialog and not the finding.
  await expect(panel.getByLabel('Category')).toBeVisible();
  for (let n = 1; n <= 6; n += 1) {
    await panel.getByRole('button', { name: 'Keep as a rationale' }).click();
    await book.getByLabel('Title, to find it by').fill(`Units ${n}`);
    await book.getByLabel('Words').fill(`The units that are documented differ from those billed, case ${n}.`);
    await book.getByLabel('Offered first for').selectOption('units-mue');
    await panel.keyboard.press('Enter');
    await book.getByRole('button', { name: 'Keep', exact: true }).click();
    await own.getByRole('button', { name: 'Close' }).press('Enter');
  }
  await panel.close();

  const next = await openChart(profile, ehr, 'spa', 'card-01');
  const second = await openPanel(profile, next);
  await chartInPanel(second, 'card-01');
  await toRationale(second);
  await second.keyboard.press('/');
  await expect(picker(second)).toBeFocused();
  // The finding is of the category “not supported”, so what was kept for that stands first.
  await expect(options(second).first()).toContainText('Uncertain diagnosis');
  await expect(options(second)).toHaveCount(7);
  await look(second, 'picker', [320, 400], info, picker(second));
  await second.keyboard.press('Escape');
  await expect(second.getByLabel('Rationale', { exact: true })).toBeFocused();
  await expect(second.getByLabel('Rationale', { exact: true })).toHaveValue('');
  await second.keyboard.press('/');
  await second.keyboard.type('units 4');
  await expect(options(second)).toHaveCount(1);
  await second.keyboard.press('Control+a');
  await second.keyboard.press('Delete');
  await second.keyboard.press('ArrowDown');
  await expect(options(second).and(second.locator('[aria-selected=true]'))).toContainText('Units 1');
  await second.keyboard.press('ArrowUp');
  await second.keyboard.press('Enter');
  await expect(second.getByLabel('Rationale', { exact: true })).toHaveValue(words);
  await expect(second.getByLabel('Rationale', { exact: true })).toBeFocused();
  await expect(second.getByLabel('Citation')).toHaveValue(citation);

  // A passage supports no code that was billed before it was written; it may speak against one.
  const note = demoChart('card-01').documents[0]!;
  await selectPassage(next, 'card-01', note.text.slice(0, 30));
  await second.getByRole('button', { name: 'Take selected text' }).click();
  await expect(second.locator('.evidence-quote')).toContainText(note.text.slice(0, 30));
  const late = second.getByText('written after billing');
  const agreedLate = second.getByText('the code had no such support when the claim went out');
  await second.locator('.whole-chart summary').click();
  await second.getByLabel('Billed on').fill(note.signed.slice(0, 10));
  await second.getByLabel('Billed on').press('Enter');
  await expect(second.locator('.whole-chart summary')).toContainText(`billed on ${note.signed.slice(0, 10)}`);
  await expect(late).toHaveCount(0);
  await second.getByLabel('Billed on').fill(dayBefore(note.signed));
  await second.getByLabel('Billed on').press('Enter');
  await expect(late).toBeVisible();
  await expect(agreedLate).toHaveCount(0);
  await look(second, 'late', [320], info, second.getByLabel('Rationale', { exact: true }));
  await second.locator('[data-line]').first().focus();
  await second.keyboard.press('a');
  await expect(agreedLate).toBeVisible();
  await second.keyboard.press('Control+z');
  await expect(agreedLate).toHaveCount(0);
  await second.keyboard.press('Enter');
  await expect(late).toBeVisible();

  await second.getByRole('button', { name: 'Your rationales' }).click();
  await second.getByRole('button', { name: 'Share “Uncertain diagnosis”' }).click();
  await expect(second.getByText('“Uncertain diagnosis” is shared now.')).toBeVisible();
  await look(second, 'book', [320, 700], info);
  await second.getByRole('button', { name: 'Remove “Units 6”' }).click();
  await expect(second.getByText('“Units 6” is removed.')).toBeVisible();
  await second.getByRole('button', { name: 'Close' }).press('Enter');
  await expect(second.getByRole('button', { name: 'Saved', exact: true })).toBeVisible();

  const elsewhere = await newProfile();
  const third = await openChart(elsewhere, ehr, 'classic', 'card-05');
  const other = await openPanel(elsewhere, third);
  await signIn(other, backend);
  await chartInPanel(other, 'card-05');
  await expect(other.locator('.verdict-word')).toHaveText(['Deleted']);
  await other.locator('[data-line]').nth(1).focus();
  await other.keyboard.press('d');
  await expect(other.getByLabel('Category')).toBeFocused();
  await other.getByLabel('Rationale', { exact: true }).focus();
  await other.getByRole('button', { name: 'Rationales /' }).click();
  await expect(options(other)).toHaveCount(6);
  await expect(options(other).first()).toContainText('shared');
  await options(other).first().click();
  await expect(other.getByLabel('Rationale', { exact: true })).toHaveValue(words);
  await other.close();

  // What else is asked: the place of an omitted code, and whose system changed a DRG.
  const stay = await openChart(elsewhere, ehr, 'classic', 'ipm-02');
  const last = await openPanel(elsewhere, stay);
  await chartInPanel(last, 'ipm-02');
  await last.locator('[data-line]').first().focus();
  await last.keyboard.press('+');
  await last.keyboard.type('J96.01');
  await last.keyboard.press('Enter');
  await expect(last.getByLabel('Category')).toBeFocused();
  await last.getByLabel('Place among the ICD-10-CM codes').selectOption('1');
  await expect(last.locator('.line.selected')).toContainText('place 1, principal or first-listed');
  await last.getByRole('radio', { name: 'Advisory, not scored' }).check({ force: true });
  await expect(last.getByText('Attribution: not scored: a grey area')).toBeVisible();
  await last.keyboard.press('Escape');
  await last.keyboard.press('g');
  await expect(last.getByLabel('DRG as delivered')).toBeFocused();
  await last.keyboard.type('190');
  await last.keyboard.press('Tab');
  await last.keyboard.type('189');
  await last.keyboard.press('Enter');
  await last.locator('.whole-chart').getByLabel('Root cause').selectOption('system');
  const whose = last.locator('.whole-chart').getByRole('group', { name: 'Whose system' });
  await whose.getByRole('radio', { name: 'The vendor’s' }).check({ force: true });
  await expect(last.locator('.whole-chart summary')).toContainText('190 → 189');
  await look(last, 'stay', [320, 700], info, whose);
  await last.reload();
  await last.locator('.whole-chart summary').click();
  await expect(whose.getByRole('radio', { name: 'The vendor’s' })).toBeChecked();
});

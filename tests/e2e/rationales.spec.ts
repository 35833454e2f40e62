// Words that are said again and again: kept in one chart, put in by keys in the next, shared with another browser.

import type { Page } from '@playwright/test';
import { look } from './fixtures/look.ts';
import { openChart } from './fixtures/open-chart.ts';
import { openPanel } from './fixtures/panel.ts';
import { chartInPanel } from './fixtures/review-by-key.ts';
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
  await own.getByRole('button', { name: 'Close' }).click();

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
    await own.getByRole('button', { name: 'Close' }).click();
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

  await second.getByRole('button', { name: 'Your rationales' }).click();
  await second.getByRole('button', { name: 'Share “Uncertain diagnosis”' }).click();
  await expect(second.getByText('“Uncertain diagnosis” is shared now.')).toBeVisible();
  await look(second, 'book', [320, 700], info);
  await second.getByRole('button', { name: 'Remove “Units 6”' }).click();
  await expect(second.getByText('“Units 6” is removed.')).toBeVisible();
  await second.getByRole('button', { name: 'Close' }).click();
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
});

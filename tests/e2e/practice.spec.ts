// Practice: a set is given, its charts are read in the page of practice with the panel's worksheet, what was missed is taught
// with rule and passage, and nothing of it is a review anywhere.

import { backendRecords } from './fixtures/backend-records.ts';
import { look } from './fixtures/look.ts';
import { signIn } from './fixtures/sign-in.ts';
import { expect, test } from './fixtures/test.ts';

const passage = 'I spent 22 minutes of critical care, exclusive of the ECG.';

test('a new auditor practises by keyboard and is scored against the key', async ({
  profile,
  backend,
}, info) => {
  test.setTimeout(240_000);
  const page = await profile.context.newPage();
  await page.goto(`chrome-extension://${profile.extensionId}/workspace.html#/practice`);
  await signIn(page, backend);
  await expect(page.getByText('You were given nothing to practise.')).toBeVisible();
  await page.getByRole('button', { name: /^Give practice/ }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: /^Emergency medicine/ }).press('Space');
  await look(page, 'give', [320, 1280], info);
  await dialog.getByRole('button', { name: 'Give practice' }).press('Enter');
  await expect(page.getByRole('heading', { name: '0 of 5 handed in' })).toBeVisible();
  await page.getByRole('link', { name: 'Emergency medicine, A-6610083' }).first().press('Enter');

  // One planted error, found, with its passage selected by key.
  await expect(page.getByText('it counts in no figure and goes to no vendor')).toBeVisible();
  await page.locator('[data-line]').first().focus();
  await page.keyboard.press('a');
  await page.keyboard.press('a');
  await page.keyboard.press('r');
  await expect(page.getByLabel('Correct code')).toBeFocused();
  await page.keyboard.type('99285');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Category')).toBeFocused();
  await page.getByLabel('Category').selectOption('time');
  await page.getByLabel('Root cause').first().selectOption('coder');
  await page.getByRole('radio', { name: /^Major/ }).check();
  await page.getByRole('radio', { name: /^Over/ }).check();
  await page.getByLabel('Rationale').fill('Critical care begins at 30 minutes.');
  const note = page.getByLabel(/^Emergency physician note/);
  await note.focus();
  const start = (await note.inputValue()).indexOf(passage);
  await note.evaluate((field, at) => (field as HTMLTextAreaElement).setSelectionRange(at, at), start);
  for (let n = 0; n < passage.length; n += 1) await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('e');
  await expect(page.locator('.evidence-quote').first()).toContainText(passage);
  await look(page, 'chart', [320, 1280], info);
  await page.locator('[data-line]').last().focus();
  await page.keyboard.press('a');
  await page.keyboard.press('s');
  await expect(page.getByRole('dialog', { name: 'Sign this worksheet?' })).toBeVisible();
  await page.keyboard.press('Enter');
  const result = page.getByRole('region', { name: 'Result' });
  await expect(result).toContainText('1 / 1 · 100.0 %');
  await expect(result).toContainText('You said the same.');

  // The next chart has two, and both are agreed with: the rule and the passage are taught.
  await page.getByRole('link', { name: 'Next chart' }).press('Enter');
  await page.locator('[data-line]').first().focus();
  await page.keyboard.press('Shift+A');
  await page.keyboard.press('s');
  await expect(page.getByRole('dialog', { name: 'Sign this worksheet?' })).toBeVisible();
  await page.keyboard.press('Enter');
  const learn = page.getByRole('list', { name: 'What to learn' });
  await expect(learn.getByRole('listitem')).toHaveCount(2);
  await expect(learn).toContainText('S51.811A → S51.812A');
  await expect(learn).toContainText('the triage note said right and was corrected eight minutes later');
  await look(page, 'result', [320, 1280], info);
  await learn.getByRole('button', { name: 'Show in the note' }).first().press('Enter');
  const shown = await page.evaluate(() => {
    const field = document.activeElement as HTMLTextAreaElement;
    return field.value.slice(field.selectionStart, field.selectionEnd);
  });
  expect(shown).toBe('Corrected 19:50: left forearm.');

  // Found 1 of 3; the lead sees it, and nothing of it is a review.
  await page.getByRole('link', { name: 'All practice' }).press('Enter');
  const row = page.getByRole('region', { name: 'Practice sets' }).getByRole('row').last();
  await expect(row).toContainText('2 of 5');
  await expect(row).toContainText('1 / 3 · 33.3 %');
  await look(page, 'sets', [320, 1280], info);
  await expect(page.getByRole('button', { name: 'Saved', exact: true })).toBeVisible();
  const { records } = await backendRecords(backend);
  expect(records.map(({ kind }) => kind).sort()).toEqual([
    'practice-result',
    'practice-result',
    'practice-set',
  ]);
  await page.getByRole('link', { name: 'Worklist' }).press('Enter');
  await expect(page.getByText('No chart has been reviewed yet.')).toBeVisible();
});

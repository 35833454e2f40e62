// Codes are looked for in the panel while a chart is judged: by words in its fields, by a key on its lines. What one took is
// at hand in the next field, and after the panel was opened again.

import type { Page } from '@playwright/test';
import { look } from './fixtures/look.ts';
import { openChart } from './fixtures/open-chart.ts';
import { openPanel } from './fixtures/panel.ts';
import { chartInPanel } from './fixtures/review-by-key.ts';
import { signIn } from './fixtures/sign-in.ts';
import { expect, test } from './fixtures/test.ts';

const options = (panel: Page) => panel.getByRole('listbox', { name: 'Codes found' }).getByRole('option');

test('a code is found by its words, by keys alone, and known again', async ({
  profile,
  backend,
  ehr,
}, info) => {
  test.setTimeout(180_000);
  const page = await openChart(profile, ehr, 'classic', 'card-05');
  const panel = await openPanel(profile, page);
  await signIn(panel, backend);
  await chartInPanel(panel, 'card-05');
  await panel.bringToFront();
  await panel.setViewportSize({ width: 400, height: 900 });
  const line = panel.getByRole('group', { name: /I50\.9/ });
  await line.focus();
  await panel.keyboard.press('i');
  const about = panel.getByRole('dialog', { name: /I50\.9/ });
  await expect(about).toContainText('Heart failure, unspecified');
  await expect(about).toContainText(/Valid on \d+ \w+ 20\d\d\. By a part of release 2022, which/);
  await expect(about).toContainText('No tabular list is imported');
  await look(panel, 'about-line', [320, 400], info);
  await panel.keyboard.press('Escape');
  await expect(line).toBeFocused();

  await panel.keyboard.press('r');
  const correct = panel.getByRole('combobox', { name: 'Correct code' });
  await expect(correct).toBeFocused();
  await panel.keyboard.type('chronic systolic failure');
  await expect(options(panel).and(panel.locator('[aria-selected="true"]'))).toContainText('I50.22');
  await look(panel, 'correct-code', [320, 400], info);
  // The first Escape is the list's, the next would be the finding's.
  await panel.keyboard.press('Escape');
  await expect(panel.getByRole('listbox', { name: 'Codes found' })).toHaveCount(0);
  await expect(correct).toBeFocused();
  await panel.keyboard.press('ArrowDown');
  await panel.keyboard.press('Enter');
  await expect(panel.getByLabel('Category')).toBeFocused();
  await expect(panel.getByRole('group', { name: /I50\.9, revised/ })).toContainText('→ I50.22');
  await expect(panel.locator('.finding')).toContainText('Chronic systolic (congestive) heart failure');
  await expect(panel.getByRole('alert').filter({ hasText: 'form' })).toHaveCount(0);
  await expect(correct).toHaveValue('I50.22');
  await look(panel, 'chosen', [320, 400], info);

  // What was taken is offered first in the next field; with the keys of the demonstration tables it is valid.
  await panel.keyboard.press('Escape');
  await panel.keyboard.press('+');
  const omitted = panel.getByRole('combobox', { name: 'Code the vendor omitted' });
  await expect(omitted).toBeFocused();
  await panel.keyboard.press('ArrowDown');
  await expect(options(panel)).toHaveText([/I50\.22.*recent.*valid/]);
  await look(panel, 'own-codes', [320, 400], info);
  await panel.keyboard.press('Control+i');
  await panel.getByRole('dialog').getByRole('button', { name: 'Favourite' }).press('Enter');
  await panel.keyboard.press('Escape');
  await expect(omitted).toBeFocused();
  await panel.keyboard.press('Escape');
  await panel.keyboard.type('defibrillator');
  await panel.keyboard.press('Enter');
  await expect(panel.getByRole('group', { name: /Z95\.810, omitted/ })).toContainText(
    'Presence of automatic (implantable) cardiac defibrillator',
  );
  await expect(panel.locator('.save-state')).toHaveText('Saved');

  await panel.reload();
  await expect(panel.locator('[data-line]')).not.toHaveCount(0);
  await panel.locator('[data-line]').first().focus();
  await panel.keyboard.press('+');
  await panel.keyboard.press('ArrowDown');
  await expect(options(panel)).toHaveText([/I50\.22.*favourite/, /Z95\.810.*recent/]);
});

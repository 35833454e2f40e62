// Agreeing with the rest by one key, taking it back by one, and clearing a verdict.

import { openChart } from './fixtures/open-chart.ts';
import { openPanel } from './fixtures/panel.ts';
import { chartInPanel, demoChart } from './fixtures/review-by-key.ts';
import { signIn } from './fixtures/sign-in.ts';
import { expect, test } from './fixtures/test.ts';

test('agrees with all lines left, as one step', async ({ profile, backend, ehr }) => {
  const page = await openChart(profile, ehr, 'spa', 'card-05');
  const panel = await openPanel(profile, page);
  await signIn(panel, backend);
  await chartInPanel(panel, 'card-05');
  const lines = demoChart('card-05').lines.length;
  const agreed = panel.locator('[data-line][data-verdict="agree"]');
  await panel.locator('[data-line]').first().focus();
  await panel.keyboard.press('d');
  await expect(panel.getByLabel('Category')).toBeFocused();
  await panel.keyboard.press('Escape');
  await panel.keyboard.press('Shift+A');
  await expect(agreed).toHaveCount(lines - 1);
  await expect(panel.getByRole('status').filter({ hasText: `Agreed with ${lines - 1} lines` })).toBeVisible();
  await expect(panel.locator('[data-line]').first()).toHaveAttribute('data-verdict', 'delete');
  await panel.keyboard.press('Control+z');
  await expect(agreed).toHaveCount(0);
  await expect(panel.getByRole('status').filter({ hasText: `Undone on ${lines - 1} lines` })).toBeVisible();
  await expect(panel.locator('[data-line]').first()).toHaveAttribute('data-verdict', 'delete');

  await panel.locator('[data-line]').first().focus();
  await panel.keyboard.press('Backspace');
  await expect(panel.locator('[data-line]').first()).not.toHaveAttribute('data-verdict');
  await expect(panel.locator('[data-line]').first()).toBeFocused();
});

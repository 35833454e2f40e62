// Agreeing with the rest by one key, taking it back by one, and clearing a verdict.

import { look } from './fixtures/look.ts';
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

test('shows what is about to be signed: Escape goes back, Enter signs', async ({
  profile,
  backend,
  ehr,
}, info) => {
  const page = await openChart(profile, ehr, 'spa', 'card-05');
  const panel = await openPanel(profile, page);
  await signIn(panel, backend);
  await chartInPanel(panel, 'card-05');
  const lines = demoChart('card-05').lines.length;
  await panel.locator('[data-line]').first().focus();
  await panel.keyboard.press('Shift+A');
  await expect(panel.locator('[data-line][data-verdict="agree"]')).toHaveCount(lines);
  await panel.keyboard.press('s');
  const summary = panel.getByRole('dialog', { name: 'Sign this worksheet?' });
  await expect(summary).toContainText(`${lines} of ${lines} lines judged, none left: ${lines} agreed`);
  await expect(summary).toContainText(`Code over code: ${lines} / ${lines} · 100.0 %`);
  await look(panel, 'sign', [320, 400], info);
  await panel.keyboard.press('Escape');
  await expect(summary).toBeHidden();
  await expect(panel.getByRole('button', { name: 'Sign worksheet' })).toBeFocused();
  await panel.keyboard.press('s');
  await panel.keyboard.press('Enter');
  await expect(panel.getByRole('button', { name: 'Signed' })).toBeVisible();
});

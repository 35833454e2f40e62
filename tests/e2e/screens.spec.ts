// Every screen at the widths people use, light and dark: free of accessibility faults, nothing cut off, and a
// picture of each kept with the test's results.

import { look } from './fixtures/look.ts';
import { openChart } from './fixtures/open-chart.ts';
import { openPanel } from './fixtures/panel.ts';
import { chartInPanel, reviewByKey, signByKey } from './fixtures/review-by-key.ts';
import { signIn } from './fixtures/sign-in.ts';
import { expect, test } from './fixtures/test.ts';

test('the panel', async ({ profile, backend, ehr }, info) => {
  test.setTimeout(120_000);
  const page = await openChart(profile, ehr, 'classic', 'card-05');
  const panel = await openPanel(profile, page);
  await expect(panel.getByLabel('E-mail')).toBeVisible();
  await expect(panel.getByRole('heading', { level: 1 })).toHaveText('Sign in to Overread');
  await look(panel, 'sign-in', [320, 400], info);
  await signIn(panel, backend);
  await chartInPanel(panel, 'card-05');
  await look(panel, 'worksheet', [320, 400], info);
  await panel.locator('[data-line]').first().focus();
  await panel.keyboard.press('d');
  await expect(panel.getByLabel('Category')).toBeFocused();
  await look(panel, 'finding', [320, 400, 700], info);
  await panel.keyboard.press('Escape');
  await panel.keyboard.press('?');
  await expect(panel.getByRole('heading', { name: 'Keys' })).toBeVisible();
  await look(panel, 'keys', [320], info);
  await panel.keyboard.press('Escape');
  await panel.getByRole('button', { name: /Saved|to send/ }).click();
  await look(panel, 'saving', [320], info);
  await page.goto(ehr);
  await panel.keyboard.press('Escape');
  await expect(panel.getByRole('heading', { name: 'No chart here' })).toBeVisible();
  await look(panel, 'no-chart', [320], info);
});

test('the workspace', async ({ profile, backend, ehr }, info) => {
  test.setTimeout(120_000);
  const workspace = await profile.context.newPage();
  await workspace.goto(`chrome-extension://${profile.extensionId}/workspace.html`);
  await signIn(workspace, backend);
  await expect(workspace.getByText('No chart has been reviewed yet')).toBeVisible();
  await look(workspace, 'empty', [320], info);
  for (const id of ['card-05', 'card-01']) {
    const page = await openChart(profile, ehr, 'classic', id);
    const panel = await openPanel(profile, page);
    await chartInPanel(panel, id);
    await reviewByKey(panel, page, id);
    await signByKey(panel);
    await panel.close();
  }
  await workspace.bringToFront();
  await workspace.getByRole('button', { name: /Fairweather/ }).click();
  await look(workspace, 'worklist', [320, 1280], info);
  await workspace.getByRole('link', { name: 'Scorecard' }).click();
  await expect(workspace.getByRole('heading', { name: 'Code over code by coder' })).toBeVisible();
  await look(workspace, 'scorecard', [320, 1280], info);
});

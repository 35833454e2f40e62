// What the panel says when something is not as it should be.

import { demoCharts } from '../../lib/practice/charts.ts';
import { openChart } from './fixtures/open-chart.ts';
import { openPanel } from './fixtures/panel.ts';
import { chartInPanel } from './fixtures/review-by-key.ts';
import { signIn } from './fixtures/sign-in.ts';
import { expect, test } from './fixtures/test.ts';

test('an unknown page is no chart, a work list is no chart', async ({ profile, backend, ehr, page }) => {
  await page.goto(ehr);
  const panel = await openPanel(profile, page);
  await signIn(panel, backend);
  await expect(panel.getByRole('heading', { name: 'No chart here' })).toBeVisible();
  await page.goto(`${ehr}/spa/worklist`);
  await expect(panel.getByRole('heading', { name: 'A work list, not a chart' })).toBeVisible();
});

test('a row whose code cannot be read is shown as unreadable, in its place', async ({
  profile,
  backend,
  ehr,
}) => {
  const garbled = demoCharts.find((chart) => chart.lines.some((line) => line.unreadable));
  if (!garbled) throw new Error('No demonstration chart has an unreadable row.');
  const place = garbled.lines.findIndex((line) => line.unreadable);
  const page = await openChart(profile, ehr, 'classic', garbled.id);
  const panel = await openPanel(profile, page);
  await signIn(panel, backend);
  await expect(panel.locator('[data-line]')).toHaveCount(garbled.lines.length);
  await expect(panel.locator('[data-line]').nth(place)).toContainText('Unreadable code');
  await expect(panel.locator('.strip')).toContainText('1 unreadable');
});

test('a wrong password is refused and says what to do; nothing is opened', async ({
  profile,
  backend,
  ehr,
  page,
}) => {
  await page.goto(ehr);
  const panel = await openPanel(profile, page);
  await signIn(panel, { ...backend, account: { ...backend.account, password: 'not the password' } });
  await expect(panel.getByRole('alert')).toContainText('not right');
  await expect(panel.getByRole('button', { name: 'Sign in' })).toBeEnabled();
  await signIn(panel, backend);
  await expect(panel.getByRole('button', { name: 'Sign in' })).toHaveCount(0);
});

test('with the backend down sign-in says so, and a review goes on', async ({ profile, backend, ehr }) => {
  const page = await openChart(profile, ehr, 'classic', 'card-01');
  const panel = await openPanel(profile, page);
  await backend.stop();
  await signIn(panel, backend);
  await expect(panel.getByRole('alert')).toContainText('does not answer');
  await backend.start();
  await panel.getByRole('button', { name: 'Sign in' }).click();
  await chartInPanel(panel, 'card-01');
  await backend.stop();
  await panel.locator('[data-line]').first().focus();
  await panel.keyboard.press('a');
  await expect(panel.locator('.save-state')).toContainText('Offline since');
  await panel.keyboard.press('a');
  await expect(panel.locator('.score')).toContainText('2 of');
  await expect(panel.locator('.save-state')).toHaveAttribute('aria-busy', 'false');
  await panel.reload();
  await expect(panel.locator('.score')).toContainText('2 of');
});

test('when the page turns to another patient nothing is recorded for the first', async ({
  profile,
  backend,
  ehr,
}) => {
  const page = await openChart(profile, ehr, 'spa', 'card-01');
  const panel = await openPanel(profile, page);
  await signIn(panel, backend);
  await chartInPanel(panel, 'card-01');
  await panel.locator('[data-line]').first().focus();
  await page.goto(`${ehr}/spa/worklist`);
  await panel.keyboard.press('a');
  await expect(panel.getByRole('heading', { name: 'A work list, not a chart' })).toBeVisible();
  await page.goBack();
  await chartInPanel(panel, 'card-01');
  await expect(panel.locator('.score')).toContainText('0 of');
});

test('two verdicts and undo: the first comes back', async ({ profile, backend, ehr }) => {
  const page = await openChart(profile, ehr, 'classic', 'card-01');
  const panel = await openPanel(profile, page);
  await signIn(panel, backend);
  await chartInPanel(panel, 'card-01');
  await panel.locator('[data-line]').first().focus();
  await panel.keyboard.press('a');
  await panel.keyboard.press('ArrowUp');
  await panel.keyboard.press('d');
  await panel.keyboard.press('Escape');
  await expect(panel.locator('[data-line]').first()).toHaveAttribute('data-verdict', 'delete');
  await panel.keyboard.press('Control+z');
  await expect(panel.locator('[data-line]').first()).toHaveAttribute('data-verdict', 'agree');
  await panel.keyboard.press('Control+z');
  await expect(panel.locator('[data-line]').first()).not.toHaveAttribute('data-verdict');
});

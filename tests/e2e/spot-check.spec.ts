// A compliance round on a tablet: three taps to a finding, nothing lost without a network, today's checks listed.

import type { Page } from '@playwright/test';
import { backendRecords } from './fixtures/backend-records.ts';
import { look } from './fixtures/look.ts';
import { goOffline, goOnline } from './fixtures/network.ts';
import { openChart } from './fixtures/open-chart.ts';
import { openPanel } from './fixtures/panel.ts';
import { demoChart } from './fixtures/review-by-key.ts';
import { sendNow } from './fixtures/send-now.ts';
import { signIn } from './fixtures/sign-in.ts';
import { expect, test } from './fixtures/test.ts';

const first = demoChart('card-05');
const second = demoChart('card-01');

/** Every control that can be hit, and is smaller than a finger needs. */
const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('button, a, summary, input, select, textarea, [tabindex="0"]')]
      .filter((element) => element.checkVisibility())
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width < 44 || box.height < 44)
      .map(({ element, box }) => `${element.textContent?.trim()} ${box.width}×${box.height}`),
  );

const line = (page: Page, n: number) => page.locator('[data-line]').nth(n);
const verdicts = (page: Page, n: number) =>
  page.getByRole('group', { name: `Verdict on line ${n}`, exact: true });
const why = (page: Page, n: number) => page.getByRole('group', { name: `Why, line ${n}`, exact: true });

test('charts are checked by taps and by keys, online and off', async ({ profile, backend, ehr }, info) => {
  test.setTimeout(180_000);
  const page = await openChart(profile, ehr, 'classic', first.id);
  const panel = await openPanel(profile, page);
  await signIn(panel, backend);
  await expect(panel.locator('[data-line]')).toHaveCount(first.lines.length);
  await panel.getByRole('button', { name: 'Spot check' }).click();
  await expect(panel.getByRole('button', { name: 'Full worksheet' })).toBeVisible();
  await expect(line(panel, 0)).toContainText(first.lines[0]!.code);
  await look(panel, 'in-the-panel', [320], info);
  expect(await smallTargets(panel)).toEqual([]);

  // In a window of its own, which follows the chart it was opened from.
  const opened = profile.context.waitForEvent('page');
  await panel.getByRole('button', { name: 'Own window' }).click();
  const check = await opened;
  await panel.close();
  await check.setViewportSize({ width: 768, height: 1024 });
  await expect(check.locator('.strip')).toContainText(first.patient.mrn);
  await expect(check.locator('[data-line]')).toHaveCount(first.lines.length);

  const counted = await check.evaluateHandle(() => {
    const counts = { taps: 0 };
    document.addEventListener('click', () => (counts.taps += 1), true);
    return counts;
  });
  await line(check, 1).click();
  await verdicts(check, 2).getByRole('button', { name: 'Delete' }).click();
  await why(check, 2).getByRole('button', { name: 'Not supported by documentation' }).click();
  expect((await counted.jsonValue()).taps).toBe(3);
  await expect(line(check, 1)).toContainText('Deleted, not supported by documentation');
  await expect(line(check, 1)).toContainText('To be completed: root cause, rationale, evidence');
  await expect(
    check.getByText(`1 of ${first.lines.length} judged · 1 finding, 1 to be completed`),
  ).toBeVisible();

  // By keys alone: agree, revise by the third category offered, take back, undo.
  await line(check, 2).focus();
  await check.keyboard.press('a');
  await expect(line(check, 2)).toContainText('Agreed');
  await expect(line(check, 3)).toBeFocused();
  await check.keyboard.press('r');
  await expect(why(check, 4)).toBeVisible();
  await check.keyboard.press('1');
  await expect(line(check, 3)).toContainText('Revised, specificity');
  await expect(line(check, 3)).toContainText('correct code');
  await check.keyboard.press('Backspace');
  await expect(line(check, 3)).not.toContainText('Revised');
  await check.keyboard.press('Control+z');
  await expect(line(check, 3)).toContainText('Revised, specificity');
  await check.keyboard.press('+');
  await check.keyboard.type(first.omitted[0]!.code);
  await check.keyboard.press('Enter');
  await expect(why(check, first.lines.length + 1)).toBeVisible();
  await look(check, 'checking', [320, 768], info);
  expect(await smallTargets(check)).toEqual([]);
  await check.setViewportSize({ width: 768, height: 1024 });
  expect(await smallTargets(check)).toEqual([]);
  await why(check, first.lines.length + 1)
    .getByRole('button', { name: 'Omitted code' })
    .click();
  await expect(check.locator('.save-state')).toHaveText('Saved');

  // The next chart is turned to, and the network goes.
  const next = await openChart(profile, ehr, 'spa', second.id);
  await next.bringToFront();
  await expect(check.locator('.strip')).toContainText(second.patient.mrn);
  await expect(check.locator('[data-line]')).toHaveCount(second.lines.length);
  await goOffline(profile, backend);
  await check.bringToFront();
  await line(check, 0).click();
  await verdicts(check, 1).getByRole('button', { name: 'Delete' }).click();
  await why(check, 1).getByRole('button', { name: 'Duplicate' }).click();
  await check.getByRole('button', { name: 'Agree with the rest' }).click();
  await expect(check.getByText(`${second.lines.length} of ${second.lines.length} judged`)).toBeVisible();
  await expect(check.locator('.save-state')).toContainText('to send');

  await check.getByRole('button', { name: 'Today: 2 charts' }).click();
  await expect(check.getByRole('heading', { name: 'Today: 2 charts, 4 findings' })).toBeVisible();
  const items = check.locator('details');
  await expect(items).toHaveCount(2);
  await expect(items.first().locator('summary')).toContainText(second.patient.name);
  await expect(items.first().locator('summary')).toContainText(/\d{1,2}:\d{2}/);
  await expect(items.first().locator('summary')).toContainText('1 finding, 1 to be completed');
  await items.nth(1).locator('summary').click();
  await expect(items.nth(1)).toContainText(`${first.omitted[0]!.code} Omitted, omitted code, major`);
  await expect(items.nth(1)).toContainText('Revised, specificity');
  await look(check, 'today', [320, 768], info);
  expect(await smallTargets(check)).toEqual([]);

  // What was checked is in the full worksheet, which is not signed before it is complete.
  const full = await openPanel(profile, next);
  await expect(full.locator('[data-line]')).toHaveCount(second.lines.length);
  await full.getByRole('button', { name: '1 to finish' }).click();
  await expect(full.getByText('Line 1 still needs: root cause, rationale, evidence.')).toBeVisible();

  // What was done in the window that is closed now can be undone here, and what is undone here there.
  await check.close();
  await full.bringToFront();
  await full.keyboard.press('Escape');
  await full.keyboard.press('Control+z');
  await expect(full.getByText(`Undone on ${second.lines.length - 1} lines.`)).toBeVisible();
  await expect(full.locator('.verdict-word')).toHaveText(['Deleted']);
  await full.reload();
  await expect(full.locator('[data-line]')).toHaveCount(second.lines.length);
  await full.keyboard.press('Control+z');
  await expect(full.getByRole('button', { name: 'Not supported by documentation' })).toBeVisible();
  await full.keyboard.press('Control+z');
  await expect(full.locator('.verdict-word')).toHaveCount(0);
  await expect(full.getByRole('button', { name: 'Undo' })).toBeDisabled();

  await goOnline(profile, backend);
  await sendNow(full);
  await expect(full.locator('.save-state')).toHaveText('Saved');
  const { records } = await backendRecords(backend);
  const kept = records.filter((r) => r.kind === 'finding' && r.values.removed === false);
  expect(kept.map((r) => r.values.category).sort()).toEqual(['omitted', 'specificity', 'unsupported']);
});

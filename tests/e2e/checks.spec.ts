// What the automatic checks say in the panel, with no table imported but those that come with the product: a proposal is
// accepted by key and counts as any other finding; one is dismissed with a reason and stays so, at the other machine too;
// a question is answered and the check tells; and a chart on which nothing fires says so quietly.

import type { Page } from '@playwright/test';
import type { Profile } from './fixtures/chromium.ts';
import { look } from './fixtures/look.ts';
import { openChart } from './fixtures/open-chart.ts';
import { openPanel } from './fixtures/panel.ts';
import { chartInPanel, signByKey } from './fixtures/review-by-key.ts';
import { sendNow } from './fixtures/send-now.ts';
import { signIn } from './fixtures/sign-in.ts';
import { expect, test } from './fixtures/test.ts';

const line = (panel: Page, n: number) => panel.locator('[data-line]').nth(n - 1);
const checksOf = (panel: Page, n: number) => panel.getByRole('list', { name: `Checks of line ${n}` });
const part = (panel: Page) => panel.getByRole('region', { name: 'Checks' });

async function exchange(page: Page): Promise<void> {
  await sendNow(page);
  await expect(page.locator('.save-state')).toHaveText('Saved');
}

test('a code that had ended is proposed, accepted by key, and counts as any other finding', async ({
  profile,
  backend,
  ehr,
}, info) => {
  test.setTimeout(180_000);
  const page = await openChart(profile, ehr, 'spa', 'neu-03');
  const panel = await openPanel(profile, page);
  await signIn(panel, backend);
  await chartInPanel(panel, 'neu-03');
  await expect(line(panel, 1).getByRole('button', { name: '2 checks on line 1' })).toBeVisible();
  await expect(line(panel, 2)).not.toContainText('check');
  await expect(part(panel).locator('summary')).toContainText('3 proposals');
  // No verdict follows from it by itself.
  await expect(panel.locator('[data-line][data-verdict]')).toHaveCount(0);

  await line(panel, 1).focus();
  await panel.keyboard.press('Enter');
  await expect(checksOf(panel, 1)).toContainText('G35 was valid until 2025-09-30');
  await expect(checksOf(panel, 1)).toContainText('ICD-10-CM Official Guidelines I.B.2');
  await expect(checksOf(panel, 1)).toContainText('read in the source');
  await look(panel, 'proposal', [320, 400, 700], info);

  await panel.keyboard.press('f');
  await expect(panel.getByLabel('Correct code')).toBeFocused();
  await expect(line(panel, 1)).toHaveAttribute('data-verdict', 'revise');
  await panel.keyboard.type('G35.A');
  await panel.keyboard.press('Enter');
  await expect(panel.getByLabel('Category')).toHaveValue('invalid-for-date');
  await expect(panel.getByRole('radio', { name: /^Major/ })).toBeChecked();
  await expect(panel.getByRole('radio', { name: 'Neutral' })).toBeChecked();
  await expect(panel.getByLabel('Rationale')).toHaveValue(/^G35 was valid until 2025-09-30/);
  await expect(panel.locator('.finding')).toContainText('From check X1');
  await look(panel, 'accepted', [320, 400], info);
  await panel.keyboard.press('Escape');
  await expect(part(panel).locator('summary')).toContainText('1 proposal');

  // Undone as one step, and done again: the keys are those of every verdict.
  await panel.keyboard.press('Control+z');
  await panel.keyboard.press('Control+z');
  await expect(part(panel).locator('summary')).toContainText('3 proposals');
  await line(panel, 1).focus();
  await panel.keyboard.press('f');
  await panel.keyboard.press('f');
  await panel.keyboard.type('G35.A');
  await panel.keyboard.press('Enter');
  await panel.getByLabel('Root cause').first().selectOption('code-set');
  await panel.getByLabel('Or looked for and absent in').fill('Problem list');
  await panel.keyboard.press('Enter');
  await panel.keyboard.press('Escape');
  await panel.keyboard.press('Escape');
  await line(panel, 1).focus();
  await panel.keyboard.press('Shift+A');
  await signByKey(panel);
  await expect(part(panel)).toBeVisible();
  await exchange(panel);

  const workspace = await profile.context.newPage();
  await workspace.goto(`chrome-extension://${profile.extensionId}/workspace.html#/scorecard`);
  await workspace.getByLabel('Group by').selectOption('specialty');
  await expect(workspace.getByRole('row', { name: /^Neurology/ }).first()).toContainText('75.0 % 3 / 4');
});

test('a question is answered and the check tells; what it proposes is dismissed and stays so everywhere', async ({
  profile,
  newProfile,
  backend,
  ehr,
}, info) => {
  test.setTimeout(180_000);
  const open = async (where: Profile) => {
    const panel = await openPanel(where, await openChart(where, ehr, 'spa', 'rad-01'));
    await signIn(panel, backend);
    await chartInPanel(panel, 'rad-01');
    return panel;
  };
  const office = await open(profile);
  const question = office.getByRole('form', { name: /^Is this symptom explained/ });
  await line(office, 1).focus();
  await office.keyboard.press('c');
  await expect(question).toContainText('Line 2, R10.32 · for check X13');
  await expect(part(office)).toContainText('Tabular list of ICD-10-CM');
  await expect(part(office)).toContainText('An administrator imports them under Code sets.');
  await look(office, 'cannot-tell', [320, 400, 700], info, part(office));

  // A no is a pass: the question is gone, nothing is proposed.
  await question.getByRole('button', { name: 'No' }).press('Enter');
  await expect(question).toHaveCount(0);
  await expect(part(office).locator('summary')).toContainText('nothing to propose');
  const answered = part(office).getByRole('list', { name: 'Answered' });
  await expect(answered).toContainText('Symptom explained: No');
  await answered.getByRole('button', { name: /^Take back Symptom explained/ }).press('Enter');
  await question.getByRole('button', { name: 'Yes' }).press('Enter');
  await expect(part(office).locator('summary')).toContainText('1 proposal');
  await expect(line(office, 2)).toContainText('1 check');
  await look(office, 'answered', [320], info, answered);
  await office.keyboard.press('Escape');

  await line(office, 2).focus();
  await office.keyboard.press('x');
  await expect(checksOf(office, 2)).toContainText('R10.32 is a symptom of a diagnosis that is coded');
  await office.keyboard.press('x');
  const why = office.getByRole('form', { name: 'Dismiss what check X13 says' });
  await expect(why.getByLabel('Why')).toBeFocused();
  await office.keyboard.type('An exception');
  await office.keyboard.press('Tab');
  await office.keyboard.type('Pain beyond what the colon explains');
  await look(office, 'dismissing', [320, 400], info, checksOf(office, 2));
  await office.keyboard.press('Enter');
  await expect(line(office, 2)).toBeFocused();
  const isDismissed = async (panel: Page) => {
    await line(panel, 2).getByRole('button', { name: 'Check dismissed on line 2' }).waitFor();
    await line(panel, 2).focus();
    if ((await checksOf(panel, 2).count()) === 0) await panel.keyboard.press('Enter');
    await expect(checksOf(panel, 2)).toContainText(
      'Dismissed: an exception the check does not know – Pain beyond what the colon explains',
    );
    await expect(part(panel).locator('summary')).toContainText('nothing to propose');
  };
  await isDismissed(office);
  await look(office, 'dismissed', [320, 400], info, checksOf(office, 2));
  await exchange(office);
  await office.reload();
  await chartInPanel(office, 'rad-01');
  await isDismissed(office);

  const home = await open(await newProfile());
  await exchange(home);
  await isDismissed(home);
  await checksOf(home, 2).getByRole('button', { name: 'Bring back' }).press('Enter');
  await expect(line(home, 2)).toContainText('1 check');
  await exchange(home);
  await exchange(office);
  await expect(line(office, 2)).toContainText('1 check');

  // What nobody has decided on is said before the signature.
  await line(office, 1).focus();
  await office.keyboard.press('Shift+A');
  await office.keyboard.press('s');
  await expect(office.getByRole('dialog', { name: 'Sign this worksheet?' })).toContainText(
    '1 proposal of the checks neither taken nor dismissed.',
  );
  await office.keyboard.press('Escape');
});

test('a chart on which nothing fires says so quietly', async ({ profile, backend, ehr }, info) => {
  test.setTimeout(120_000);
  const panel = await openPanel(profile, await openChart(profile, ehr, 'classic', 'neu-02'));
  await signIn(panel, backend);
  await chartInPanel(panel, 'neu-02');
  await expect(part(panel).locator('summary')).toHaveText(/Checks: nothing to propose/);
  await expect(panel.locator('.line-checks, .proposal')).toHaveCount(0);
  await look(panel, 'nothing', [320, 400], info);
});

test('with its pack switched on a check asks, the notes answer, and the organisation’s own figure decides', async ({
  profile,
  backend,
  ehr,
}, info) => {
  test.setTimeout(120_000);
  const panel = await openPanel(profile, await openChart(profile, ehr, 'spa', 'bh-01'));
  await signIn(panel, backend);
  await chartInPanel(panel, 'bh-01');
  const minutes = panel.getByRole('form', { name: /minutes/i }).filter({ hasText: 'BH1' });
  await line(panel, 1).focus();
  await panel.keyboard.press('c');
  await expect(minutes).toHaveCount(0);

  const sets = await profile.context.newPage();
  await sets.goto(`chrome-extension://${profile.extensionId}/workspace.html#/code-sets`);
  await sets.getByRole('button', { name: 'Switch on: Behavioral health' }).click();
  await sets.getByLabel('My organisation holds a licence').check();
  await sets.getByRole('dialog').getByRole('button', { name: 'Switch on' }).click();
  await expect(sets.getByRole('dialog')).toHaveCount(0);

  // The organisation's book begins the middle length elsewhere: a figure out of its row is refused with what to do.
  const middle = 'BH1, BH2 · 90834, 90836 · Minimum minutes';
  await sets.getByRole('button', { name: `Set: ${middle}` }).click();
  const setting = sets.getByRole('dialog');
  await setting.getByLabel('Figure; default 38').fill('53');
  await setting.getByLabel('Where you read it').fill('Our licensed book of 2026, psychotherapy');
  await setting.getByRole('button', { name: 'Set' }).press('Enter');
  await expect(setting.getByRole('alert')).toContainText('53 is out of order with 16, 53 beside it.');
  await look(sets, 'figure-refused', [320, 1280], info);
  await setting.getByLabel('Figure; default 38').fill('46');
  await setting.getByRole('button', { name: 'Set' }).press('Enter');
  await expect(sets.getByRole('dialog')).toHaveCount(0);
  const figures = sets.getByRole('region', { name: 'Figures of checks' });
  await expect(figures.getByRole('row').filter({ hasText: '90834, 90836' })).toContainText(
    /46.*Our licensed book of 2026, psychotherapy/,
  );
  await look(sets, 'figures', [320, 400, 900, 1280], info, figures);

  const notes = minutes.first().getByRole('list', { name: 'In the notes' });
  await expect(notes).toContainText('45 minutes “Psychotherapy time 45 minutes.”');
  await look(panel, 'in-the-notes', [320, 400], info, minutes.first());
  await notes.getByRole('button', { name: 'Take 45 minutes' }).press('Enter');
  await expect(panel.getByRole('list', { name: 'Answered' })).toContainText(
    '“Psychotherapy time 45 minutes.”',
  );
  await expect(line(panel, 3)).toContainText('1 check');
  await line(panel, 3).focus();
  await panel.keyboard.press('Enter');
  await expect(checksOf(panel, 3)).toContainText('90832');

  // With the figure as it comes the same answer says otherwise.
  await sets.getByRole('button', { name: `Back to default: ${middle}` }).click();
  await sets.getByRole('dialog').getByRole('button', { name: 'Back to default' }).press('Enter');
  await expect(sets.getByRole('dialog')).toHaveCount(0);
  await sets.close();
  await expect(checksOf(panel, 3)).toContainText('90834');
  await look(panel, 'by-the-notes', [320, 400], info, checksOf(panel, 3));
  // What was read in the notes is the finding's evidence: nothing is left but the root cause.
  await panel.keyboard.press('f');
  await expect(panel.locator('.finding .evidence-quote')).toContainText('Psychotherapy time 45 minutes.');
  await expect(panel.getByText('Still needed: root cause', { exact: true })).toBeVisible();
});

test('what the note says is proposed with its passage, and taken with it as evidence', async ({
  profile,
  backend,
  ehr,
}, info) => {
  test.setTimeout(180_000);
  const page = await openChart(profile, ehr, 'spa', 'card-05');
  const panel = await openPanel(profile, page);
  await signIn(panel, backend);
  await chartInPanel(panel, 'card-05');
  await expect(line(panel, 2).getByRole('button', { name: '1 check on line 2' })).toBeVisible();
  // A code that was left out is of the whole encounter.
  const wide = panel.getByRole('list', { name: 'Checks of the whole encounter' });
  await expect(wide).toContainText('“Implantable defibrillator in place, remote checks quarterly.”');
  await look(panel, 'left-out', [320, 400], info, wide);

  await line(panel, 2).focus();
  await panel.keyboard.press('f');
  await expect(checksOf(panel, 2)).toContainText('I50.9 leaves open what I50.22');
  await expect(checksOf(panel, 2)).toContainText('general knowledge, not checked in a source');
  const passage = checksOf(panel, 2)
    .getByRole('button', { name: /Show in the page/ })
    .first();
  await passage.click();
  await expect
    .poll(() => page.evaluate(() => [...CSS.highlights.values()].some((one) => one.size > 0)))
    .toBe(true);
  await look(panel, 'read', [320, 400, 700], info, checksOf(panel, 2));

  await line(panel, 2).focus();
  await panel.keyboard.press('f');
  await expect(line(panel, 2)).toHaveAttribute('data-verdict', 'revise');
  await expect(panel.getByLabel('Correct code')).toHaveValue('I50.22');
  await expect(panel.locator('.finding .evidence-quote').first()).toContainText(
    'Chronic systolic heart failure, LVEF 32 %',
  );
  await expect(panel.locator('.finding')).toContainText('From check N2');
  await expect(panel.getByText('Still needed: root cause', { exact: true })).toBeVisible();
  await panel.keyboard.press('Escape');

  // One is dismissed, with a reason, as any other.
  await wide.getByRole('button', { name: 'Dismiss…' }).press('Enter');
  await panel
    .getByRole('form', { name: 'Dismiss what check N1 says' })
    .getByLabel('In your words')
    .press('Enter');
  await expect(wide).toContainText('Dismissed: the record bears the code out');
  await expect(part(panel).locator('summary')).toContainText('nothing to propose');
});

// Payer instructions: an administrator writes one, the vendor is told and acknowledges it, and a reviewer’s panel shows it
// on a chart of that payer within its dates, and neither on another payer’s nor out of its dates; among forty others.

import type { Locator, Page } from '@playwright/test';
import { asFields } from '../../lib/model/as-fields.ts';
import type { Change } from '../../lib/model/change.ts';
import { payerInstructionId } from '../../lib/model/payer-instruction.ts';
import { vendor } from '../../lib/practice/build.ts';
import { buildInstruction, fortyInstructions } from '../fixtures/payers/instructions.ts';
import { changeOf } from '../unit/server/review-changes.ts';
import { backendRecords } from './fixtures/backend-records.ts';
import type { Profile } from './fixtures/chromium.ts';
import { look } from './fixtures/look.ts';
import { openChart } from './fixtures/open-chart.ts';
import { openPanel } from './fixtures/panel.ts';
import { chartInPanel } from './fixtures/review-by-key.ts';
import { senderOf } from './fixtures/seed-reviews.ts';
import { sendNow } from './fixtures/send-now.ts';
import { signIn } from './fixtures/sign-in.ts';
import { expect, test } from './fixtures/test.ts';

const title = 'Visit with an ECG: modifier 25';
const rows = (page: Page) =>
  page.getByRole('region', { name: 'Payer instructions' }).locator('tbody tr:has(> th)');

/** Forty, written in the autumn before: their days are long over. */
const forty = (person: string): Promise<Change[]> =>
  Promise.all(
    fortyInstructions.map(async (words, n) => {
      const key = String(n).padStart(12, '0');
      const one = buildInstruction({ ...words, key, madeBy: person });
      return changeOf('payer-instruction', await payerInstructionId(key, 1), asFields(one));
    }),
  );

async function fillIn(dialog: Locator): Promise<void> {
  await dialog.getByLabel('Vendor', { exact: true }).fill(vendor);
  await dialog.getByLabel('Who there').fill('R. Ionescu');
}

/** Writes the instruction, with codes that cannot be read at first, and finds it by payer, code and date. */
async function writes(page: Page, info: Parameters<typeof look>[3]): Promise<void> {
  await page.getByRole('button', { name: 'Write an instruction' }).press('Enter');
  const form = page.getByRole('form', { name: 'Payer instruction' });
  await expect(form.getByLabel('Payer, as charts name it')).toBeFocused();
  await form.getByLabel('Payer, as charts name it').fill('Medicare part B');
  await form.getByLabel('Title').fill(title);
  await form
    .getByLabel('What is to be done')
    .fill('A visit on the day of an ECG has modifier 25, and a problem of its own in the note.');
  await form.getByLabel('Source').fill('Article 2026-04, page 3');
  await form.getByLabel('First date of service').fill('2026-03-01');
  await form.getByLabel('Last date of service').fill('2026-06-30');
  await form.getByLabel(/^Codes/).fill('99215-99212');
  await form.getByRole('button', { name: 'Save the instruction' }).press('Enter');
  await expect(form.getByRole('alert')).toContainText('is not a range');
  await expect(form.getByLabel(/^Codes/)).toBeFocused();
  await look(page, 'editor', [320, 1280], info);
  await form.getByLabel(/^Codes/).fill('99212-99215, 93000');
  await form.getByRole('button', { name: 'Save the instruction' }).press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'is saved' })).toBeVisible();
  await expect(rows(page)).toHaveCount(41);
  await page.getByLabel('Search').fill('medicare 99214');
  await page.getByLabel('In force on').fill('2026-03-12');
  await expect(rows(page).filter({ hasText: title })).toHaveCount(1);
  await page.getByLabel('In force on').fill('2026-07-01');
  await expect(rows(page).filter({ hasText: title })).toHaveCount(0);
  await page.getByLabel('In force on').fill('');
}

/** Opens the chart and its panel beside it. */
async function panelOf(profile: Profile, ehr: string, chart: string): Promise<Page> {
  return openPanel(profile, await openChart(profile, ehr, 'classic', chart));
}

test('an instruction is shown on charts of its payer within its dates, and nowhere else', async ({
  profile,
  newProfile,
  backend,
  colleague,
  ehr,
}, info) => {
  test.setTimeout(240_000);
  const sender = await senderOf(backend.url, backend.account);
  await sender.push(await forty(sender.person));

  const page = await profile.context.newPage();
  await page.goto(`chrome-extension://${profile.extensionId}/workspace.html#/payers`);
  await signIn(page, backend);
  await expect(rows(page)).toHaveCount(40);
  const late = page.getByRole('region', { name: 'Late', exact: true });
  await expect(late).toContainText('40 changes are not acknowledged in time.');
  await look(page, 'list', [320, 1280], info);
  await writes(page, info);

  // It stands open; the vendor was told of it, and has acknowledged it.
  await expect(page.getByText('Vendors have 14 days.')).toBeVisible();
  const of = `${title}, version 1`;
  await page.getByRole('button', { name: `Vendor was told: ${of}` }).press('Enter');
  await fillIn(page.getByRole('dialog'));
  await look(page, 'told', [320], info);
  await page.getByRole('dialog').getByRole('button', { name: 'Vendor was told' }).click();
  await expect(rows(page).filter({ hasText: title })).toContainText('0 of 1 acknowledged');
  await page.getByRole('button', { name: `Vendor acknowledged: ${of}` }).press('Enter');
  await fillIn(page.getByRole('dialog'));
  await page.getByRole('dialog').getByRole('button', { name: 'Vendor acknowledged' }).click();
  await expect(rows(page).filter({ hasText: title })).toContainText('acknowledged');
  await expect(page.getByRole('button', { name: `Vendor acknowledged: ${of}` })).toBeHidden();
  await look(page, 'detail', [320, 1280], info, rows(page).filter({ hasText: title }));
  await page.getByRole('button', { name: 'Register of changes' }).click();
  const register = page.getByRole('region', { name: 'Register of changes' });
  await expect(register.locator('tbody tr')).toHaveCount(41);
  await expect(register.locator('tbody tr').first()).toContainText(`R. Ionescu, ${vendor}`);
  await look(page, 'register', [320, 1280], info, register);
  await sendNow(page);
  await expect(async () => {
    const { records } = await backendRecords(backend);
    const steps = records.filter(({ kind }) => kind === 'payer-instruction-step');
    expect(steps.map(({ values }) => values.step).sort()).toEqual(['acknowledged', 'told']);
  }).toPass();

  // A reviewer reads it, and cannot write one.
  const theirs = await newProfile();
  const panel = await panelOf(theirs, ehr, 'card-01');
  await signIn(panel, { url: backend.url, account: colleague });
  await chartInPanel(panel, 'card-01');
  const part = panel.locator('.payer-part');
  await expect(part).toContainText('Payer instructions', { timeout: 30_000 });
  await part.locator('summary').press('Enter');
  const own = part.getByRole('listitem').filter({ hasText: title });
  await expect(own).toContainText('99214');
  await expect(own).toContainText('Version 1, 1 Mar 2026 to 30 Jun 2026.');
  await expect(own).not.toContainText('has not acknowledged');
  await expect(part.getByRole('listitem').filter({ hasText: 'ECG with a visit' })).toContainText(
    'The vendor has not acknowledged it',
  );
  await look(panel, 'panel', [320, 420], info, part);
  const workspace = await theirs.context.newPage();
  await workspace.goto(`chrome-extension://${theirs.extensionId}/workspace.html#/payers`);
  await expect(rows(workspace)).toHaveCount(41);
  await expect(workspace.getByRole('button', { name: 'Write an instruction' })).toBeHidden();

  // The same codes: another payer’s within the dates, and the payer’s own out of them.
  for (const other of ['bh-02', 'card-05']) {
    const beside = await panelOf(theirs, ehr, other);
    await chartInPanel(beside, other);
    // Others of the forty are shown there: the list was read.
    await beside.locator('.payer-part summary').press('Enter');
    await expect(beside.locator('.payer-part li').first()).toBeVisible();
    await expect(beside.locator('.payer-part')).not.toContainText(title);
  }
});

// Vendors: whoever leads compliance registers one; a chart that it coded is not begun in the panel, which says why before
// anything is judged; with the agreement entered it goes. Beside two vendors with contracts and sixty coders.

import type { Page } from '@playwright/test';
import { vendorChanges } from '../fixtures/oversight/vendor-changes.ts';
import { backendRecords } from './fixtures/backend-records.ts';
import { look } from './fixtures/look.ts';
import { openChart } from './fixtures/open-chart.ts';
import { openPanel } from './fixtures/panel.ts';
import { chartInPanel } from './fixtures/review-by-key.ts';
import { senderOf } from './fixtures/seed-reviews.ts';
import { sendNow } from './fixtures/send-now.ts';
import { signIn } from './fixtures/sign-in.ts';
import { expect, test } from './fixtures/test.ts';

type Info = Parameters<typeof look>[3];

const part = (page: Page, name: RegExp) =>
  page.getByRole('navigation', { name: 'Parts of the vendor' }).getByRole('link', { name });
const table = (page: Page, name: string) => page.getByRole('region', { name, exact: true }).locator('tbody');

/** Both vendors of the demonstration: their flags, the weak contract in its editor, the coders. */
async function looksAround(page: Page, info: Info): Promise<void> {
  await look(page, 'list', [320, 1280], info);
  await page.getByRole('link', { name: 'Northgate Health Information' }).click();
  await expect(page.getByRole('list', { name: 'To look at' })).toContainText('in 21 days');
  await look(page, 'overview', [320, 1280], info);
  const audit = page.getByRole('checkbox', { name: 'Audit support' });
  await audit.check();
  await expect(page.getByRole('status').filter({ hasText: 'Audit support is in scope.' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(audit).not.toBeChecked();
  await part(page, /^Contract/).click();
  const amiss = page.getByRole('list', { name: 'Deficiencies of the contract' });
  await expect(amiss).toContainText('Audit rights at any time: the clause is missing.');
  await expect(amiss).toContainText('“Charts are coded promptly upon receipt”');
  await look(page, 'contract', [320, 1280], info);
  await page.getByRole('button', { name: 'Change the contract' }).press('Enter');
  const form = page.getByRole('form', { name: 'Contract' });
  await expect(form.getByLabel('Title')).toBeFocused();
  await form.getByRole('group', { name: 'Promise 2' }).getByLabel('Target', { exact: true }).fill('48');
  await form.getByRole('combobox', { name: 'Audit rights at any time' }).selectOption('agreed');
  await expect(form.getByRole('list', { name: 'Deficiencies so far' })).not.toContainText('Audit rights');
  await look(page, 'contract-editor', [320, 1280], info, form);
  await form.getByRole('button', { name: 'Save the contract' }).press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'The contract is changed.' })).toBeVisible();
  await expect(amiss).not.toContainText('promptly');
  await expect(table(page, 'Terms of the contract')).toContainText('48 hours');
  // What was changed can be taken back.
  await page.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(amiss).toContainText('promptly');
}

async function looksAtCoders(page: Page, info: Info): Promise<void> {
  await page.getByRole('link', { name: 'All vendors' }).click();
  await page.getByRole('link', { name: 'Meridian Coding Partners' }).click();
  await part(page, /^Coders/).click();
  const rows = table(page, 'Coders').locator('tr');
  await expect(rows).toHaveCount(36);
  await page.getByRole('searchbox', { name: 'Search' }).fill('priya raman');
  await expect(rows).toHaveCount(1);
  await page.getByRole('searchbox', { name: 'Search' }).fill('');
  await look(page, 'coders', [320, 1280], info);
  await page.getByRole('button', { name: /^To look at \d/ }).click();
  await expect(rows.filter({ hasText: 'ran out on' })).not.toHaveCount(0);
  // A roster changes one, adds one, and refuses a row by its line.
  await page.getByRole('button', { name: /^Take in a roster/ }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('CSV file of the vendor').setInputFiles({
    name: 'roster.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      'Coder,Credential,Expires,Specialties\nPriya Raman,CPC,2031-01-31,Cardiology\nNew Person,CCS,2030-01-31,Oncology\nBroken,CPC,31.1.2030,\n',
    ),
  });
  await expect(dialog).toContainText('1 new: New Person');
  await expect(dialog).toContainText('1 changed: Priya Raman');
  await expect(dialog).toContainText('Line 4');
  await look(page, 'roster', [320, 1280], info);
  await dialog.getByRole('button', { name: 'Take in a roster' }).press('Enter');
  await expect(page.getByRole('status').filter({ hasText: '1 added, 1 changed.' })).toBeVisible();
}

test('a chart is begun only once its vendor has an agreement in force', async ({
  profile,
  backend,
  ehr,
}, info) => {
  test.setTimeout(300_000);
  const sender = await senderOf(backend.url, backend.account);
  await sender.push(vendorChanges(sender.person, Date.now()));
  const page = await profile.context.newPage();
  await page.goto(`chrome-extension://${profile.extensionId}/workspace.html#/vendors`);
  await signIn(page, backend);
  await expect(table(page, 'Vendors').locator('tr')).toHaveCount(2);
  await looksAround(page, info);
  await looksAtCoders(page, info);

  // A third is registered. One of a name that is taken is not.
  await page.getByRole('link', { name: 'All vendors' }).click();
  await page.getByRole('button', { name: /^Add a vendor/ }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name, as charts have it').fill('meridian');
  await dialog.getByRole('checkbox', { name: 'Outpatient code assignment' }).check();
  await dialog.getByRole('button', { name: 'Add a vendor' }).press('Enter');
  await expect(dialog).toContainText('Another vendor in the register is called');
  await dialog.getByLabel('Name, as charts have it').fill('Apex Coding');
  await look(page, 'vendor-form', [320, 1280], info);
  await dialog.getByRole('button', { name: 'Add a vendor' }).press('Enter');
  await expect(table(page, 'Vendors').locator('tr')).toHaveCount(3);

  // The panel says so before anything is judged, and no verdict is taken.
  const panel = await openPanel(profile, await openChart(profile, ehr, 'classic', 'card-01'));
  await chartInPanel(panel, 'card-01');
  const whole = panel.locator('.whole-chart');
  await whole.locator('summary').click();
  await whole.getByLabel('Coded by vendor').fill('Apex Coding');
  await whole.getByLabel('Coded by vendor').press('Enter');
  const notice = panel
    .getByRole('alert')
    .filter({ hasText: 'Apex Coding has no business associate agreement.' });
  await expect(notice.first()).toBeVisible();
  await expect(notice.first()).toContainText('may not be opened for review');
  await look(panel, 'panel-refused', [320, 420], info, panel.locator('.strip'));
  await panel.locator('[data-line]').first().focus();
  await panel.keyboard.press('a');
  await expect(notice).toHaveCount(2);
  await sendNow(panel);
  expect((await backendRecords(backend)).records.filter(({ kind }) => kind === 'worksheet')).toEqual([]);

  // The agreement is entered, and the chart goes.
  await page.bringToFront();
  await page.getByRole('link', { name: 'Apex Coding' }).click();
  await part(page, /^Agreements/).click();
  await expect(page.getByText('Business associate agreement: None.')).toBeVisible();
  await page.getByRole('button', { name: /^Add an agreement/ }).press('Enter');
  await dialog.getByLabel('Signed on').fill('2026-01-02');
  await dialog.getByLabel('First day it holds').fill('2026-01-05');
  await look(page, 'agreement-form', [320], info);
  await dialog.getByRole('button', { name: 'Add an agreement' }).press('Enter');
  await expect(page.getByText('In force, without end.')).toBeVisible();
  await look(page, 'agreements', [320, 1280], info);
  await panel.bringToFront();
  await panel.getByRole('button', { name: 'Close' }).click();
  await expect(notice).toHaveCount(0);
  await panel.locator('[data-line]').first().focus();
  await panel.keyboard.press('a');
  await sendNow(panel);
  await expect(async () => {
    const { records } = await backendRecords(backend);
    expect(records.filter(({ kind }) => kind === 'worksheet')).toHaveLength(1);
  }).toPass();
});

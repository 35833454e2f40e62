// Denials as an analyst works them: a remittance that does not add up is refused with its place, one that does becomes a
// queue, and a coding denial goes by key from there to the vendor, into rework and to its end.

import type { Page } from '@playwright/test';
import { demoRemittances } from '../../lib/demo/oversight/denials.ts';
import { deniedCharts, deniedChartsMapping } from '../../lib/demo/oversight/denied-charts.ts';
import { write835 } from '../../lib/demo/oversight/write-835.ts';
import { vendor } from '../../lib/practice/build.ts';
import { look } from './fixtures/look.ts';
import { takeFile } from './fixtures/operations.ts';
import { senderOf } from './fixtures/seed-reviews.ts';
import { signIn } from './fixtures/sign-in.ts';
import { expect, test } from './fixtures/test.ts';
import { vendorInForce } from './fixtures/vendor-in-force.ts';

const rows = (page: Page) => page.getByRole('region', { name: 'Denials', exact: true }).locator('tbody tr');
const drawer = (page: Page) => page.getByRole('complementary');
const outcomes = (page: Page) => page.getByRole('status', { name: 'What became of the files' });
const choose = (page: Page, name: string, text: string) =>
  page.getByLabel('835 files').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });

/** Fills the dialog that is open, and sends it by its button of that name. */
async function send(page: Page, name: string, fields: Record<string, string> = {}): Promise<void> {
  const dialog = page.getByRole('dialog', { name });
  for (const [label, value] of Object.entries(fields)) await dialog.getByLabel(label).fill(value);
  await dialog.getByRole('button', { name, exact: true }).press('Enter');
  await expect(dialog).toBeHidden();
}

test('a coding denial is imported, sent to its vendor, reworked and closed', async ({
  profile,
  backend,
}, info) => {
  test.setTimeout(240_000);
  const sender = await senderOf(backend.url, backend.account);
  await sender.push(vendorInForce(sender.person, Date.now()));
  await takeFile(backend, 'meridian.csv', deniedCharts(), {
    kind: 'coded-charts',
    vendor,
    mapping: deniedChartsMapping,
  });
  const text = write835(demoRemittances(Date.now()));
  const page = await profile.context.newPage();
  await page.goto(`chrome-extension://${profile.extensionId}/workspace.html#/denials?view=import`);
  await signIn(page, backend);

  // One cent less, and nothing of the file is kept.
  const charge = /SVC\*HC:99214:25\*(\d+\.\d\d)/.exec(text)![1]!;
  await choose(page, 'broken.835', text.replace(`SVC*HC:99214:25*${charge}`, `SVC*HC:99214:25*0.01`));
  await expect(outcomes(page)).toContainText('not imported: nothing of it was kept.');
  await expect(outcomes(page)).toContainText(
    /segment \d+ \(SVC\): Claim [A-Z]-\d+, line 1: the charge 0\.01/,
  );
  await choose(page, 'november.835', text);
  await expect(outcomes(page)).toContainText('imported.');
  await expect(outcomes(page)).toContainText('of them a matter of coding');
  await look(page, 'import', [320, 1280], info);

  await page.getByRole('link', { name: 'To the queue' }).click();
  await expect(rows(page)).toHaveCount(demoRemittances(0).flatMap(({ claims }) => claims).length);
  await look(page, 'queue', [320, 1280], info);

  // A coding denial, by key: its owner, whose matter it is, and to the vendor.
  await page.getByRole('combobox', { name: 'Attribution' }).selectOption('Coding');
  await page.getByRole('searchbox', { name: 'Search' }).fill('99214');
  await expect(rows(page).first()).toContainText('99214');
  const number = (await rows(page).first().getByRole('button').first().innerText()).trim();
  // By its number: a list that is asked for again has it elsewhere, once its day is another.
  const opener = rows(page).getByRole('button', { name: number });
  await opener.focus();
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  await page.keyboard.press('o');
  await expect(drawer(page)).toContainText(number);
  await send(page, 'Owner and day', { 'Due on': '2099-01-05' });
  await expect(drawer(page)).toContainText('by 5 Jan 2099');
  await page.keyboard.press('Escape');
  await expect(opener).toBeFocused();
  await page.keyboard.press('a');
  await send(page, 'Attribution', { 'Why (stays in its history)': 'The visit had no modifier 25.' });
  await expect(drawer(page)).toContainText('The visit had no modifier 25.');
  await page.keyboard.press('Escape');
  await page.keyboard.press('s');
  await send(page, 'Send to the vendor');
  await expect(drawer(page)).toContainText('At the vendor');
  await expect(drawer(page)).toContainText(number);
  await expect(drawer(page)).toContainText(vendor);

  const steps = drawer(page).locator('.denial-steps');
  await steps.getByRole('button', { name: /^Vendor’s root cause/ }).click();
  await page.getByRole('dialog').getByLabel('Root cause, as the vendor says').selectOption('coder');
  await send(page, 'Vendor’s root cause', { 'In its words': 'We missed it.' });
  await expect(drawer(page)).toContainText('Cause named');
  await steps.getByRole('button', { name: /^Rework/ }).click();
  await page.getByRole('dialog').getByRole('radio', { name: 'The vendor', exact: true }).check();
  // No contract is in force: who pays is said with the reason.
  await expect(page.getByRole('dialog')).toContainText('No contract with the vendor is in force.');
  await look(page, 'rework', [320, 1280], info);
  await send(page, 'Rework', { Why: 'As agreed by mail.', 'Due on': '2099-01-12' });
  await steps.getByRole('button', { name: /^Resubmitted/ }).click();
  await send(page, 'Resubmitted', { 'Hours of rework': '0.75' });
  await look(page, 'drawer', [320, 1280], info);
  await steps.getByRole('button', { name: /^Close/ }).click();
  await page.getByRole('dialog').getByRole('radio', { name: 'Paid', exact: true }).check();
  await page.getByRole('dialog').getByRole('radio', { name: 'The vendor', exact: true }).check();
  await send(page, 'Close', { 'What keeps it from coming again': 'An edit before billing.' });
  await expect(drawer(page)).toContainText('Closed: paid');
  await expect(drawer(page).getByRole('listitem').filter({ hasText: 'closed it' })).toContainText(
    'An edit before billing.',
  );

  await page
    .getByRole('navigation', { name: 'Views of denials' })
    .getByRole('link', { name: 'Patterns' })
    .click();
  const patterns = page.getByRole('region', { name: 'Patterns of denials' });
  await expect(patterns).toContainText('99214, CARC 97');
  await expect(patterns).toContainText(vendor);
  await look(page, 'patterns', [320, 1280], info);
  await page.getByRole('link', { name: 'Overdue causes' }).click();
  await expect(page.getByText('are not sent yet.')).toBeVisible();
  await look(page, 'overdue', [320, 1280], info);
  await page.getByRole('link', { name: 'Attribution' }).click();
  await page.getByRole('searchbox', { name: 'Search' }).fill('29');
  await page.getByLabel('Attribution of 29', { exact: true }).selectOption('Coding');
  await expect(page.getByText('Decision of the organisation').first()).toBeVisible();
  await look(page, 'rules', [320, 1280], info);
});

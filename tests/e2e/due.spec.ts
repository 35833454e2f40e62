// What is due on one board, and overpayment cases from a critical finding to the days that run; seen by compliance, and by
// nobody else.

import type { Page } from '@playwright/test';
import { asFields } from '../../lib/model/as-fields.ts';
import { systemRandom, timedId } from '../../lib/model/ids.ts';
import type { RegisterKind, RegisterOf } from '../../lib/model/oversight/register-kinds.ts';
import { taskUnsaid } from '../../lib/model/oversight/unsaid.ts';
import { changeOf } from '../unit/server/review-changes.ts';
import { invite } from './fixtures/invite.ts';
import { look } from './fixtures/look.ts';
import { type Sender, senderOf } from './fixtures/seed-reviews.ts';
import { sendNow } from './fixtures/send-now.ts';
import { signIn } from './fixtures/sign-in.ts';
import { expect, test } from './fixtures/test.ts';

const day = 86_400_000;
/** By the clock of the browser under test: days are people's own. */
const dayFrom = (now: number, days: number): string =>
  new Date(now + days * day).toLocaleDateString('sv-SE', { timeZone: 'America/Chicago' });

/** Forty tasks around today, some late. */
async function fortyTasks(sender: Sender, now: number): Promise<void> {
  const kinds = [
    'monthly-review',
    'independent-audit',
    'vendor-report',
    'access-review',
    'compliance',
  ] as const;
  const make = <K extends RegisterKind>(kind: K, values: RegisterOf<K>) =>
    changeOf(kind, timedId(now, systemRandom), asFields(values));
  await sender.push(
    Array.from({ length: 40 }, (_, n) =>
      make('oversight-task', {
        ...taskUnsaid,
        kind: kinds[n % kinds.length]!,
        title: `${['Monthly review', 'Independent audit', 'Report of the vendor', 'Access review', 'Compliance task'][n % 5]} ${n + 1}`,
        vendorId: null,
        owner: sender.person,
        due: dayFrom(now, n * 3 - 15),
        madeBy: sender.person,
        madeAt: now - 30 * day,
        removed: false,
      }),
    ),
  );
}

const board = (page: Page) => page.getByRole('region', { name: 'What is due' }).locator('tbody tr');

test('an overpayment is decided by a person, its days run on the board, and only compliance sees it', async ({
  profile,
  newProfile,
  backend,
}, info) => {
  test.setTimeout(240_000);
  const now = Date.now();
  const officer = await invite(backend, {
    name: 'Ola Compliance',
    role: 'compliance-officer',
    email: 'ola@clinic.example',
  });
  await fortyTasks(await senderOf(backend.url, officer), now);
  const page = await profile.context.newPage();
  await page.goto(`chrome-extension://${profile.extensionId}/workspace.html#/due`);
  await signIn(page, { url: backend.url, account: officer });
  await expect(board(page)).toHaveCount(40);
  await expect(page.getByText('40 of 40, 5 late')).toBeVisible();
  await expect(board(page).first()).toContainText('days late');
  await look(page, 'due', [320, 1280], info);

  // One kind, kept in the address; back again by its button.
  await page
    .getByRole('list', { name: 'By kind' })
    .getByRole('link', { name: /^Independent audit/ })
    .press('Enter');
  await expect(board(page)).toHaveCount(8);
  expect(page.url()).toContain('kind=independent-audit');
  await page.getByLabel('How it stands').selectOption('late');
  await expect(board(page)).toHaveCount(1);
  await page.getByRole('link', { name: 'Show everything' }).press('Enter');
  await expect(board(page)).toHaveCount(40);

  await page.getByRole('link', { name: 'Overpayments' }).click();
  await expect(page.getByText('There is no case.')).toBeVisible();
  await page.getByRole('button', { name: /^Open a case/ }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/^What it is about/).fill('Modifier 25 in the spring');
  await dialog.getByRole('textbox', { name: 'Payer' }).fill('Medicare Part B');
  await dialog.getByLabel('Credible information came on').fill(dayFrom(now, -80));
  await dialog.getByLabel(/^Amount/).fill('1234.50');
  await dialog.getByLabel('What it rests on').fill('Nine of thirty charts of the sample.');
  await look(page, 'open-case', [320, 1280], info);
  await dialog.getByRole('button', { name: 'Open a case' }).press('Enter');
  const row = page.getByRole('row', { name: /^Modifier 25 in the spring/ });
  await expect(row).toContainText('$1,234.50');
  await expect(row).toContainText('no day runs yet');

  await row.getByRole('button', { name: 'Modifier 25 in the spring' }).press('Enter');
  await page.getByRole('button', { name: /^Identified as an overpayment/ }).press('Enter');
  await dialog.getByLabel('Identified on').fill(dayFrom(now, -50));
  await dialog
    .getByLabel('Who decided it, and on what')
    .fill('Compliance committee, on the audit of the spring.');
  await dialog.getByRole('button', { name: 'Identified as an overpayment' }).press('Enter');
  // 60 days after 50 days ago.
  await expect(row).toContainText('10 days left');
  await look(page, 'cases', [320, 1280], info);

  await page.getByRole('button', { name: /^Investigation/ }).press('Enter');
  await dialog.getByLabel('Began on').fill(dayFrom(now, -40));
  await dialog.getByRole('button', { name: 'Investigation' }).press('Enter');
  await expect(row).toContainText('stands still');
  await page.getByRole('link', { name: 'Due', exact: true }).click();
  await expect(board(page)).toHaveCount(41);
  await expect(board(page).filter({ hasText: 'Modifier 25 in the spring' })).toContainText('Stands still');
  await sendNow(page);

  // The administrator has the board, and neither page nor case.
  const theirs = await newProfile();
  const other = await theirs.context.newPage();
  await other.goto(`chrome-extension://${theirs.extensionId}/workspace.html#/due`);
  await signIn(other, backend);
  await expect(board(other)).toHaveCount(40);
  await expect(other.getByRole('link', { name: 'Overpayments' })).toBeHidden();
  await other.goto(`chrome-extension://${theirs.extensionId}/workspace.html#/overpayments`);
  await expect(other.getByRole('heading', { name: 'Overpayments' })).toBeHidden();
});

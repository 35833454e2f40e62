// A vendor's coder notes a gap on a screen of their own and more by a file; the reviewer of that chart has them beside
// it, asks the provider about one, and the chart is held from billing.

import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { vendor } from '../../lib/practice/build.ts';
import { chartById } from '../../lib/practice/charts.ts';
import type { Account, Backend } from './fixtures/backend.ts';
import { backendRecords } from './fixtures/backend-records.ts';
import { invite } from './fixtures/invite.ts';
import { look } from './fixtures/look.ts';
import { openChart } from './fixtures/open-chart.ts';
import { openPanel } from './fixtures/panel.ts';
import { chartInPanel } from './fixtures/review-by-key.ts';
import { sendNow } from './fixtures/send-now.ts';
import { signIn } from './fixtures/sign-in.ts';
import { expect, test } from './fixtures/test.ts';

const id = 'ipm-01';
const { encounter, dateOfService } = chartById(id)!;
const head = 'Encounter,Date of service,Deficiency,Words,Looked in,Question,Action';

/** An account of a vendor's coder, with a password they have chosen. */
const coderAt = (backend: Backend): Promise<Account> =>
  invite(backend, {
    name: 'Kim Coder',
    role: 'vendor-coder',
    email: 'kim@vendor.example',
    employer: vendor,
  });

const choose = (page: Page, rows: string[]) =>
  page.locator('input[type=file]').setInputFiles({
    name: 'gaps.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from([head, ...rows].join('\r\n')),
  });

const noted = (page: Page): Locator => page.getByRole('list', { name: 'Gaps I noted' }).getByRole('listitem');

test('a coder’s gaps, by hand and by file, beside the chart, in a query, and before billing', async ({
  profile,
  newProfile,
  backend,
  ehr,
}, info) => {
  test.setTimeout(180_000);
  const coder = await coderAt(backend);

  const theirs = await newProfile();
  const own = await theirs.context.newPage();
  // Wherever an address leads, a coder is on the one page they have.
  await own.goto(`chrome-extension://${theirs.extensionId}/workspace.html#/worklist`);
  await signIn(own, { url: backend.url, account: coder });
  await expect(own.getByRole('heading', { name: 'Gaps I noted', level: 1 })).toBeVisible();
  await expect(own.getByRole('navigation').getByRole('link')).toHaveText(['Gaps I noted']);
  await expect(own.getByText('You have noted no gap yet.')).toBeVisible();

  // By keyboard alone.
  await own.getByLabel('Encounter number').fill(encounter.toLowerCase());
  await own.getByLabel('Date of service').fill(dateOfService);
  await own.getByLabel('Kind of gap').selectOption('specificity');
  await own.getByLabel('Question').press('Enter');
  await expect(own.getByText('Give the words, or say where it was looked for.')).toBeVisible();
  await own.getByLabel('Quote from the record').fill('Hypokalemia, new');
  await own.getByLabel('Question').fill('Which cause?');
  await own.getByLabel('Hold the chart from billing').focus();
  await own.keyboard.press('Space');
  await look(own, 'note', [320, 1280], info);
  await own.getByLabel('Question').press('Enter');
  await expect(noted(own)).toHaveCount(1);
  await expect(own.getByLabel('Kind of gap')).toBeFocused();

  const good = `${encounter},05/03/2026,incomplete,,Discharge summary,Is it chronic?,query`;
  const before = `${encounter},2026-05-03,specificity,"Hypokalemia,  NEW",,Another question,`;
  const ofNone = 'X-0000001,2026-05-03,poa,=Sepsis,,,note';
  await choose(own, [good, before, good, ofNone, '=1+1,2026-13-01,boring,Words,,,query']);
  const found = own.getByRole('region', { name: 'What the file holds' });
  await expect(found.getByRole('status')).toContainText(
    '2 gaps to take. Noted before: 1. Twice in the file: 1. Refused: 1.',
  );
  await expect(found).toContainText('Line 6: Date of service “2026-13-01” is no day such as 2026-03-31.');
  await look(own, 'file', [320, 1280], info, found);
  const [saved] = await Promise.all([
    own.waitForEvent('download'),
    found.getByRole('button', { name: 'Save the refused rows' }).click(),
  ]);
  expect(await readFile(await saved.path(), 'utf8')).toContain(`"'=1+1"`);
  // Nothing is kept before the yes.
  await expect(noted(own)).toHaveCount(1);
  await found.getByRole('button', { name: 'Take 2 gaps' }).click();
  await expect(noted(own)).toHaveCount(3);
  await look(own, 'own', [320, 1280], info, own.getByRole('region', { name: 'Gaps I noted' }));

  const page = await openChart(profile, ehr, 'classic', id);
  const panel = await openPanel(profile, page);
  await signIn(panel, backend);
  await chartInPanel(panel, id);
  // A review has begun, so that the chart is in the worklist.
  await panel.locator('[data-line]').first().focus();
  await panel.keyboard.press('a');
  await panel.getByRole('tab', { name: 'Gaps and queries (2)' }).click();
  const gaps = panel.getByRole('list', { name: 'Documentation gaps' }).getByRole('listitem');
  await expect(gaps).toHaveCount(2);
  const held = gaps.filter({ hasText: '“Hypokalemia, new” Which cause?' });
  await expect(held).toContainText('Noted by vendor’s coder Kim Coder');
  await expect(held).toContainText('holds billing');
  await look(panel, 'panel', [320, 420], info);
  await held.getByRole('button', { name: 'Write query: Greater specificity needed' }).click();
  await panel.getByRole('region', { name: 'Query', exact: true }).getByLabel('Title').fill('Hypokalemia');
  await panel.getByRole('button', { name: 'Keep as a draft' }).click();
  await expect(gaps).toHaveCount(2);
  await sendNow(panel);
  await expect
    .poll(async () => {
      const { records } = await backendRecords(backend);
      const gap = records.find(({ kind }) => kind === 'gap');
      const query = records.find(({ kind }) => kind === 'query');
      return gap && query && [query.values.gapId === gap.id, query.values.coder, gap.values.holdsBilling];
    })
    .toEqual([true, 'Kim Coder', true]);

  const work = await profile.context.newPage();
  await work.goto(`chrome-extension://${profile.extensionId}/workspace.html#/worklist`);
  await work.getByRole('row', { name: encounter }).getByRole('button').first().click();
  await work.getByRole('button', { name: 'Hand-off note' }).click();
  const note = work.getByRole('dialog', { name: 'Hand-off note' });
  await expect(note).toContainText(/HELD since .*: Greater specificity needed/);
  await expect(note).toContainText('Documentation gap: Incomplete. Is it chronic?');
  await note.getByRole('button', { name: 'Close' }).click();
  await work.getByRole('link', { name: 'Coders’ gaps' }).click();
  const waiting = work.getByRole('list', { name: 'Gaps that coders noted' }).getByRole('listitem');
  await expect(waiting).toHaveCount(2);
  await expect(waiting.filter({ hasText: 'X-0000001' })).toContainText('No chart of this number and date');
  await look(work, 'reviewers', [320, 1280], info);
  await waiting
    .filter({ hasText: 'X-0000001' })
    .getByRole('button', { name: /^Close/ })
    .click();
  await work.getByRole('dialog').getByLabel('Why nothing more').fill('There is no such chart.');
  await work.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await expect(waiting).toHaveCount(1);
  await sendNow(work);

  // The coder is told where each stands, and the panel shows them no chart.
  await expect(async () => {
    await own.reload();
    await expect(noted(own).filter({ hasText: 'X-0000001' })).toContainText('Closed', { timeout: 3000 });
  }).toPass();
  const their = await openPanel(theirs, await openChart(theirs, ehr, 'classic', id));
  await expect(their.getByRole('link', { name: 'Open the gaps I noted' })).toBeVisible();
  await expect(their.locator('body')).not.toContainText(encounter);
});

// Retention as a compliance officer tends it: what is due, a hold that keeps a chart, the rest erased, the hold released;
// what was erased is no longer in the browser that had it.

import type { Page } from '@playwright/test';
import { systemRandom } from '../../lib/model/ids.ts';
import { pushChanges } from '../../lib/server/changes/push-changes.ts';
import { openEmbedded } from '../../lib/server/database/embedded.ts';
import { openPostgres } from '../../lib/server/database/postgres.ts';
import { ownOrganisation } from '../../lib/server/first-account.ts';
import { addPerson } from '../../lib/server/people.ts';
import { makeReview } from '../unit/server/review-changes.ts';
import { startBackend } from './fixtures/backend.ts';
import { look } from './fixtures/look.ts';
import { sendNow } from './fixtures/send-now.ts';
import { signIn } from './fixtures/sign-in.ts';
import { expect, test } from './fixtures/test.ts';

const account = { email: 'officer@demo.overread.example', password: 'an-officer-of-compliance' };
const many = 45;

/** A compliance officer, and charts of years ago, on data that no backend serves yet. */
async function makeOldCharts(env: Record<string, string>): Promise<void> {
  const database = env.DATABASE_URL
    ? await openPostgres(env.DATABASE_URL)
    : await openEmbedded(env.OVERREAD_DATA ?? '');
  const role = 'compliance-officer' as const;
  const officer = { ...account, name: 'The officer', organisation: ownOrganisation, role };
  const person = await addPerson(database, officer, { now: Date.now, random: systemRandom });
  for (let i = 0; i < many; i++) {
    const { changes } = await makeReview(person.id, `OLD-${100 + i}`);
    const then = Date.UTC(2014, 0, 5) + i * 20 * 86_400_000;
    const old = changes.map((change) =>
      change.kind === 'encounter'
        ? { ...change, fields: { ...change.fields, dateOfService: '2014-01-02' } }
        : change,
    );
    const { outcomes } = await pushChanges(database, person, old, then);
    expect(outcomes.every(({ outcome }) => outcome === 'kept')).toBe(true);
  }
  await database.close();
}

const rows = (page: Page, name: string) => page.getByRole('region', { name }).locator('tbody tr');

test('a hold keeps a chart, the rest that is due is erased, and leaves the browser', async ({
  template,
  profile,
}, info) => {
  test.setTimeout(120_000);
  const place = await template.copy();
  await makeOldCharts(place.env);
  const backend = await startBackend(place.env, account);
  const page = await profile.context.newPage();
  await page.goto(`chrome-extension://${profile.extensionId}/workspace.html`);
  await signIn(page, backend);
  await expect(page.getByRole('row', { name: 'OLD-1' }).first()).toBeVisible();

  await page.getByRole('link', { name: 'Retention' }).click();
  await expect(page.getByText(`${many} due to be erased`)).toBeVisible();
  await expect(rows(page, 'Charts due now')).toHaveCount(many);
  for (const [held, label, value] of [
    ['encounter', 'Encounter’s number', 'OLD-103'],
    ['patient', 'Patient’s number', 'MRN-OLD-104'],
  ] as const) {
    await page.getByRole('button', { name: 'Place a hold' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('On').selectOption(held);
    await dialog.getByLabel(label).fill(value);
    await dialog.getByLabel('Why').fill('Subpoena of the state’s attorney, kept until it is settled');
    await page.keyboard.press('Tab');
    await dialog.getByRole('button', { name: 'Place a hold' }).click();
    await expect(rows(page, 'Legal holds').filter({ hasText: value })).toContainText('The officer');
  }
  await expect(page.getByText('2 due and on hold')).toBeVisible();
  await look(page, 'retention', [320, 1280], info);

  await page.getByRole('button', { name: 'Erase what is due' }).click();
  await look(page, 'retention-erase', [320, 1280], info);
  await page.getByRole('dialog').getByRole('button', { name: 'Erase what is due' }).click();
  await expect(page.getByText(`${many - 2} charts erased. 2 charts kept; 0 due`)).toBeVisible();
  await expect(page.getByText(`${many - 2} charts, by The officer`)).toBeVisible();

  await rows(page, 'Legal holds').first().getByRole('button', { name: 'Release' }).click();
  await page.getByRole('dialog').getByLabel('Why').fill('Settled');
  await page.getByRole('dialog').getByRole('button', { name: 'Release' }).click();
  await expect(page.getByText('1 due to be erased, 1 due and on hold')).toBeVisible();

  await sendNow(page);
  await page.getByRole('link', { name: 'Worklist' }).click();
  await expect(page.getByRole('row', { name: 'OLD-103' })).toBeVisible();
  await expect(page.getByRole('row', { name: 'OLD-' })).toHaveCount(2);
  await backend.stop();
  await place.remove();
});

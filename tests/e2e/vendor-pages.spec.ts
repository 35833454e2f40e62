// A vendor's liaison on a telephone, without the extension: a first password, an authenticator app, a released chart
// answered, and the pages beside it; at 320 pixels, in light and dark, and by keys.

import type { Page } from '@playwright/test';
import { reviewStepId } from '../../lib/model/review-step.ts';
import { demoCharts } from '../../lib/practice/charts.ts';
import { codeOf } from '../../lib/server/accounts/totp.ts';
import type { DemoReview } from '../fixtures/demo-reviews.ts';
import { day, step } from '../unit/review/life-steps.ts';
import { changeOf } from '../unit/server/review-changes.ts';
import { startBackend } from './fixtures/backend.ts';
import { backendRecords } from './fixtures/backend-records.ts';
import { look } from './fixtures/look.ts';
import { onPhone } from './fixtures/provider.ts';
import { type Sender, seedReviews, senderOf } from './fixtures/seed-reviews.ts';
import { expect, test } from './fixtures/test.ts';

const vendor = 'Meridian Coding Partners';
const password = 'a liaison who reads twice';
const email = 'liaison@meridian.example';

async function release(sender: Sender, { encounter, worksheet }: DemoReview): Promise<void> {
  const at = Date.now();
  const told = {
    ...step('release', sender.person, { at, dueAt: at + 10 * day }),
    worksheetId: worksheet.id,
    encounterId: encounter.id,
    number: 1,
  };
  await sender.push([
    changeOf('encounter', encounter.id, { vendor }),
    changeOf('review-step', await reviewStepId(worksheet.id, 1), JSON.parse(JSON.stringify(told))),
  ]);
}

/** Chooses a password with the code, and sets up the app. */
async function comesIn(
  page: Page,
  url: string,
  code: string,
  info: Parameters<typeof look>[3],
): Promise<void> {
  await page.goto(`${url}/vendor`);
  await look(page, 'sign-in', [320, 900], info);
  await page.getByRole('link', { name: 'I have a one-time code' }).press('Enter');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('One-time code').fill(code);
  await page.getByLabel('New password').fill('short');
  await page.getByLabel('New password').press('Enter');
  await expect(page.getByRole('alert')).toBeFocused();
  await look(page, 'first-password', [320], info);
  // The address that was typed stays; what is secret does not.
  await expect(page.getByLabel('E-mail')).toHaveValue(email);
  await expect(page.getByLabel('New password')).toHaveValue('');
  await page.getByLabel('One-time code').fill(code);
  await page.getByLabel('New password').fill(password);
  await page.getByLabel('New password').press('Enter');
  await page.getByRole('button', { name: 'Show the key for the app' }).press('Enter');
  const secret = await page.locator('pre').innerText();
  await look(page, 'second-factor', [320, 900], info);
  await page.getByLabel('Code', { exact: true }).fill(codeOf(secret, Math.floor(Date.now() / 30_000)));
  await page.getByLabel('Code', { exact: true }).press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Keep these recovery codes');
  await look(page, 'recovery-codes', [320], info);
  await page.getByRole('link', { name: 'I have kept them' }).press('Enter');
}

test('a liaison signs in, reads what was released and answers it', async ({ template }, info) => {
  test.setTimeout(180_000);
  const place = await template.copy();
  const backend = await startBackend(place.env, template.account);
  try {
    const reviews = await seedReviews(backend, demoCharts.slice(0, 6));
    const sender = await senderOf(backend.url, backend.account);
    for (const review of reviews.slice(1)) await release(sender, review);
    const post = async (path: string, body: object, token = '') => {
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
      const answer = await fetch(backend.url + path, { method: 'POST', headers, body: JSON.stringify(body) });
      return (await answer.json()) as { token: string; code: { code: string } };
    };
    const { token } = await post('/v1/session', backend.account);
    const added = await post(
      '/v1/accounts',
      {
        act: 'add',
        email,
        name: 'Lena Ortiz',
        role: 'vendor-liaison',
        limits: { facilities: [], vendors: [vendor] },
        employer: vendor,
      },
      token,
    );

    await onPhone(async (page) => {
      await comesIn(page, backend.url, added.code.code, info);
      const heading = page.getByRole('heading', { level: 1 });
      await expect(heading).toHaveText('Charts released to you');
      await expect(page.getByText('1 to 5 of 5')).toBeVisible();
      await look(page, 'charts', [320, 900], info);
      const errors = reviews
        .slice(1)
        .find(({ verdicts }) => verdicts.some((v) => v.disposition !== 'agree'))!;
      await page.getByRole('link', { name: `Chart ${errors.encounter.number}` }).press('Enter');
      await expect(heading).toHaveText(`Chart ${errors.encounter.number}`);
      await expect(page.getByText(errors.encounter.name ?? 'no name')).toHaveCount(0);
      await expect(page.getByText(errors.encounter.patient)).toHaveCount(0);
      await look(page, 'chart', [320, 900], info);
      await page.getByRole('button', { name: 'Send the answer' }).press('Enter');
      await expect(page.getByRole('alert')).toContainText('Finding 1 has no answer');
      await expect(page.getByRole('alert')).toBeFocused();
      await look(page, 'not-answered', [320], info);
      for (const part of await page.getByRole('group', { name: /^Your answer to finding/ }).all())
        await part.getByRole('radio', { name: 'Accept' }).check();
      const first = page.getByRole('group', { name: 'Your answer to finding 1' });
      await first.getByRole('radio', { name: 'Dispute' }).check();
      await first.getByLabel('Reason, where you dispute it').fill('The plan of the note says so.');
      await first.getByLabel('Documents you read').fill('Progress note of the day');
      await page.getByRole('button', { name: 'Send the answer' }).press('Enter');
      await expect(page.getByRole('status')).toHaveText('Your answer was taken.');
      await look(page, 'answered', [320], info);
      for (const name of ['Education', 'Payer instructions', 'Figures']) {
        await page.getByRole('link', { name }).press('Enter');
        await expect(page.getByRole('link', { name })).toHaveAttribute('aria-current', 'page');
        await look(page, name.toLowerCase().replace(' ', '-'), [320, 900], info);
      }
      await page.getByRole('button', { name: 'Sign out' }).press('Enter');
      await expect(heading).toHaveText('Findings for coding vendors');
      await page.goto(`${backend.url}/vendor/charts`);
      await expect(heading).toHaveText('You are not signed in');

      const { records } = await backendRecords(backend);
      const answer = records.find(({ kind, values }) => kind === 'review-step' && values.step === 'answer');
      expect(answer?.values).toMatchObject({ vendorPerson: 'Lena Ortiz', worksheetId: errors.worksheet.id });
    });
  } finally {
    await backend.stop();
    await place.remove();
  }
});

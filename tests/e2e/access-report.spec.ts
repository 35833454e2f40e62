// The access report: charts opened in the browser, and by colleagues elsewhere, are found by the chart and by the person;
// saved as a file; and the report is in the next one.

import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { systemRandom, timedId } from '../../lib/model/ids.ts';
import { demoCharts } from '../../lib/practice/charts.ts';
import { changeOf } from '../unit/server/review-changes.ts';
import { colleague } from './fixtures/colleague.ts';
import { look } from './fixtures/look.ts';
import { seedReviews, senderOf } from './fixtures/seed-reviews.ts';
import { sendNow } from './fixtures/send-now.ts';
import { signIn } from './fixtures/sign-in.ts';
import { expect, test } from './fixtures/test.ts';

const hour = 3_600_000;

const rows = (page: Page) => page.getByRole('region', { name: 'Access report' }).locator('tbody tr');

test('who saw and changed what, of a chart and by a person', async ({ profile, backend }, info) => {
  test.setTimeout(120_000);
  const [review] = await seedReviews(backend, demoCharts.slice(0, 2));
  const encounter = review!.encounter.number;
  // A colleague elsewhere opened the chart forty times in the last days.
  const elsewhere = await senderOf(backend.url, colleague);
  const places = ['panel', 'spot-check', 'workspace', 'hand-off'];
  const opened = Array.from({ length: 40 }, (_, i) =>
    changeOf('chart-read', timedId(Date.now() + i, systemRandom), {
      encounterId: review!.encounter.id,
      where: places[i % places.length]!,
      at: Date.now() - (i + 1) * hour,
    }),
  );
  await elsewhere.push(opened);

  const page = await profile.context.newPage();
  await page.goto(`chrome-extension://${profile.extensionId}/workspace.html`);
  await signIn(page, backend);
  await page.getByRole('row', { name: encounter }).getByRole('button').first().click();
  await page.getByRole('button', { name: 'Hand-off note' }).click();
  await page.getByRole('button', { name: 'Close' }).press('Enter');
  await sendNow(page);
  await expect(page.getByRole('button', { name: 'Saved', exact: true })).toBeVisible();

  await page.getByRole('link', { name: 'Access report' }).click();
  await page.getByRole('button', { name: 'Make the report' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Give a patient’s' })).toBeVisible();
  // By keyboard alone.
  await page.getByLabel('Patient or encounter number').fill(encounter);
  await page.keyboard.press('Enter');
  await expect(rows(page).filter({ hasText: 'Opened the chart' })).toHaveCount(42);
  await expect(rows(page).filter({ hasText: colleague.name })).toHaveCount(40);
  await expect(rows(page).filter({ hasText: 'as a hand-off note' })).toHaveCount(11);
  await expect(rows(page).filter({ hasText: 'Was given a copy' }).first()).toContainText('Chrome');
  await expect(rows(page).filter({ hasText: 'Changed' }).first()).toContainText(encounter);
  await look(page, 'access-report', [320, 768, 1280], info);

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as CSV' }).click();
  const text = await readFile(await (await download).path(), 'utf8');
  const count = await rows(page).count();
  expect(text.trimEnd().split('\r\n')).toHaveLength(count + 1);
  expect(text).toContain(`"${colleague.name}"`);

  await page.getByLabel('Patient or encounter number').fill('no such chart');
  await page.keyboard.press('Enter');
  await expect(page.getByText('No chart with this number was reviewed or opened.')).toBeVisible();

  await page.getByLabel('Patient or encounter number').fill('');
  await page.getByLabel('Person').selectOption({ label: 'First auditor' });
  await page.getByRole('button', { name: 'Make the report' }).click();
  await expect(rows(page).filter({ hasText: 'Made an access report' })).toHaveCount(2);
  await expect(rows(page).filter({ hasText: 'Signed in' }).first()).toBeVisible();
  await expect(rows(page).filter({ hasText: colleague.name })).toHaveCount(0);
});

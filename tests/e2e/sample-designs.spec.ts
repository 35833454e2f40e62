// Samples of other designs and frames: fifty thousand rows that are read with word of how far it is and can be
// cancelled, a focused sample of a FHIR bundle with a blind share, and all charts of a new coder from captured ones.

import type { Page } from '@playwright/test';
import { demoCharts } from '../../lib/practice/charts.ts';
import { look } from './fixtures/look.ts';
import { seedReviews } from './fixtures/seed-reviews.ts';
import { signIn } from './fixtures/sign-in.ts';
import { expect, test } from './fixtures/test.ts';

const cardiology = demoCharts.filter((chart) => chart.specialty === 'Cardiology');
const rows = 50_000;

/** Every ten-thousandth row is broken. */
const claims = (): string =>
  [
    'Encounter,Coder,Specialty,Amount,DOS',
    ...Array.from({ length: rows }, (_, i) => {
      const day = String(1 + (i % 28)).padStart(2, '0');
      const amount = i % 10_000 === 9_999 ? 'much' : `${100 + (i % 900)}`;
      return `X-${100_000 + i},Coder ${i % 7},Neurology,${amount},2026-03-${day}`;
    }),
  ].join('\n');

const bundle = (): string =>
  JSON.stringify({
    resourceType: 'Bundle',
    type: 'collection',
    entry: Array.from({ length: 40 }, (_, i) => ({
      resource: {
        resourceType: 'Encounter',
        id: `F-${100 + i}`,
        status: 'finished',
        class: { code: 'IMP' },
        serviceType: { text: i % 2 === 0 ? 'Cardiology' : 'Neurology' },
        period: { start: '2026-03-01T08:00:00-05:00', end: '2026-03-04' },
      },
    })),
  });

const choose = (page: Page, name: string, mimeType: string, text: string) =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType, buffer: Buffer.from(text) });

/** Presses Cancel the moment that the page says how many rows are read; what it said is kept for the test. */
const cancelAtFirstWord = (page: Page) =>
  page.evaluate(() => {
    new MutationObserver((_, observer) => {
      const said = /Reading… ([\d,]+ of [\d,]+)/.exec(document.body.textContent ?? '')?.[1];
      const cancel = document.querySelector<HTMLButtonElement>('.progress button');
      if (!said || !cancel) return;
      observer.disconnect();
      document.body.dataset.said = said;
      cancel.click();
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });

test('a long file is cancelled and read; focused from FHIR with a blind share; new coders from captured charts', async ({
  profile,
  backend,
  colleague,
}, info) => {
  test.setTimeout(240_000);
  await seedReviews(backend, cardiology);
  const page = await profile.context.newPage();
  const newSample = `chrome-extension://${profile.extensionId}/workspace.html#/samples`;
  await page.goto(newSample);
  await signIn(page, backend);
  await page.getByRole('link', { name: 'New sample' }).click();

  await choose(page, 'claims.csv', 'text/csv', claims());
  await expect(page.getByLabel('Encounter number (needed)')).toHaveValue('Encounter');
  await cancelAtFirstWord(page);
  await page.getByRole('button', { name: 'Read the file' }).click();
  await expect(page.getByText('It was cancelled.')).toBeVisible();
  await expect(page.locator('body')).toHaveAttribute('data-said', /^[\d,]+ of [\d,]+$/);
  await expect(page.getByText(/\d charts to draw from/)).toHaveCount(0);
  await page.getByRole('button', { name: 'Read the file' }).click();
  await expect(page.getByText(/^49[,.]?995 charts to draw from/)).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('region', { name: 'Not taken: 5 broken' })).toContainText(
    'Line 10001, Amount: “much” is no amount',
  );
  await look(page, 'long-file', [320, 1280], info);

  // Another file in its place: forty stays, of which those of one specialty are asked for.
  await choose(page, 'march.json', 'application/json', bundle());
  await expect(page.getByText('40 charts to draw from')).toBeVisible();
  await page.getByLabel('Title (needed)').fill('Cardiology, on suspicion');
  await page.getByRole('radio', { name: 'Focused' }).check();
  await page.getByRole('textbox', { name: 'Specialty' }).fill('Cardiology');
  await page.getByLabel('Why these charts (needed)').fill('Denials of March.');
  await page.getByRole('textbox', { name: 'Charts in all' }).fill('10');
  await expect(page.getByText('A focused sample: it says nothing of the other charts')).toBeVisible();
  await page.getByRole('button', { name: 'Draw', exact: true }).click();
  await expect(page.getByText('10 charts drawn')).toBeVisible();
  // Half of them are reviewed twice; each of the two is the second where the other is the first.
  await page.getByLabel('Percent reviewed blind by a second person').fill('50');
  await expect(page.getByText(/\(?5 charts\)? without a second reviewer/)).toBeVisible();
  await page.getByRole('checkbox', { name: colleague.name }).check();
  const result = page.locator('.assign-result');
  await expect(result).not.toContainText('without a second reviewer');
  await expect(result).toContainText('as second reviewer');
  const seconds = [...(await result.innerText()).matchAll(/and (\d+) as second reviewer/g)];
  expect(seconds.reduce((sum, [, n]) => sum + Number(n), 0)).toBe(5);
  await look(page, 'focused-blind', [320, 1280], info);
  await page.getByRole('button', { name: 'Keep this sample' }).click();
  await expect(page.getByText('the same 10 charts')).toBeVisible();
  await expect(page.locator('.sample-facts')).toContainText('FHIR bundle march.json: 40 encounters');
  await expect(page.locator('.sample-facts')).toContainText('Focused on specialty Cardiology: 10 charts.');
  const table = page.getByRole('region', { name: 'Charts of the sample' });
  await expect(table.locator('tbody tr')).toHaveCount(10);
  await look(page, 'focused-kept', [320, 1280], info);

  // Charts that were opened here, all of one coder.
  await page.getByRole('link', { name: 'All samples' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Cardiology, on suspicion' })).toBeVisible();
  await page.getByRole('link', { name: 'New sample' }).click();
  await page.getByRole('radio', { name: 'Charts captured here' }).check();
  const days = cardiology.map((chart) => chart.dateOfService).sort();
  await page.getByLabel('Service from').fill(days[0]!);
  await page.getByLabel('to', { exact: true }).fill(days.at(-1)!);
  await page.getByRole('button', { name: 'Take these charts' }).click();
  await expect(page.getByText(`${cardiology.length} charts to draw from`)).toBeVisible();
  const { coder } = cardiology[0]!;
  const own = cardiology.filter((chart) => chart.coder === coder).length;
  await page.getByLabel('Title (needed)').fill('First weeks');
  await page.getByRole('radio', { name: 'New coders' }).check();
  await page.getByRole('checkbox', { name: coder }).check();
  await page.getByRole('button', { name: 'Draw', exact: true }).click();
  await expect(page.getByText(`${own} ${own === 1 ? 'chart' : 'charts'} drawn`)).toBeVisible();
  await look(page, 'new-coder', [320, 1280], info);
  await page.getByRole('button', { name: 'Keep this sample' }).click();
  await expect(table.locator('tbody tr')).toHaveCount(own);
  await expect(page.locator('.sample-facts')).toContainText(`All charts of new coders: ${coder}`);
});

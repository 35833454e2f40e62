// A sample from a file with broken rows to the first of its charts open in the EHR, and a spare in the place of one
// that cannot be reviewed.

import type { Page } from '@playwright/test';
import { demoCharts } from '../../lib/practice/charts.ts';
import { backendRecords } from './fixtures/backend-records.ts';
import { look } from './fixtures/look.ts';
import { openPanel } from './fixtures/panel.ts';
import { signIn } from './fixtures/sign-in.ts';
import { expect, test } from './fixtures/test.ts';

const specialties = ['Emergency', 'Neurology', 'Oncology', 'Orthopedics', 'Radiology'];
const cardiology = demoCharts.filter((chart) => chart.specialty === 'Cardiology');

/** A claims export of some hundred rows: what the demonstration EHR has of cardiology, and made-up others. */
function claims(): string {
  const others = Array.from({ length: 395 }, (_, i) => {
    const day = String(1 + (i % 28)).padStart(2, '0');
    return `X-${1000 + i},Coder ${i % 7},${specialties[i % 5]},outpatient,Payer ${i % 3},${100 + i},03/${day}/2026`;
  });
  const known = cardiology.map(
    (c) => `${c.encounter},"${c.coder}",Cardiology,${c.encounterType},"${c.payer}",250,`,
  );
  const broken = [
    'X-2000,Coder 1,Neurology,outpatient,Payer 1,12 dollars,03/01/2026',
    'X-2001,Coder 1,Neurology,outpatient,Payer 1,12,2026-03-01',
    'X-2002,Coder 1,Neurology',
    // The same chart again, and one that contradicts itself.
    others[0],
    others[1]!.replace('Payer 1', 'Payer 9'),
    'X-2003,Coder 1,Neurology,outpatent,Payer 1,12,03/01/2026',
  ];
  const head = 'Encounter No.,Coder,Specialty,Patient type,Payer,Total charges,DOS';
  return [head, ...known, ...others, ...broken].join('\n');
}

const facts = (page: Page) => page.locator('.sample-facts');

test('a file becomes a sample that is assigned, opened chart by chart, and mended by its spares', async ({
  profile,
  backend,
  colleague,
  ehr,
}, info) => {
  const page = await profile.context.newPage();
  await page.goto(`chrome-extension://${profile.extensionId}/workspace.html#/samples`);
  await signIn(page, backend);
  await expect(page.getByText('No sample has been drawn yet.')).toBeVisible();
  await page.getByRole('link', { name: 'New sample' }).click();

  // 1. The frame.
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'claims.csv', mimeType: 'text/csv', buffer: Buffer.from(claims()) });
  await expect(page.getByLabel('Encounter number (needed)')).toHaveValue('Encounter No.');
  await expect(page.getByLabel('Dates are written')).toHaveValue('month-day-year');
  await page.getByRole('button', { name: 'Read the file' }).click();
  const size = cardiology.length + 395;
  await expect(page.getByText(`${size} charts to draw from`)).toBeVisible();
  const first = cardiology.length + 395 + 2;
  const brokenRows = page.getByRole('region', { name: 'Not taken: 3 broken' });
  await expect(brokenRows).toContainText(`Line ${first}, Total charges: “12 dollars” is no amount`);
  await expect(brokenRows).toContainText(`Line ${first + 1}, DOS: “2026-03-01” is no day`);
  await expect(brokenRows).toContainText(`Line ${first + 2}: The row has 3 values under 7 headings.`);
  await expect(page.getByRole('region', { name: /^Duplicates: 1/ })).toContainText('X-1000');
  await expect(page.getByRole('region', { name: /^Contradicting duplicates: 1/ })).toContainText('X-1001');
  await expect(page.getByRole('region', { name: /^Values to look at: 1/ })).toContainText('outpatent');

  // 2. The design.
  await page.getByLabel('Title (needed)').fill('Third quarter, by specialty');
  await page.getByRole('radio', { name: 'Stratified random' }).check();
  await page.getByRole('checkbox', { name: 'Specialty' }).check();
  await page.getByRole('combobox', { name: 'Size' }).selectOption('each');
  await page.getByRole('textbox', { name: 'Charts of each stratum' }).fill('4');
  const strata = page.getByRole('region', { name: 'Strata' });
  await expect(strata.getByRole('row').filter({ hasText: 'Cardiology' })).toContainText(
    `${cardiology.length}4`,
  );
  await page.getByText('How many charts do I need?').click();
  await expect(page.getByText(/charts of 400|charts of 401/)).toBeVisible();

  // 3. The draw.
  await page.getByRole('button', { name: 'Draw', exact: true }).click();
  await expect(page.getByText('24 charts drawn')).toBeVisible();
  const seed = await page.getByLabel(/^Seed/).inputValue();

  // 4. Who reviews. The vendor's own people may not.
  await page.getByLabel('Vendor that coded these charts').fill('Codex');
  const employer = page.getByLabel(/^Employed by/).first();
  await employer.fill('codex');
  await expect(page.getByText('24 charts without a reviewer')).toBeVisible();
  await expect(page.getByText(/works for Codex, which coded this chart/)).toBeVisible();
  await employer.fill('');
  await expect(page.getByText(': 24 charts', { exact: false })).toBeVisible();
  await look(page, 'new-sample', [320, 1280], info);
  await page.getByRole('button', { name: 'Keep this sample' }).click();

  // The sample, drawn again from what was kept.
  await expect(page.getByText('the same 24 charts')).toBeVisible();
  await expect(facts(page)).toContainText(seed);
  await expect(facts(page)).toContainText('0 of 24');
  const table = page.getByRole('region', { name: 'Charts of the sample' });
  await expect(table.getByRole('row')).toHaveCount(25);
  const keys = await table.locator('tbody th').allTextContents();
  await table.getByRole('button', { name: `${keys[1]} cannot be reviewed` }).press('Enter');
  await expect(page.getByLabel(`Why ${keys[1]} cannot be reviewed`)).toBeFocused();
  await page.keyboard.type('The record is locked by the legal department.');
  await page.keyboard.press('Enter');
  await expect(table.getByText(`spare for ${keys[1]}`)).toBeVisible();
  await expect(table.getByText('The record is locked by the legal department.')).toBeVisible();
  await page.getByText('Small easy charts?').click();
  await expect(page.getByText('The charts drawn: 24 charts.')).toBeVisible();
  await page.getByLabel(/^Encounters the vendor chose/).fill('X-1003\nX-1008\nX-1013\nnowhere');
  await page.getByRole('button', { name: 'Compare this list with the frame' }).click();
  await expect(
    page.getByText(/own list: 3 charts\. Too few charts.*Not in the frame: nowhere/),
  ).toBeVisible();
  await page.getByText('Report and export').click();
  await expect(page.getByRole('region', { name: 'Report' })).toContainText(`Seed: ${seed}`);
  await look(page, 'sample', [320, 1280], info);
  // One chart goes to a colleague, whose firm must not have coded it.
  await page.getByText('Hand charts over to another reviewer').click();
  const form = page.locator('form', { has: page.getByRole('button', { name: 'Hand over' }) });
  await form.getByLabel('To').selectOption({ label: `${colleague.name}: 0 charts to review` });
  await form.getByRole('combobox', { name: 'Charts' }).selectOption(keys[2]!);
  await form.getByLabel('Employed by').fill('Codex');
  await form.getByRole('button', { name: 'Hand over' }).click();
  await expect(form.getByRole('status')).toContainText(`${colleague.name} works for Codex, which coded this`);
  await form.getByLabel('Employed by').fill('');
  await form.getByRole('combobox', { name: 'Charts' }).selectOption(keys[2]!);
  await form.getByRole('button', { name: 'Hand over' }).click();
  await expect(form.getByRole('status')).toContainText(`1 chart handed to ${colleague.name}.`);
  await expect(table.getByRole('row').filter({ hasText: keys[2]! })).toContainText(colleague.name);
  await look(page, 'hand-over', [320, 1280], info, form);
  await page.getByRole('link', { name: 'All samples' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Third quarter' })).toContainText('0 / 24');
  await look(page, 'samples', [320, 1280], info);

  // The next chart, opened in the EHR from the panel.
  const chart = await profile.context.newPage();
  await chart.goto(`${ehr}/classic/`);
  const panel = await openPanel(profile, chart);
  await expect(panel.getByText('Next charts (23)')).toBeVisible();
  await expect(panel.getByRole('button', { name: `Open ${keys[0]}` })).toBeVisible();
  await look(panel, 'next-charts', [320], info);
  await panel.getByRole('button', { name: `Open ${keys[0]}` }).click();
  await expect(panel.locator('[data-line]').first()).toBeVisible();
  await expect(panel.locator('.strip')).toContainText(keys[0]!);
  await expect(panel.getByText('This chart is one of them.')).toBeVisible();
  await look(panel, 'next-charts-in-chart', [320], info);

  await expect
    .poll(async () => {
      const { records } = await backendRecords(backend);
      return records.map(({ kind, values }) => [kind, (values.replaced as unknown[] | undefined)?.length]);
    })
    .toEqual(
      expect.arrayContaining([
        ['frame-part', undefined],
        ['sample', 1],
      ]),
    );
});

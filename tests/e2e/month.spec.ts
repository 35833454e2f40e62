// A month of charts checked at once: a file with rows that are not taken, the charts of one check, what was proposed, all of
// it as a file; a long one cancelled while the page goes on answering; and the charts that were opened here.

import type { Page } from '@playwright/test';
import { look } from './fixtures/look.ts';
import { openChart } from './fixtures/open-chart.ts';
import { openPanel } from './fixtures/panel.ts';
import { chartInPanel } from './fixtures/review-by-key.ts';
import { signIn } from './fixtures/sign-in.ts';
import { expect, test } from './fixtures/test.ts';

const head = 'Encounter,DOS,Patient type,Claim type,Payer,Coder,Specialty,Dx,CPT';
const day = (n: number) => `2026-03-${String(1 + (n % 28)).padStart(2, '0')}`;

/** Each third with a code that had ended, each fifth with a service twice. */
const rows = (count: number): string[] =>
  Array.from({ length: count }, (_, n) => {
    const dx = n % 3 === 0 ? 'G35 I10' : 'I10 E11.9';
    const cpt = n % 5 === 0 ? '73030 73030' : '99213-25*1';
    return `E-${4000 + n},${day(n)},Outpatient,professional,Payer ${n % 4},Coder ${n % 7},Neurology,${dx},${cpt}`;
  });

async function choose(page: Page, lines: string[]): Promise<void> {
  const buffer = Buffer.from([head, ...lines].join('\n'));
  await page
    .getByLabel('Choose a CSV file')
    .setInputFiles({ name: 'march.csv', mimeType: 'text/csv', buffer });
}

const read = (page: Page) => page.getByRole('button', { name: 'Read the file' }).click();

test('a month is checked in one go, and its charts are found', async ({ profile, backend, ehr }, info) => {
  test.setTimeout(180_000);
  const page = await profile.context.newPage();
  await page.goto(`chrome-extension://${profile.extensionId}/workspace.html#/month`);
  await signIn(page, backend);
  await page.getByRole('button', { name: 'Check these charts' }).click();
  await expect(
    page.getByText('No chart that was opened here has a date of service in these days.'),
  ).toBeVisible();

  await page.getByRole('radio', { name: 'A file (CSV)' }).check();
  const broken = ['E-9000,2026-03-40,,,,,,I10,', 'E-9001,2026-03-04,,,,,,IO1,', 'E-9002,2026-03-04'];
  await choose(page, [...rows(60), ...broken]);
  await look(page, 'month-columns', [1280, 320], info, page.getByRole('heading', { name: 'Check a month' }));
  await page.setViewportSize({ width: 1280, height: 900 });
  await read(page);
  const result = page.getByRole('region', { name: 'What the checks say' });
  // 20 charts with the code that had ended, and 12 with a service twice, of which four are both.
  await expect(result.getByRole('status')).toHaveText('60 charts checked. 32 proposals on 28 charts.');
  const left = result.getByRole('region', { name: 'Not taken: 3 charts' });
  await expect(left).toContainText('Line 62, DOS: “2026-03-40” is no day');
  await expect(left).toContainText('Line 63, Dx: “IO1” is no diagnosis code.');
  const checks = result.getByRole('region', { name: 'Checks' });
  await expect(checks.getByRole('row', { name: /^X1 / })).toContainText(/20\s*20\s*40/);
  const charts = result.getByRole('region', { name: 'Charts with proposals' }).getByRole('row');
  await expect(charts).toHaveCount(29);
  await look(page, 'month', [1280, 320], info, result);
  await page.setViewportSize({ width: 1280, height: 900 });

  // By key: one check, one of its charts, and what it says of it.
  await checks.getByRole('button', { name: 'X14' }).press('Enter');
  await expect(charts).toHaveCount(13);
  await result.getByRole('button', { name: 'E-4000' }).press('Enter');
  await expect(result.locator('.month-proposals')).toHaveText(/73030 stands twice with the same modifiers\./);
  await look(
    page,
    'month-chart',
    [1280, 320],
    info,
    result.getByRole('heading', { name: /^Charts on which X14/ }),
  );
  await page.setViewportSize({ width: 1280, height: 900 });
  const downloading = page.waitForEvent('download');
  await result.getByRole('button', { name: 'Save as CSV' }).click();
  const saved = await (await downloading).createReadStream();
  let text = '';
  for await (const chunk of saved) text += chunk;
  expect(text.trim().split('\r\n')).toHaveLength(13);
  expect(text).toContain('"E-4000","2026-03-01","Coder 0","Neurology","Payer 0","X14","73030"');

  // A long one: the page answers meanwhile, and Cancel ends it.
  await choose(page, rows(60_000));
  await read(page);
  await expect(page.getByRole('progressbar', { name: 'Checking' })).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: /of 60,000/ })).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  await expect(result).toHaveCount(0);

  // A chart that was opened here.
  const chart = await openChart(profile, ehr, 'spa', 'neu-03');
  const panel = await openPanel(profile, chart);
  await chartInPanel(panel, 'neu-03');
  await panel.locator('[data-line]').first().focus();
  await panel.keyboard.press('a');
  await expect(panel.locator('[data-line][data-verdict]')).toHaveCount(1);
  await page.bringToFront();
  await page.getByRole('radio', { name: 'Charts opened here' }).check();
  await page.getByLabel('Service from').fill('2025-10-01');
  await page.getByRole('button', { name: 'Check these charts' }).click();
  await expect(result.getByRole('status')).toHaveText(/^1 chart checked\. \d+ proposals? on 1 chart\.$/);
  await expect(checks.getByRole('row', { name: /^X1 / })).toBeVisible();
});

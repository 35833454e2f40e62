// Charts and claims as a leader imports them: a vendor's coded charts by pointing at columns, an 837 file; a broken one is
// refused with its segment; then the backlog, what is amiss, and the stages of one chart.

import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { demoClaims, demoCodedCharts } from '../../lib/demo/oversight/charts-and-claims.ts';
import { vendor } from '../../lib/practice/build.ts';
import { look } from './fixtures/look.ts';
import { senderOf } from './fixtures/seed-reviews.ts';
import { signIn } from './fixtures/sign-in.ts';
import { expect, test } from './fixtures/test.ts';
import { vendorInForce } from './fixtures/vendor-in-force.ts';

const choose = (page: Page, name: string, content: string | Uint8Array) =>
  page.getByLabel(/: choose files$/).setInputFiles({
    name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(content as string),
  });

const outcomes = (page: Page) => page.getByRole('status', { name: 'What became of the files' });

test('coded charts and claims are imported, a broken file is refused, and one chart is followed through its stages', async ({
  profile,
  backend,
}, info) => {
  test.setTimeout(240_000);
  const now = Date.now();
  const claims = demoClaims(now);
  const sender = await senderOf(backend.url, backend.account);
  await sender.push(vendorInForce(sender.person, now));
  const page = await profile.context.newPage();
  await page.goto(`chrome-extension://${profile.extensionId}/workspace.html#/imports`);
  await signIn(page, backend);
  await expect(page.getByText('No file was imported yet.')).toBeVisible();

  // The vendor's coded charts, by pointing.
  await page.getByRole('combobox', { name: 'Coded by', exact: true }).selectOption(vendor);
  await choose(page, 'meridian-november.csv', demoCodedCharts(now));
  const number = page.getByLabel('Account or encounter number (needed)');
  await expect(number).toHaveValue('Account');
  // Where it is narrow the form is folded away until it is asked for.
  await page.setViewportSize({ width: 320, height: 900 });
  await page.getByRole('button', { name: 'Import files' }).click();
  await look(
    page,
    'imports-columns',
    [320, 1280],
    info,
    page.getByRole('heading', { name: 'Import', exact: true }),
  );
  await page.setViewportSize({ width: 1280, height: 900 });
  await number.selectOption('');
  await expect(page.getByRole('button', { name: 'Import', exact: true })).toBeDisabled();
  await number.selectOption('Account');
  await page.getByLabel('Time zone of its times').fill('UTC');
  await page.getByRole('button', { name: 'Import', exact: true }).press('Enter');
  await expect(outcomes(page)).toContainText('meridian-november.csv: imported. 40 charts');
  const list = page.getByRole('region', { name: 'Imported files' });
  await expect(list.locator('tbody tr')).toHaveCount(1);
  await expect(list).toContainText(vendor);

  // Claims: one that was changed on the way is refused, and the true one is taken, packed as it is.
  await page.getByLabel('What it holds').selectOption('claims-837');
  await choose(page, 'changed.837', claims.replace(/(CLM\*[^*]+\*)\d+/, '$11'));
  await expect(outcomes(page)).toContainText('not imported: nothing of it was kept. One problem');
  await expect(outcomes(page)).toContainText(
    /segment \d+ \(CLM\): The claim is over 1\.00 \(CLM02\); its lines come to/,
  );
  await look(page, 'imports-refused', [320, 1280], info);
  await page.setViewportSize({ width: 1280, height: 900 });
  await expect(list.locator('tbody tr')).toHaveCount(1);
  await choose(page, 'cut.837', claims.slice(0, -40));
  await expect(outcomes(page)).toContainText(/segment \d+: The file is cut short within it\.|does not come/);
  await choose(page, 'november.837.gz', gzipSync(claims));
  await expect(outcomes(page)).toContainText(
    /november\.837: imported\. \d+ claims, \d+ lines, \d+ claims tied to coded charts/,
  );
  await expect(list.locator('tbody tr')).toHaveCount(2);
  await choose(page, 'again.837', claims);
  await expect(outcomes(page)).toContainText('The very same file was imported on');
  await look(
    page,
    'imports-list',
    [320, 1280],
    info,
    page.getByRole('heading', { name: 'Imported', exact: true }),
  );
  await page.setViewportSize({ width: 1280, height: 900 });

  // What waits, by age.
  await page.getByRole('link', { name: 'Backlog and turnaround' }).click();
  const backlog = page.getByRole('region', { name: 'Backlog by age' });
  await expect(backlog.locator('tbody tr')).toHaveCount(1);
  await expect(backlog).toContainText(vendor);
  await page.getByRole('link', { name: 'By delivery method' }).click();
  await expect(backlog).toContainText('SFTP');
  await expect(page.getByRole('region', { name: 'Turnaround' }).first()).toContainText('EHR integration');
  await look(page, 'imports-backlog', [320, 1280], info);
  await page.setViewportSize({ width: 1280, height: 900 });

  // What is amiss, and one chart through its stages.
  await page.getByRole('link', { name: 'Alerts', exact: true }).click();
  const alerts = page.getByRole('region', { name: 'Alerts', exact: true }).locator('tbody tr');
  await expect(alerts.first()).toBeVisible();
  await page.getByRole('link', { name: /Complex chart without rationale/ }).click();
  await expect(alerts.first()).toContainText('It came back without the coder’s reasons.');
  await look(page, 'imports-alerts', [320, 1280], info);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.getByLabel('Timeline of a chart').fill('NG-240107');
  await page.getByLabel('Timeline of a chart').press('Enter');
  const drawer = page.getByRole('dialog', { name: 'Chart NG-240107' });
  await expect(drawer.getByRole('heading', { level: 3 })).toContainText([
    'Documentation',
    'Coding',
    'Quality review',
    'Billing',
    'Denial',
  ]);
  await expect(drawer).toContainText('Claim sent');
  await look(page, 'imports-timeline', [320, 1280], info);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();
  await expect(page).not.toHaveURL(/chart=/);
  await page.goBack();
  await expect(drawer).toBeVisible();
});

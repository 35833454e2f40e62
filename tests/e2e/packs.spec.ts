// Packs in the workspace: one is made from one action, is in the list with what it lacks, and each of its files is saved.

import { readFile } from 'node:fs/promises';
import { periodBefore, periodWords } from '../../lib/oversight/packs/pack-periods.ts';
import { vendor } from '../../lib/practice/build.ts';
import { look } from './fixtures/look.ts';
import { senderOf } from './fixtures/seed-reviews.ts';
import { signIn } from './fixtures/sign-in.ts';
import { expect, test } from './fixtures/test.ts';
import { vendorInForce } from './fixtures/vendor-in-force.ts';

test('a pack is made, listed and saved in each format', async ({ profile, backend }, info) => {
  test.setTimeout(120_000);
  const sender = await senderOf(backend.url, backend.account);
  await sender.push(vendorInForce(sender.person, Date.now()));
  const page = await profile.context.newPage();
  await page.goto(`chrome-extension://${profile.extensionId}/workspace.html#/packs`);
  await signIn(page, backend);
  await expect(page.getByText('No pack was made yet.')).toBeVisible();
  const form = page.getByRole('form', { name: 'Make a pack' });
  await form.getByRole('button', { name: 'Make the pack' }).press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'The pack is made.' })).toBeVisible();
  await form.getByRole('radio', { name: 'Quarter' }).check();
  await form.getByRole('button', { name: 'Make the pack' }).press('Enter');
  const rows = page.getByRole('region', { name: 'Packs' }).locator('tbody tr');
  await expect(rows).toHaveCount(2);
  const month = periodWords(periodBefore('monthly', new Date().toISOString().slice(0, 10)));
  await expect(rows.nth(1)).toContainText(`${vendor}, ${month}`);
  await look(page, 'packs', [320, 1280], info);
  const starts = { PDF: '%PDF-1.7', Excel: 'PK', CSV: '\uFEFF"Monthly review' };
  for (const [name, begin] of Object.entries(starts)) {
    const saved = page.waitForEvent('download');
    await rows
      .nth(1)
      .getByRole('button', { name: `${name}: ` })
      .press('Enter');
    const text = await readFile(await (await saved).path(), 'utf8');
    expect(text.slice(0, begin.length)).toBe(begin);
  }
  const opened = profile.context.waitForEvent('page');
  await rows.nth(1).getByRole('button', { name: 'Print: ' }).press('Enter');
  const paper = await opened;
  await expect(paper.getByRole('heading', { level: 1 })).toHaveText(
    `Monthly review of coding: ${vendor}, ${month}`,
  );
  await look(paper, 'printed', [320, 1280], info);
});

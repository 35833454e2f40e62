// The figures as they go into the monthly meeting with a vendor: a year of charts, claims and denials, what is behind each
// number, and the views beside the scorecard.

import type { Page } from '@playwright/test';
import { demoYear } from '../../lib/demo/oversight/year.ts';
import { openEmbedded } from '../../lib/server/database/embedded.ts';
import { openPostgres } from '../../lib/server/database/postgres.ts';
import { putMeasured, putYear } from '../../scripts/start/put-year.ts';
import { startBackend } from './fixtures/backend.ts';
import { look } from './fixtures/look.ts';
import { signIn } from './fixtures/sign-in.ts';
import { expect, test } from './fixtures/test.ts';

/** Twelve whole months before this one, so that “last month” is in it. */
function yearBefore(now: Date): string {
  return new Date(Date.UTC(now.getUTCFullYear() - 1, now.getUTCMonth(), 1)).toISOString().slice(0, 10);
}

/** Puts a year into the data that `env` names, before a backend serves it. */
async function seedYear(env: Record<string, string>): Promise<void> {
  const database = env.DATABASE_URL
    ? await openPostgres(env.DATABASE_URL)
    : await openEmbedded(env.OVERREAD_DATA ?? '');
  await database.transaction(async (queries) => {
    const [organisation] = await queries.query<{ id: string }>('select id from organisation');
    const year = demoYear(yearBefore(new Date()), 9000);
    await putYear(queries, organisation!.id, year);
    await putMeasured(queries, organisation!.id, year);
  });
  await database.close();
}

const section = (page: Page, name: string | RegExp) => page.getByRole('region', { name });
const numberOf = (text: string | null): number => Number((text ?? '').replaceAll(',', ''));

test('a scorecard whose numbers open their charts, and the views beside it', async ({
  profile,
  template,
}, info) => {
  test.setTimeout(300_000);
  const place = await template.copy();
  await seedYear(place.env);
  const backend = await startBackend(place.env, template.account);
  try {
    const page = await profile.context.newPage();
    const at = (hash: string) => page.goto(`chrome-extension://${profile.extensionId}/workspace.html${hash}`);
    await at('#/figures');
    await signIn(page, backend);
    const minimum = section(page, 'Monthly minimum');
    // The first one reads everything.
    await expect(minimum.getByRole('row')).toHaveCount(8, { timeout: 60_000 });
    await expect(minimum.getByRole('columnheader')).toHaveText([
      'Measure',
      'All',
      'Meridian Coding Partners',
      'Northgate Health Information',
      'In-house or not known',
    ]);
    await expect(minimum.getByRole('img', { name: /^Coding accuracy, All by month: / })).toBeVisible();
    await look(page, 'scorecard', [320, 1280, 1600], info);
    await page.setViewportSize({ width: 1280, height: 900 });

    // By keyboard: the numerator of claims denied for coding opens as many claims as it says.
    const denied = minimum.getByRole('link', { name: /numerator of Coding denial rate, Northgate/ });
    const said = numberOf(await denied.textContent());
    expect(said).toBeGreaterThan(0);
    await denied.focus();
    await page.keyboard.press('Enter');
    await expect(
      page.getByRole('heading', { name: `Coding denial rate: ${said} claims in the numerator` }),
    ).toBeVisible();
    const behind = section(page, 'What is behind Coding denial rate');
    await expect(behind.getByRole('row')).toHaveCount(Math.min(200, said) + 1);
    await expect(behind.locator('tbody tr').first()).toContainText('denied for coding');
    await look(page, 'behind', [320, 1280], info);
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goBack();
    await expect(minimum).toBeVisible();

    // Period and filters are in the address, so that a reload shows the same.
    await page.getByLabel('Period').selectOption('Last twelve months');
    await expect(page).toHaveURL(/from=/);
    await page.getByLabel('Filter by').selectOption('specialty');
    await page.getByRole('combobox', { name: 'Specialty' }).selectOption('Cardiology');
    await expect(page.getByRole('list', { name: 'Filters' })).toContainText('Specialty: Cardiology');
    await page.reload();
    await expect(page.getByRole('list', { name: 'Filters' })).toContainText('Specialty: Cardiology');
    await page.getByLabel('Save this view as').fill('Cardiology, a year');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('link', { name: /^Without the filter/ }).click();
    await page.getByLabel('Saved view').selectOption('Cardiology, a year');
    await expect(page.getByRole('list', { name: 'Filters' })).toContainText('Specialty: Cardiology');
    await page.getByRole('link', { name: /^Without the filter/ }).click();

    // The vendor that got worse is called out, with the rule and what is behind it.
    const views = page.getByRole('navigation', { name: 'Views of the figures' });
    await views.getByRole('link', { name: 'Alerts' }).click();
    const alert = page
      .getByRole('listitem')
      .filter({ hasText: 'Misses target Northgate Health Information' })
      .first();
    await expect(alert).toContainText('Rule: The whole interval lies on the wrong side of the target');
    await look(page, 'alerts', [320, 1280], info);
    await page.setViewportSize({ width: 1280, height: 900 });

    for (const [view, region, name] of [
      ['Specialty mix and risk', 'Specialty mix by risk', 'risk'],
      ['Specialty and coder', 'Specialty and coder', 'matrix'],
      ['Month by month', 'Coding accuracy by month', 'months'],
      ['Over- and under-coding', 'By coder', 'direction'],
      ['Turnaround', 'By encounter type', 'turnaround'],
      ['Coder turnover', 'By vendor', 'turnover'],
      ['Cost of quality', 'How it adds up', 'cost'],
    ] as const) {
      await views.getByRole('link', { name: view }).click();
      await expect(section(page, region).getByRole('row').nth(2)).toBeVisible();
      await look(page, name, [320, 1280], info);
      await page.setViewportSize({ width: 1280, height: 900 });
    }
    await page.getByLabel('Denials that are written off').fill('0');
    await expect(section(page, 'How it adds up')).toContainText('Write-offs$0.00');
    await views.getByRole('link', { name: 'Reported and measured' }).click();
    await expect(page.getByText('No vendor’s report is on record yet')).toBeVisible();
  } finally {
    await backend.stop();
    await place.remove();
  }
});

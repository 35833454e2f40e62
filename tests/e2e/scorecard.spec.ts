// The scorecard as a head of coding sees it: the demonstration charts over several coders and specialties, the
// figures of the backend, and behind each number the charts it counts.

import type { Page } from '@playwright/test';
import { contractUnsaid } from '../../lib/model/oversight/unsaid.ts';
import { vendor } from '../../lib/practice/build.ts';
import { demoCharts } from '../../lib/practice/charts.ts';
import { type Scorecard, scorecard, signedReviews } from '../../lib/review/scorecard.ts';
import { recordsOf } from '../fixtures/demo-reviews.ts';
import { term } from '../unit/oversight/contracts/promise.ts';
import { changeOf } from '../unit/server/review-changes.ts';
import { backendScorecard } from './fixtures/backend-records.ts';
import { look } from './fixtures/look.ts';
import { seedReviews, senderOf } from './fixtures/seed-reviews.ts';
import { signIn } from './fixtures/sign-in.ts';
import { expect, test } from './fixtures/test.ts';
import { vendorInForce } from './fixtures/vendor-in-force.ts';

const charts = demoCharts;

test.beforeEach(() => test.setTimeout(180_000));

/** The number at the start of a link's name, or of a text. */
const leading = (text: string | null): number => Number(/-?\d+/.exec(text ?? '')?.[0]);

const section = (page: Page, name: string | RegExp) => page.getByRole('region', { name });

test('figures, choices, and what is behind each number', async ({ profile, backend }, info) => {
  const reviews = await seedReviews(backend, charts);
  const page = await profile.context.newPage();
  await page.goto(`chrome-extension://${profile.extensionId}/workspace.html#/scorecard`);
  await signIn(page, backend);
  const table = section(page, 'Code over code by coder');
  await expect(table.locator('tfoot')).toContainText(`${charts.length}`);
  await look(page, 'by-coder', [320, 1280, 1600], info);
  await page.setViewportSize({ width: 1280, height: 900 });

  // The backend says the same of the same records, and so do the functions called here.
  const { initial } = (await backendScorecard(backend)) as { initial: { raw: Scorecard } };
  const { raw } = initial;
  const own = scorecard(signedReviews(recordsOf(reviews), 'initial'), 'raw');
  expect(raw).toEqual(JSON.parse(JSON.stringify(own)));
  const [all] = raw.total.figures;
  await expect(table.locator('tfoot')).toContainText(`${all?.numerator} / ${all?.denominator}`);

  // Radiology by hand (tests/unit/review/scorecard-demo.test.ts): a 8, r 4, o 0, d 2; code over code 8 / 12.
  await page.getByLabel('Group by').selectOption('specialty');
  const radiology = section(page, 'Code over code by specialty').getByRole('row', { name: /^Radiology/ });
  await expect(radiology).toContainText('66.7 % 8 / 12');
  await expect(radiology).toContainText('insufficient: 5 of at least 30 charts');
  await expect(radiology).toContainText('not held against the target');
  await page.getByRole('combobox', { name: 'Method' }).selectOption('all-opportunities');
  await expect(page.getByRole('main')).toContainText('agreed ÷ (agreed + revised + omitted + deleted)');
  const again = section(page, 'All opportunities by specialty').getByRole('row', { name: /^Radiology/ });
  await expect(again).toContainText('57.1 % 8 / 14');

  // Each number of the row opens as many lines or charts as it says.
  const links = await again
    .getByRole('link')
    .evaluateAll((all) => all.map((a) => ({ href: a.getAttribute('href') ?? '', said: a.textContent })));
  expect(links.map(({ said }) => leading(said))).toEqual([5, 8, 14, 8, 4, 0, 2]);
  for (const [i, { href, said }] of links.entries()) {
    await page.goto(`chrome-extension://${profile.extensionId}/workspace.html${href}`);
    const behind = page.locator('.behind strong');
    const expected = leading(said);
    if (expected === 0) await expect(page.getByText('No chart is behind this number.')).toBeVisible();
    else
      await expect(behind).toHaveText(i === 0 ? `${expected} charts` : new RegExp(`^${expected} lines? in`));
  }
  // The deleted codes are there at once: one in rad-01, one in rad-02.
  await expect(page.locator('[data-counted-line]')).toHaveCount(2);
  await look(page, 'behind', [320, 1280], info);
  await page.getByRole('link', { name: 'Show all charts' }).click();
  await expect(page.locator('.behind')).toHaveCount(0);
});

test('with enough charts a figure is held against the target, in words and on paper', async ({
  profile,
  backend,
}, info) => {
  await seedReviews(backend, charts);
  const page = await profile.context.newPage();
  await page.goto(
    `chrome-extension://${profile.extensionId}/workspace.html#/scorecard?by=encounterType&attribution=vendor`,
  );
  await signIn(page, backend);
  const table = section(page, /by encounter type$/).first();
  await expect(table.getByRole('row', { name: /^outpatient/ })).toContainText('below target');
  await expect(table.getByRole('row', { name: /^emergency/ })).toContainText('not held against the target');
  await expect(page.locator('.method-stated')).toContainText('Vendor-attributable');
  await look(page, 'by-type', [1280], info);
  await page.getByRole('heading', { name: 'By kind of code' }).scrollIntoViewIfNeeded();
  await look(page, 'kinds', [320, 1280], info, page.locator('.group-choice'));
  await look(page, 'errors', [320, 1280], info, page.getByRole('heading', { name: 'Errors by category' }));
  await page.emulateMedia({ forcedColors: 'active' });
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.evaluate(() => scrollTo(0, 0));
  await page.screenshot({ path: info.outputPath('forced-colours.png') });
  await page.emulateMedia({ forcedColors: 'none', media: 'print', colorScheme: 'light' });
  await expect(page.locator('.workspace-header')).toBeHidden();
  await expect(page.locator('.method-stated')).toBeVisible();
  // A4 upright, less its margins, at 96 dots an inch.
  await page.setViewportSize({ width: 718, height: 1000 });
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  await page.screenshot({ path: info.outputPath('print.png'), fullPage: true });
  expect(overflow).toBeLessThanOrEqual(0);
});

test('charts of a vendor with a contract are held against what it promises for them', async ({
  profile,
  backend,
}, info) => {
  const sender = await senderOf(backend.url, backend.account);
  const [registered, agreement] = vendorInForce(sender.person, Date.now());
  const contract = {
    ...contractUnsaid,
    vendorId: registered!.record,
    title: 'Services 2026',
    signedOn: '2026-01-02',
    from: '2026-01-02',
    to: null,
    terms: [term('all', 0.97), term('outpatient', 0.5, { encounterType: 'outpatient' })],
    owner: sender.person,
    madeBy: sender.person,
    madeAt: 1,
    removed: false,
  };
  const id = '0197a000-0000-7000-8000-000000000003';
  await sender.push([registered!, agreement!, changeOf('vendor-contract', id, contract)]);
  await seedReviews(backend, charts, vendor);
  const page = await profile.context.newPage();
  await page.goto(`chrome-extension://${profile.extensionId}/workspace.html#/scorecard?by=encounterType`);
  await signIn(page, backend);
  const table = section(page, /by encounter type$/).first();
  const outpatient = table.getByRole('row', { name: /^outpatient/ });
  await expect(outpatient).toContainText('above target');
  await expect(outpatient).toContainText('target 50 %, Services 2026: accuracy, outpatient');
  await expect(table.locator('tfoot')).toContainText('below target');
  await expect(table.locator('tfoot')).toContainText('target 97 %, Services 2026: accuracy');
  await look(page, 'by-contract', [320, 1280], info, table);
  // The contract counts code over code: nothing else is held against it.
  await page.getByRole('combobox', { name: 'Method' }).selectOption('all-opportunities');
  await expect(section(page, /^All opportunities by/).locator('tfoot')).toContainText(
    'no target: the contract',
  );
});

test('the choices work by key and stay in the address', async ({ profile, backend }) => {
  await seedReviews(backend, charts.slice(0, 6));
  const page = await profile.context.newPage();
  await page.goto(`chrome-extension://${profile.extensionId}/workspace.html#/scorecard`);
  await signIn(page, backend);
  await page.getByRole('combobox', { name: 'Method' }).focus();
  await page.keyboard.type('Case over');
  await expect(page.getByRole('heading', { name: 'Case over case by coder' })).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.type('Payer');
  await expect(page.getByRole('heading', { name: 'Case over case by payer' })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('combobox', { name: 'Charts' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.method-stated')).toContainText('Vendor-attributable');
  await expect(page.getByRole('radio', { name: 'Vendor-attributable' })).toBeFocused();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Case over case by payer' })).toBeVisible();
  await page.getByRole('row').getByRole('link').first().focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.behind')).toBeVisible();
  await page.getByRole('link', { name: 'Back to the scorecard' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Case over case by payer' })).toBeVisible();
});

test('before anything is signed it says what to do', async ({ profile, backend }) => {
  const page = await profile.context.newPage();
  await page.goto(`chrome-extension://${profile.extensionId}/workspace.html#/scorecard`);
  await signIn(page, backend);
  await expect(page.getByText('No worksheet has been signed yet')).toBeVisible();
  await expect(page.getByText('sign the worksheet there')).toBeVisible();
});

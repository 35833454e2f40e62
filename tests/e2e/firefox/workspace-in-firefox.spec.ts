// The workspace in a real Firefox: forty-eight reviews fetched, one released in a dialog, every page opened, and a
// sample drawn in a worker from a file.

import { demoCharts } from '../../../lib/practice/charts.ts';
import { backendRecords } from '../fixtures/backend-records.ts';
import { seedReviews } from '../fixtures/seed-reviews.ts';
import { expect, test } from '../fixtures/test.ts';
import { type Firefox, openFirefox } from './firefox.ts';
import { choose, fillIn, giveFile, pressButton, visibleText } from './own-page.ts';

let firefox: Firefox;
test.beforeEach(async () => {
  firefox = await openFirefox();
});
test.afterEach(() => firefox.close());

test('reviews are listed, released, added up, and a sample is drawn', async ({ backend }, info) => {
  test.setTimeout(180_000);
  await seedReviews(backend, demoCharts);
  const page = await firefox.openOwn('workspace.html#/worklist');
  await fillIn(page, 'Server address', backend.url);
  await fillIn(page, 'E-mail', backend.account.email);
  await fillIn(page, 'Password', backend.account.password);
  await pressButton(page, 'Sign in');
  const all = `${demoCharts.length} of ${demoCharts.length} charts`;
  await expect.poll(() => visibleText(page), { timeout: 30_000 }).toContain(all);

  await pressButton(page, demoCharts[0]!.patient.name);
  await pressButton(page, 'Release to the vendor…');
  await pressButton(page, 'Release to the vendor');
  await expect.poll(() => visibleText(page)).toMatch(/Released, answer due/);
  await expect
    .poll(async () => {
      const { records } = await backendRecords(backend);
      return records.filter(({ kind }) => kind === 'review-step').map(({ values }) => values.step);
    })
    .toEqual(['release']);

  const goTo = (route: string) =>
    page.evaluate((to) => {
      location.hash = to;
    }, route);
  const pages: [string, RegExp][] = [
    ['#/scorecard', /Code over code[\s\S]*Source: /],
    ['#/audits', /Agreement between auditors/],
    ['#/education', /Education/],
    ['#/profiles', /Page profiles/],
  ];
  for (const [route, holds] of pages) {
    await goTo(route);
    await expect.poll(() => visibleText(page)).toMatch(holds);
    await page.screenshot({ path: info.outputPath(`${route.slice(2)}.png`) });
  }

  await goTo('#/samples?sample=new');
  const rows = demoCharts.map((c) => `${c.encounter},"${c.coder}",${c.specialty},"${c.payer}"`);
  await giveFile(page, 'claims.csv', ['Encounter No.,Coder,Specialty,Payer', ...rows].join('\n'));
  await pressButton(page, 'Read the file');
  await expect.poll(() => visibleText(page)).toContain(`${demoCharts.length} charts to draw from`);
  await fillIn(page, 'Title (needed)', 'Third quarter');
  await choose(page, 'input[type=radio]');
  await pressButton(page, 'Draw');
  await expect.poll(() => visibleText(page)).toMatch(/charts drawn/);
  await pressButton(page, 'Keep this sample');
  await expect.poll(() => visibleText(page)).toMatch(/Drawn again just now.*the same \d+ charts/);
  await page.screenshot({ path: info.outputPath('sample.png') });
});

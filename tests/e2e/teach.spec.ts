// Teaching by pointing, with the built extension: pages that nobody has a profile for are taught by real
// clicks, tried on a second patient's chart, saved, and read in another browser of the organisation.

import { entriesOf } from '../../lib/model/keys-of.ts';
import { serve } from '../browser/fixtures/serve.ts';
import { expectedLines } from '../pages/expected.ts';
import { framedFeeSheet } from '../pages/framed-fee-sheet.ts';
import type { SamplePage } from '../pages/page-type.ts';
import { type SampleChart, sampleCharts } from '../pages/sample-charts.ts';
import { samplePages } from '../pages/sample-pages.ts';
import { openPanel } from './fixtures/panel.ts';
import { signIn } from './fixtures/sign-in.ts';
import {
  confirmAll,
  linesShown,
  openTeaching,
  pointAt,
  pointAtCodes,
  pointAtDocument,
  saveTaught,
} from './fixtures/teach-page.ts';
import { expect, test } from './fixtures/test.ts';

interface Line {
  code: string;
  modifiers: string[];
  units: number | null;
  diagnoses: string[];
  poa: string | null;
}

const wanted = (sample: Pick<SamplePage, 'shows' | 'columns'>, chart: SampleChart): string[] =>
  (expectedLines(sample, chart) as Line[]).map(({ code, modifiers, units, diagnoses, poa }) =>
    [code, modifiers.join(' '), units ?? '', diagnoses.join(', '), poa ?? ''].join('|'),
  );

for (const name of [
  'dl-identifiers',
  'inline-inputs',
  'two-tables-dx-and-cpt',
  'letter-pointers',
  'ul-list-of-codes',
]) {
  test(`${name}: taught by clicks, tried, saved, and read elsewhere`, async ({
    profile,
    newProfile,
    backend,
    page,
  }) => {
    test.setTimeout(120_000);
    const sample = samplePages.find((one) => one.name === name)!;
    let shown = sampleCharts[0];
    const server = await serve(() => sample.html(shown));
    await page.goto(server.url + sample.path(shown));
    const panel = await openPanel(profile, page);
    await signIn(panel, backend);
    await openTeaching(panel);
    for (const [field, at] of entriesOf(sample.point!.fields)) await pointAt(panel, page, field, at);
    for (const at of sample.point!.tables) await pointAtCodes(panel, page, at);
    await confirmAll(panel);
    await expect.poll(() => linesShown(panel)).toEqual(wanted(sample, sampleCharts[0]));
    for (const field of Object.keys(sample.point!.fields))
      await expect(panel.locator(`[data-field="${field}"]`)).toHaveAttribute('data-state', 'taught');

    await panel.getByRole('button', { name: 'Next: try it on another chart' }).click();
    await expect(panel.getByText('This still is the first chart')).toBeVisible();
    shown = sampleCharts[1];
    await page.goto('about:blank');
    await page.goto(server.url + sample.path(shown));
    await expect.poll(() => linesShown(panel)).toEqual(wanted(sample, sampleCharts[1]));
    await expect(panel.locator('.notice.warn')).toHaveCount(0);
    await saveTaught(panel, 'Meadow EHR');
    await expect(panel.locator('.strip')).toContainText(sampleCharts[1].mrn);

    const elsewhere = await newProfile();
    const other = elsewhere.context.pages()[0]!;
    shown = sampleCharts[0];
    await other.goto(server.url + sample.path(shown));
    const otherPanel = await openPanel(elsewhere, other);
    await signIn(otherPanel, backend);
    await expect(otherPanel.locator('.strip')).toContainText(sampleCharts[0].mrn);
    await expect(otherPanel.locator('.strip')).toContainText(sampleCharts[0].encounter);
    const read = () =>
      otherPanel
        .locator('[data-line]')
        .evaluateAll((rows) => rows.map((row) => row.querySelector('.code')?.textContent));
    await expect
      .poll(read)
      .toEqual((expectedLines(sample, sampleCharts[0]) as Line[]).map(({ code }) => code));
    await server.close();
  });
}

test('frames: the codes are tied to the visit by the address around them', async ({
  profile,
  newProfile,
  backend,
  page,
}) => {
  test.setTimeout(120_000);
  let shown = sampleCharts[0];
  const server = await serve((address) => framedFeeSheet(address, shown));
  await page.goto(`${server.url}/suite/desk.php`);
  const panel = await openPanel(profile, page);
  await signIn(panel, backend);
  await openTeaching(panel);
  const frame = (part: string) => page.frames().find((one) => one.url().includes(part))!;
  await pointAt(panel, page, 'patient', '.chartno');
  await pointAt(panel, page, 'name', '.who');
  await pointAt(panel, page, 'encounter', '.visitno');
  await pointAtCodes(panel, page, 'tr:nth-child(2) input', frame('form.php'));
  await pointAtDocument(panel, page, '.note-text', frame('note.php'));
  await confirmAll(panel);
  await expect.poll(() => linesShown(panel)).toEqual(framedLines(sampleCharts[0]));
  await expect(panel.locator('.teach-live .notice')).toHaveCount(0);
  await expect(panel.locator('.teach-live caption')).toContainText('1 document');

  await panel.getByRole('button', { name: 'Next: try it on another chart' }).click();
  shown = sampleCharts[1];
  await page.goto('about:blank');
  await page.goto(`${server.url}/suite/desk.php`);
  await expect.poll(() => linesShown(panel)).toEqual(framedLines(sampleCharts[1]));
  await expect(panel.locator('.notice.warn')).toHaveCount(0);
  await saveTaught(panel, 'Desk suite');

  const elsewhere = await newProfile();
  const other = elsewhere.context.pages()[0]!;
  await other.goto(`${server.url}/suite/desk.php`);
  const otherPanel = await openPanel(elsewhere, other);
  await signIn(otherPanel, backend);
  await expect(otherPanel.locator('.strip')).toContainText(sampleCharts[1].mrn);
  await expect(otherPanel.locator('[data-line]')).toHaveCount(framedLines(sampleCharts[1]).length);
  await server.close();
});

const framedLines = (chart: SampleChart): string[] =>
  wanted({ shows: 'both', columns: ['modifiers', 'units', 'diagnoses'] }, chart);

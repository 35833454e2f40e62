// OpenMRS 3 as it is published on npm, run in a browser: who the chart is of is read, the open visit and its
// note too, and never a code, although names and notes have some in them.

import type { Page } from '@playwright/test';
import type { ChartFields, ChartState } from '../../../lib/model/chart.ts';
import { noFields } from '../../../lib/model/chart-fields.ts';
import { chartOf, expect, readAll, test } from '../fixtures/page-test.ts';
import { expectUnmixed, othersSilent, stateIn, toldOf } from './expectations.ts';
import { openmrsCharts } from './openmrs-charts.ts';
import { serveOpenmrs } from './openmrs-server.ts';

const [quimby, farrow] = openmrsCharts;
const chartAt = (uuid: string) => `/openmrs/spa/patient/${uuid}/chart/Visits`;

const quimbyFields: ChartFields = {
  ...noFields,
  patient: '100GEJ',
  name: 'Beatrix Quimby',
  dob: '1962-07-09',
};
const quimbyVisit: ChartFields = {
  ...quimbyFields,
  encounter: quimby.visit,
  dateOfService: '2026-03-02',
  encounterType: 'Facility Visit',
};
const farrowFields: ChartFields = {
  ...noFields,
  patient: '100HPQ',
  name: 'Ignatius Farrow',
  dob: '1988-01-23',
};
const farrowVisit: ChartFields = {
  ...farrowFields,
  encounter: farrow.visit,
  dateOfService: '2026-02-10',
  dischargeDate: '2026-02-12',
  encounterType: 'Inpatient Stay',
};

async function openVisit(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Expand current row' }).first().click();
  await page.getByRole('tab', { name: 'Notes', exact: true }).click();
}

/** Goes to another chart as the shell does, without loading the page anew. */
const goTo = (page: Page, path: string) => page.evaluate((to) => history.pushState(null, '', to), path);

test('OpenMRS 3, run from npm: two charts, a visit opened in each, and never a code', async ({ page }) => {
  // The first run fetches what it runs.
  test.setTimeout(240_000);
  let release = () => {};
  const farrowArrives = new Promise<void>((done) => {
    release = done;
  });
  const server = await serveOpenmrs((path) =>
    path.includes(`Patient/${farrow.uuid}`) ? farrowArrives : Promise.resolve(),
  );
  await page.goto(server.url + chartAt(quimby.uuid));

  await page.evaluate(() => globalThis.inPage.follow());

  const closed = await stateIn(page, 'no-encounter');
  expect(closed.fields).toEqual(quimbyFields);

  await openVisit(page);
  await expectVisit(page, quimbyVisit, quimby.provider);
  await toldOf(page, quimbyVisit);
  await expect(page.getByText(quimby.note)).toBeVisible();
  await expect(page.getByText(quimby.diagnosis).first()).toBeVisible();
  await othersSilent(page, 'openmrs');

  // Two visits open: neither is chosen.
  await page.getByRole('button', { name: 'Expand current row' }).first().click();
  expect((await stateIn(page, 'reading')).state).toBe('reading');
  await page.getByRole('button', { name: 'Collapse current row' }).nth(1).click();
  await expectVisit(page, quimbyVisit, quimby.provider);

  // Encounters are listed like visits, and are none.
  await page.getByRole('tab', { name: 'All encounters' }).click();
  await page.getByRole('button', { name: 'Expand current row' }).first().click();
  await expect(page.getByRole('button', { name: 'Collapse current row' })).toBeVisible();
  expect((await stateIn(page, 'no-encounter')).fields).toEqual(quimbyFields);

  // The address is Farrow's, his record still on its way: nobody's chart, least of all Quimby's.
  await goTo(page, chartAt(farrow.uuid));
  await expect.poll(async () => (await chartOf(page)).state).toBe('none');
  expect((await readAll(page)).map(({ fields }) => fields)).toEqual([noFields]);

  release();
  expect((await stateIn(page, 'no-encounter')).fields).toEqual(farrowFields);
  await openVisit(page);
  await expectVisit(page, farrowVisit, farrow.provider);
  await expect(page.getByText(farrow.diagnosis).first()).toBeVisible();
  await othersSilent(page, 'openmrs');
  await toldOf(page, farrowVisit);
  await expectUnmixed(page, [quimbyVisit, farrowVisit]);
  await server.close();
});

async function expectVisit(page: Page, fields: ChartFields, author: string): Promise<void> {
  const state: ChartState = await stateIn(page, 'no-codes');
  expect(state).toMatchObject({ why: 'No part of this page shows codes.' });
  expect(state.chart.fields).toEqual(fields);
  expect(state.chart.lines).toEqual([]);
  expect(state.chart.documents).toEqual([{ region: 'visit note', title: null, author, date: null }]);
}

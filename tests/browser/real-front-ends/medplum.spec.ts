// Medplum's own components, run in a browser: who the chart is of is read, the encounter of the address and
// what was written in it, and never a code, although the problem list shows one for want of a name.

import type { Page } from '@playwright/test';
import type { ChartFields } from '../../../lib/model/chart.ts';
import { noFields } from '../../../lib/model/chart-fields.ts';
import { chartOf, expect, readAll, test } from '../fixtures/page-test.ts';
import { expectUnmixed, othersSilent, stateIn, toldOf } from './expectations.ts';
import { medplumCharts, serveMedplum } from './medplum-server.ts';

const [quimby, farrow] = medplumCharts;

const quimbyFields: ChartFields = {
  ...noFields,
  patient: '5f0c2a68-91b7-4a53-8a0e-2c6d1f7e4b01',
  name: 'Beatrix Quimby',
  dob: '1962-07-09',
};
const quimbyEncounter: ChartFields = { ...quimbyFields, encounter: quimby.encounter };
const farrowEncounter: ChartFields = {
  ...noFields,
  patient: '5f0c2a68-91b7-4a53-8a0e-2c6d1f7e4b02',
  name: 'Ignatius Farrow',
  dob: '1988-01-23',
  encounter: farrow.encounter,
};

const encounterAt = (chart: typeof quimby) => `/Patient/${chart.id}/Encounter/${chart.encounter}`;

/** Goes to another page of the application, without loading it anew. */
const goTo = (page: Page, path: string) =>
  page.evaluate((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, path);

test('Medplum’s components: two charts, an encounter opened in each, and never a code', async ({ page }) => {
  // The components are bundled first.
  test.slow();
  let release = () => {};
  const farrowArrives = new Promise<void>((done) => {
    release = done;
  });
  const server = await serveMedplum((path) =>
    path.endsWith(`/Patient/${farrow.id}`) ? farrowArrives : Promise.resolve(),
  );
  await page.goto(`${server.url}/Patient/${quimby.id}/timeline`);
  await page.evaluate(() => globalThis.inPage.follow());
  expect((await stateIn(page, 'no-encounter')).fields).toEqual(quimbyFields);

  await goTo(page, encounterAt(quimby));
  await expectEncounter(page, quimbyEncounter);
  await toldOf(page, quimbyEncounter);
  await expect(page.getByText('Essential hypertension')).toBeVisible();
  await expect(page.getByText('E11.9', { exact: true })).toBeVisible();
  await othersSilent(page, 'medplum');

  // The address is Farrow's, while the summary still is Quimby's until his record has come.
  await goTo(page, encounterAt(farrow));
  expect(await chartOf(page)).toMatchObject({ state: 'reading' });
  await expect(page.getByText('Beatrix Quimby')).toBeVisible();
  expect((await readAll(page))[0]?.fields.patient).toBeNull();

  release();
  await expectEncounter(page, farrowEncounter);
  await othersSilent(page, 'medplum');
  await toldOf(page, farrowEncounter);
  await expectUnmixed(page, [quimbyEncounter, farrowEncounter]);

  await goTo(page, `/Patient/${farrow.id}/Encounter/new`);
  expect((await stateIn(page, 'none')).state).toBe('none');

  await page.goto(`${server.url}/Patient/${quimby.id}/header`);
  expect((await stateIn(page, 'no-encounter')).fields).toEqual(quimbyFields);
  await expect(page.getByText('MP-20417')).toBeVisible();
  await othersSilent(page, 'medplum');
  await server.close();
});

async function expectEncounter(page: Page, fields: ChartFields): Promise<void> {
  const documents = [
    { region: 'note', title: null, author: 'Ama Sarpong, MD', date: null },
    { region: 'comment 2026-03-02T15:40:00Z', title: null, author: null, date: '2026-03-02T15:40:00Z' },
  ];
  await expect.poll(async () => (await readAll(page))[0]?.documents).toEqual(documents);
  const state = await stateIn(page, 'no-codes');
  expect(state).toMatchObject({ why: 'No part of this page shows codes.' });
  expect(state.chart.fields).toEqual(fields);
  expect(state.chart.lines).toEqual([]);
}

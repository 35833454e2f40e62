// A query that goes to the EHR's FHIR server from the panel, where a server is set up, and the answer from there.

import { encounterId } from '../../lib/model/encounter.ts';
import { chartById } from '../../lib/practice/charts.ts';
import { demoReview } from '../fixtures/demo-reviews.ts';
import { demoQuery } from '../fixtures/queries/demo-queries.ts';
import { fillIn, outcome, says, startEhr, token } from '../unit/server/fhir-ehr.ts';
import { changeOf } from '../unit/server/review-changes.ts';
import { startBackend } from './fixtures/backend.ts';
import { backendRecords } from './fixtures/backend-records.ts';
import { look } from './fixtures/look.ts';
import { openChart } from './fixtures/open-chart.ts';
import { openPanel } from './fixtures/panel.ts';
import { senderOf } from './fixtures/seed-reviews.ts';
import { signIn } from './fixtures/sign-in.ts';
import { expect, test } from './fixtures/test.ts';

const chart = 'ipm-01';

test('a query through FHIR: not taken, taken, an answer to judge, an answer that is recorded', async ({
  template,
  profile,
  ehr,
}, info) => {
  test.setTimeout(180_000);
  const hospital = await startEhr();
  const place = await template.copy();
  const fhir = { OVERREAD_FHIR_URL: hospital.settings.base, OVERREAD_FHIR_TOKEN: token };
  const backend = await startBackend({ ...place.env, ...fhir }, template.account);
  const sender = await senderOf(backend.url, backend.account);
  // The chart as this browser will open it.
  const { id: _, ...shown } = (await demoReview(chartById(chart)!, sender.person, 0)).encounter;
  const encounter = { ...shown, site: new URL(ehr).origin };
  const id = await encounterId(encounter.site, encounter.patient, encounter.number);
  const draft = await demoQuery({ id, ...encounter }, sender.person, Date.now(), 'draft');
  await sender.push([changeOf('encounter', id, encounter), ...draft.changes]);

  const panel = await openPanel(profile, await openChart(profile, ehr, 'classic', chart));
  await signIn(panel, backend);
  await panel.getByRole('tab', { name: 'Gaps and queries' }).click();
  await panel.getByRole('button', { name: /^Go on writing/ }).click();
  const query = panel.getByRole('region', { name: 'Query', exact: true });
  await expect(query).toContainText('Nothing holds this query.');

  // The EHR refuses: the sending is recorded, and nobody takes the query for delivered.
  hospital.failing = says(422, outcome('Task.owner: nobody is called so'));
  await query.getByRole('button', { name: 'Send through FHIR' }).click();
  await expect(panel.locator('.said')).toContainText('Task.owner: nobody is called so');
  const rows = panel.getByRole('list', { name: 'Queries' }).getByRole('listitem');
  await expect(rows).toContainText('Sent, answer due');
  await expect(rows).toContainText('has not taken this query');
  await look(panel, 'fhir-not-taken', [320, 420], info, rows);
  hospital.failing = null;
  await rows.getByRole('button', { name: /^Send through FHIR/ }).click();
  await expect(rows.getByRole('button', { name: /^Send again/ })).toBeVisible();
  await rows.getByRole('button', { name: /^Look for an answer/ }).click();
  await expect(rows).toContainText('No answer is there yet.');
  await look(panel, 'fhir-taken', [320, 420], info, rows);

  // Of an answer that nobody vouches for as a practitioner's, a person decides.
  fillIn(hospital, draft.id, { source: { display: 'A. Rivera' } });
  await rows.getByRole('button', { name: /^Look for an answer/ }).click();
  await expect(rows.getByRole('alert')).toContainText('does not say that a practitioner has given it');
  await look(panel, 'fhir-offered', [320], info, rows);
  await rows.getByRole('button', { name: /^Record the answer/ }).click();
  await expect(panel.getByRole('dialog').getByLabel('Who answered')).toHaveValue('A. Rivera');
  await panel.keyboard.press('Escape');

  hospital.store.QuestionnaireResponse = [];
  fillIn(hospital, draft.id);
  await rows.getByRole('button', { name: /^Look for an answer/ }).click();
  await expect(rows).toContainText('Answered');
  await expect(rows).toContainText('As in my note of today.');
  const { records } = await backendRecords(backend);
  const steps = records.filter(({ kind }) => kind === 'query-step').map(({ values }) => values.step);
  expect(steps.sort()).toEqual(['answer', 'send']);
  expect(Object.values(hospital.store).map((all) => all.length)).toEqual([1, 1, 1]);
  await backend.stop();
  await place.remove();
  await hospital.close();
});

// Evaluation and governance, as a person goes through them: a candidate is weighed, kept back at its gate and chosen; its
// contract is not ready until ten clauses are agreed; both code in parallel, going over is refused after 10 days and done for a
// reason that is written down; audits and reviews are then on the calendar; and everything of the vendor comes out in one file.

import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { governanceDemo } from '../../lib/demo/oversight/governance.ts';
import { asFields } from '../../lib/model/as-fields.ts';
import { derivedId } from '../../lib/model/ids.ts';
import { changeOf } from '../unit/server/review-changes.ts';
import { backendRecords } from './fixtures/backend-records.ts';
import { look } from './fixtures/look.ts';
import { senderOf } from './fixtures/seed-reviews.ts';
import { sendNow } from './fixtures/send-now.ts';
import { signIn } from './fixtures/sign-in.ts';
import { expect, test } from './fixtures/test.ts';

const widths = [320, 1280];
const today = new Date().toISOString().slice(0, 10);
const dayFromToday = (days: number) =>
  new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);
const clauses = 10;

const dialog = (page: Page): Locator => page.getByRole('dialog');
const open = async (page: Page, name: string) => {
  await page.getByRole('button', { name }).press('Enter');
  return dialog(page);
};
/** Presses the button of the dialog, which closes when it is done. */
async function saves(page: Page, name: string): Promise<void> {
  await dialog(page).getByRole('button', { name, exact: true }).click();
  await expect(dialog(page)).toBeHidden();
}
const part = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).click();

async function weighs(page: Page, info: Parameters<typeof look>[3]): Promise<void> {
  await page.getByRole('button', { name: /^Change the weights/ }).press('Enter');
  await dialog(page).getByLabel('Price', { exact: true }).fill('25');
  await dialog(page).getByLabel('Accuracy', { exact: true }).fill('10');
  await dialog(page).getByRole('button', { name: 'Change the weights' }).click();
  await expect(dialog(page).getByRole('alert')).toContainText('Price weighs more than the cap');
  await look(page, 'weights', widths, info);
  await dialog(page).getByLabel('Price', { exact: true }).fill('15');
  await dialog(page).getByLabel('Accuracy', { exact: true }).fill('20');
  await saves(page, 'Change the weights');
}

/** Cascade shows nothing at first: it does not advance; once it has, it goes on. */
async function passesGates(page: Page, info: Parameters<typeof look>[3]): Promise<void> {
  await page.getByRole('button', { name: 'Advance: Northgate Health Information' }).press('Enter');
  await expect(page.getByRole('alert')).toContainText('evidence of audit trail');
  await look(page, 'gate', widths, info);
  const form = await open(page, 'Evidence: Northgate Health Information');
  await form.getByLabel('Audit trail: document').fill('Annex 5');
  await form.getByLabel('Audit trail: of').fill('2026-10-01');
  await look(page, 'evidence', widths, info);
  await saves(page, 'Evidence');
  await page.getByRole('button', { name: 'Advance: Northgate Health Information' }).press('Enter');
  await expect(page.getByText('Northgate Health Information goes on.')).toBeVisible();
  await page.getByRole('button', { name: 'Choose: Northgate Health Information' }).press('Enter');
  await expect(page.getByRole('alert')).toContainText('a reference that the vendor did not offer');
  const asked = await open(page, 'References: Northgate Health Information');
  await asked.getByRole('button', { name: 'One more' }).click();
  const second = asked.getByRole('group', { name: /^Reference 2/ });
  await second.getByLabel('Organisation').fill('Prairie Health');
  await second.getByLabel('Whom we spoke to there').fill('Director of HIM');
  for (const tick of ['Comparable in size', 'Comparable specialty mix', 'Comparable payers'])
    await second.getByLabel(tick).check();
  await second.getByLabel('Who of us').selectOption({ index: 1 });
  await second.getByLabel('On', { exact: true }).fill(today);
  await expect(second.locator('legend')).toContainText('counts');
  await saves(page, 'References');
  await page.getByRole('button', { name: 'Choose: Northgate Health Information' }).press('Enter');
  await expect(page.getByText('Northgate Health Information is chosen.')).toBeVisible();
}

async function negotiates(page: Page, info: Parameters<typeof look>[3]): Promise<void> {
  await part(page, 'Before signing');
  const form = await open(page, 'Begin a contract');
  await form.getByLabel('Vendor').selectOption({ label: 'Northgate Health Information' });
  await form.getByLabel('Title').fill('Coding services 2027');
  await saves(page, 'Begin a contract');
  const state = page.getByRole('status').filter({ hasText: 'clauses agreed' });
  await expect(state).toContainText('Not ready to be signed');
  await expect(state).toContainText(`0 of ${clauses} clauses`);
  const rights = await open(page, 'Clause: Right to audit at any time');
  await rights.getByRole('radio', { name: 'Agreed' }).check();
  await rights.getByLabel('What it says').fill('At any time, with two days of notice.');
  await saves(page, 'Clause');
  await expect(state).toContainText(`1 of ${clauses} clauses`);
  // Agreed in words only: no hours stand behind it.
  const breach = await open(page, 'Clause: Data security and breach notice');
  await breach.getByRole('radio', { name: 'Agreed' }).check();
  await saves(page, 'Clause');
  await expect(page.getByRole('row', { name: /^Data security/ })).toContainText('Vague');
  await expect(state).toContainText('Not ready to be signed');
  await look(page, 'negotiation', widths, info);
}

async function goesOver(page: Page, info: Parameters<typeof look>[3]): Promise<void> {
  await page.evaluate(() => {
    location.hash = '#/governance?part=transition';
  });
  const form = await open(page, 'Plan a transition: to a vendor');
  await form.getByLabel('Vendor').selectOption({ label: 'Northgate Health Information' });
  await form.getByLabel('Title').fill('Outpatient goes to Northgate');
  await form.getByLabel('First day of parallel coding').fill(dayFromToday(-10));
  await form.getByLabel('Last day of parallel coding').fill(dayFromToday(-1));
  await form.getByLabel('Charts both must have coded').fill('2');
  await saves(page, 'Plan a transition');
  const one = page.getByRole('region', { name: 'Outpatient goes to Northgate' });
  await one.getByLabel('Charts both have coded, as CSV').setInputFiles({
    name: 'two.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      'Encounter,Existing team,Vendor\nE-1,I10 99214-25,I10 99214\nE-2,E11.22,E11.9 R07.9\n',
    ),
  });
  await expect(one.getByText('E11.22 → E11.9: changed')).toBeVisible();
  await look(page, 'compared', widths, info, one);
  await one.getByRole('button', { name: 'Take 2 charts' }).press('Enter');
  await expect(one).toContainText('the vendor agrees on 2 of 3 codes');
  const over = await open(page, 'Go over: Outpatient goes to Northgate');
  await expect(over).toContainText('10 of 14 days');
  await over.getByRole('button', { name: 'Go over' }).click();
  await expect(over.getByRole('alert')).toContainText('10 of 14 days');
  await look(page, 'cutover', widths, info);
  await over.getByLabel('Why it goes over all the same').fill('The former vendor has stopped.');
  await saves(page, 'Go over');
  await expect(one).toContainText('The vendor codes alone');
  await expect(one).toContainText('The former vendor has stopped.');
  await look(page, 'transition', widths, info, one);
}

test('a vendor is weighed, negotiated with, gone over to and left', async ({ profile, backend }, info) => {
  test.setTimeout(300_000);
  const sender = await senderOf(backend.url, backend.account);
  const [meridian, northgate, round] = await Promise.all(
    ['meridian', 'northgate', 'round'].map((name) => derivedId('e2e', name)),
  );
  const at = Date.now();
  const vendor = (name: string, goLive: string | null) => ({
    name,
    alsoNamed: [],
    status: goLive ? 'live' : 'contracted',
    services: ['outpatient-coding'],
    delivery: ['ehr'],
    goLive,
    ends: null,
    contactName: '',
    contactEmail: '',
    owner: sender.person,
    ownReviewShare: null,
    ownQaMethod: '',
    notes: '',
    madeBy: sender.person,
    madeAt: at - 100 * 86_400_000,
    removed: false,
  });
  const demo = governanceDemo({
    meridian: meridian!,
    northgate: northgate!,
    round: round!,
    owner: sender.person,
    today,
    at,
  });
  await sender.push([
    changeOf('vendor', meridian!, asFields(vendor('Meridian Coding Partners', dayFromToday(-40)))),
    changeOf('vendor', northgate!, asFields(vendor('Northgate Health Information', null))),
    ...(await Promise.all(
      demo.map(async ({ kind, key, fields }) =>
        changeOf(kind, kind === 'evaluation-round' ? round! : await derivedId('e2e', key), asFields(fields)),
      ),
    )),
  ]);

  const page = await profile.context.newPage();
  await page.goto(`chrome-extension://${profile.extensionId}/workspace.html#/evaluation`);
  await signIn(page, backend);
  await expect(page.getByRole('region', { name: 'Scorecard of candidates' })).toBeVisible({
    timeout: 60_000,
  });
  await look(page, 'candidates', widths, info);
  await weighs(page, info);
  await passesGates(page, info);
  await negotiates(page, info);
  await part(page, 'Vendors’ reports');
  await expect(page.getByText('reports volume and speed, and nothing of quality')).toBeVisible();
  await look(page, 'reports', widths, info);

  await goesOver(page, info);
  await part(page, 'Audits and reviews');
  const tasks = page.getByRole('region', { name: 'Tasks of oversight' });
  await expect(tasks).toContainText('First independent audit: Meridian Coding Partners');
  await page.getByRole('button', { name: /^Put \d+ missing/ }).press('Enter');
  await expect(tasks).toContainText('First independent audit: Northgate Health Information');
  const daily = page.getByText('Northgate Health Information is monitored daily');
  await expect(daily).toBeVisible();
  await look(page, 'calendar', widths, info);
  for (const [name, shown] of [
    ['Risks', 'No accuracy by coder since July'],
    ['Inquiries', 'Summit Health Plan'],
    ['Incidents', 'Work list sent to a wrong address'],
    ['Baseline', 'Before talks, all specialties'],
  ] as const) {
    await part(page, name);
    await expect(page.getByText(shown).first()).toBeVisible();
    await look(page, name.toLowerCase(), widths, info);
  }

  await part(page, 'Ending');
  const form = await open(page, 'Plan an ending: with a vendor');
  await form.getByLabel('Vendor').selectOption({ label: 'Meridian Coding Partners' });
  await form.getByLabel('Last day of service').fill(dayFromToday(90));
  await saves(page, 'Plan an ending');
  await page.getByRole('button', { name: /^Everything is done/ }).press('Enter');
  await expect(page.getByRole('alert')).toContainText('is not done');
  await look(page, 'ending', widths, info);
  const back = page.getByRole('region', { name: 'Return of data' });
  await back.getByLabel('Vendor').selectOption({ label: 'Meridian Coding Partners' });
  const download = page.waitForEvent('download');
  await back.getByRole('button', { name: 'Take everything out' }).press('Enter');
  const files = unzipSync(new Uint8Array(readFileSync(await (await download).path())));
  expect(strFromU8(files['index.html']!)).toContain('Data of Meridian Coding Partners');
  expect(strFromU8(files['csv/records/vendor-risk.csv']!)).toContain('Three cardiology coders left');
  expect(strFromU8(files['csv/records/vendor-risk.csv']!)).not.toContain('Asks for 30 days of notice');
  expect(Object.keys(files)).toContain('json/operations/coded_chart.jsonl');

  await sendNow(page);
  await expect(async () => {
    const { records } = await backendRecords(backend);
    const over = records.find(
      ({ kind, values }) => kind === 'vendor-transition' && values.status === 'cut-over',
    );
    expect(over?.values.overrideWhy).toBe('The former vendor has stopped.');
    const gone = records.find(({ kind, id }) => kind === 'vendor' && id === northgate);
    expect(gone?.values).toMatchObject({ goLive: today, status: 'live' });
    const audits = records.filter(
      ({ kind, values }) => kind === 'oversight-task' && values.kind === 'independent-audit',
    );
    expect(audits.length).toBeGreaterThanOrEqual(3);
  }).toPass();
});

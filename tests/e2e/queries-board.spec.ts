// Queries of all charts on the board, and a provider who answers one on a telephone, without the extension.

import { readFile } from 'node:fs/promises';
import type { Page, TestInfo } from '@playwright/test';
import { demoCharts } from '../../lib/practice/charts.ts';
import { toResponse } from '../../lib/queries/fhir/response.ts';
import { type DemoLife, type DemoQuery, demoQuery } from '../fixtures/queries/demo-queries.ts';
import type { Backend } from './fixtures/backend.ts';
import { backendRecords } from './fixtures/backend-records.ts';
import { look } from './fixtures/look.ts';
import { onPhone } from './fixtures/provider.ts';
import { seedReviews, senderOf } from './fixtures/seed-reviews.ts';
import { sendNow } from './fixtures/send-now.ts';
import { signIn } from './fixtures/sign-in.ts';
import { expect, test } from './fixtures/test.ts';

const hour = 3_600_000;
const lives: DemoLife[] = ['sent', 'closed', 'answered', 'sent', 'closed', 'withdrawn', 'draft', 'closed'];

const rows = (page: Page) =>
  page.getByRole('region', { name: 'Queries', exact: true }).locator('tbody tr:has(> th)');

/** Saves the open query as FHIR, answers its form, and has the answer read; it is shown before it is recorded. */
async function fhirRoundTrip(board: Page, asked: readonly DemoQuery[], info: TestInfo): Promise<void> {
  const [saved] = await Promise.all([
    board.waitForEvent('download'),
    board.getByRole('button', { name: /^Save as FHIR/ }).click(),
  ]);
  const bundle = JSON.parse(await readFile(await saved.path(), 'utf8')) as {
    entry: { resource: { resourceType: string; url?: string } }[];
  };
  const form = bundle.entry.find(({ resource }) => resource.resourceType === 'Questionnaire')?.resource;
  const { id, query } = asked.find((one) => form?.url === `urn:uuid:${one.id}`)!;
  const chart = { encounter: 'E-1', patient: 'NG-1', site: 'https://ehr.example' };
  const answer = {
    class: 'unable' as const,
    options: [query.options.at(-1)!.id],
    text: '',
    provider: 'A. Rivera, MD',
  };
  const told = { answer, answeredAt: null, documentation: '' };
  const right = toResponse(query, id, 'urn:uuid:0195a1b2-0000-7000-8000-000000000009', chart, told);
  const read = (response: object) =>
    board.locator('input[type=file]').setInputFiles({
      name: 'answer.json',
      mimeType: 'application/fhir+json',
      buffer: Buffer.from(JSON.stringify(response)),
    });
  await read({ ...right, questionnaire: 'urn:uuid:another' });
  await expect(board.getByRole('alert')).toBeVisible();
  await look(board, 'fhir-refused', [320, 1280], info, board.getByRole('alert'));
  await read(right);
  await expect(board.getByRole('alert')).toBeHidden();
  await board.getByRole('button', { name: /^Record the answer/ }).click();
  await expect(board.getByRole('dialog').getByLabel('Unable to determine')).toBeChecked();
  await look(board, 'fhir-read', [320, 1280], info);
  await board.keyboard.press('Escape');
}

/** An administrator sets the policy; what cannot be kept to is told beside its field, and the rest reaches the backend. */
async function setsPolicy(board: Page, backend: Backend, info: TestInfo): Promise<void> {
  const status = board.locator('.policy-end').getByRole('status');
  await board.getByRole('link', { name: 'Query policy' }).click();
  await expect(board.getByText('Your organisation has decided nothing yet.')).toBeVisible();
  await board.getByLabel('In house, hours').fill('2');
  await board.getByRole('button', { name: 'Add a holiday' }).click();
  await expect(board.getByLabel('Date of holiday 1')).toBeFocused();
  await board.getByRole('button', { name: 'Save the policy' }).click();
  await expect(status).toHaveText('Not saved: 2 fields need correcting.');
  await expect(board.getByLabel('In house, hours')).toBeFocused();
  await expect(board.getByLabel('In house, hours')).toHaveAccessibleDescription(
    /whole hours from 24 to 1000/,
  );
  await look(board, 'policy', [320, 1280], info);
  const ladder = board.getByRole('group', { name: 'Physician advisor' });
  await board.getByLabel('In house, hours').fill('24');
  await board.getByLabel('Date of holiday 1').fill('2030-12-25');
  await board.getByLabel('Name of holiday 1').fill('Christmas');
  await ladder.getByLabel('Name').fill('Ann Advisor, MD');
  await board.getByLabel('The server reminds and escalates by itself').check();
  await board.getByRole('button', { name: 'Save the policy' }).click();
  await expect(status).toHaveText('Saved. It applies to queries sent from now on.');
  const policies = async () =>
    (await backendRecords(backend)).records.filter(({ kind }) => kind === 'query-policy');
  await expect.poll(async () => (await policies()).map(({ values }) => values.byItself)).toEqual([true]);
}

/** The backend looks when it starts, climbs the ladder where an answer is overdue, and the board is told. */
async function climbsByItself(board: Page, backend: Backend, info: TestInfo): Promise<void> {
  await board.getByRole('link', { name: 'Queries', exact: true }).click();
  await board.getByLabel('Where they stand').selectOption('overdue');
  const late = await rows(board).count();
  expect(late).toBeGreaterThan(0);
  await backend.stop();
  await backend.start();
  const climbed = async () =>
    (await backendRecords(backend)).records.filter(
      ({ kind, values }) => kind === 'query-step' && values.step === 'escalate' && values.by === 'policy',
    ).length;
  await expect.poll(climbed).toBe(late);
  await sendNow(board);
  // The next person has time of their own, so that nothing is overdue any more.
  await expect(rows(board)).toHaveCount(0);
  await board.getByLabel('Where they stand').selectOption('awaiting');
  const escalated = rows(board).filter({ hasText: 'escalated to the physician advisor' });
  await expect(escalated).toHaveCount(late);
  await escalated.first().getByRole('button').click();
  await expect(board.getByText('By the policy, to Ann Advisor, MD').first()).toBeVisible();
  await look(board, 'climbed', [320, 1280], info);
}

test('forty queries on the board, and one answered by its provider on a telephone', async ({
  profile,
  backend,
}, info) => {
  test.setTimeout(300_000);
  const reviews = await seedReviews(backend, demoCharts.slice(0, 40));
  const sender = await senderOf(backend.url, backend.account);
  const now = Date.now();
  const asked = await Promise.all(
    reviews.map(({ encounter }, n) =>
      demoQuery(encounter, sender.person, now - (n + 2) * 9 * hour, lives[n % lives.length]!, {
        coder: n % 5 === 0 ? encounter.coder : null,
      }),
    ),
  );
  for (const { changes } of asked) await sender.push(changes);

  const board = await profile.context.newPage();
  await board.goto(`chrome-extension://${profile.extensionId}/workspace.html#/queries`);
  await signIn(board, backend);
  await expect(board.getByRole('heading', { name: 'Queries', exact: true })).toBeVisible();
  await board.getByLabel('Where they stand').selectOption('all');
  await expect(rows(board)).toHaveCount(reviews.length);
  // Eight lives over and over: of forty, five withdrawn and five drafts, ten sent, and twenty answered.
  const totals = board.getByRole('region', { name: 'Figures of queries', exact: true }).locator('tfoot');
  await expect(totals).toContainText('40');
  await look(board, 'board', [320, 1280], info);
  await look(
    board,
    'board-figures',
    [320, 1280],
    info,
    board.getByRole('region', { name: 'Figures', exact: true }),
  );

  await board.getByLabel('Where they stand').selectOption('overdue');
  const late = await rows(board).count();
  expect(late).toBeGreaterThan(0);
  // Each says how much it is over; the number of the figures opens the same ones.
  await expect(rows(board).filter({ hasText: /\d+\sh over/ })).toHaveCount(late);
  await board.getByLabel('Where they stand').selectOption('draft');
  await totals.getByRole('button', { name: `${late}: show overdue, All` }).press('Enter');
  await expect(board.getByText('Counted as: overdue, All')).toBeFocused();
  await expect(rows(board)).toHaveCount(late);
  await expect(rows(board).filter({ hasText: 'overdue since' })).toHaveCount(late);
  await look(board, 'board-opened', [320, 1280], info);
  await board.getByRole('button', { name: 'Back to the filter' }).click();
  await expect(rows(board)).toHaveCount(5);
  await board.getByLabel('Where they stand').selectOption('awaiting');
  await rows(board).first().getByRole('button').click();
  const [download] = await Promise.all([
    board.waitForEvent('download'),
    board.getByRole('button', { name: 'Save as CSV' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^queries-\d{4}-\d\d-\d\d\.csv$/);
  // The same query for the EHR’s own inbox, and an answer that comes from there.
  await fhirRoundTrip(board, asked, info);
  await board.getByRole('button', { name: /^Make a link/ }).click();
  const dialog = board.getByRole('dialog');
  await look(board, 'link-choice', [320, 1280], info);
  await dialog.getByRole('button', { name: 'Show the link' }).click();
  const link = await dialog.locator('.copied').innerText();
  const code = await dialog.locator('.code').innerText();
  await look(board, 'link', [320, 1280], info);
  await dialog.getByRole('button', { name: 'Close' }).click();

  await onPhone(async (page) => {
    await page.goto(link);
    await look(page, 'code', [320, 360], info);
    await page.getByLabel('Code').fill(code);
    await page.getByRole('button').click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Renal function clarification');
    await look(page, 'question', [320, 900], info);
    // An option that asks to specify, and nothing written.
    await page.getByLabel('Acute kidney injury due to ___').check();
    await page.getByRole('button', { name: 'Send the answer' }).click();
    await expect(page.getByRole('alert')).toBeVisible();
    await look(page, 'question-fault', [320], info);
    await page.getByLabel('In your own words').fill('Due to dehydration, present on arrival.');
    await page.getByRole('button', { name: 'Send the answer' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Thank you');
    await look(page, 'thanks', [320], info);
    await page.goto(link);
    await expect(page.locator('body')).toContainText('not valid');
  });

  // The answer comes to whoever asked, by itself.
  await board.getByLabel('Where they stand').selectOption('answered');
  await expect(rows(board).filter({ hasText: 'Answered' })).toHaveCount(6);
  const { records } = await backendRecords(backend);
  const answers = records.filter(({ kind, values }) => kind === 'query-step' && values.step === 'answer');
  expect(answers.map(({ values }) => (values.answer as { text: string }).text)).toContain(
    'Due to dehydration, present on arrival.',
  );

  await setsPolicy(board, backend, info);
  await climbsByItself(board, backend, info);
});

// From the passage that prompted it to a query that was sent, answered and closed, by keys and presses that are counted.

import type { Frame, Page } from '@playwright/test';
import type { Scorecard } from '../../lib/review/scorecard.ts';
import { backendRecords, backendScorecard } from './fixtures/backend-records.ts';
import { look } from './fixtures/look.ts';
import { goOffline, goOnline } from './fixtures/network.ts';
import { openChart, selectPassage, shapes } from './fixtures/open-chart.ts';
import { openPanel } from './fixtures/panel.ts';
import { answerByPhone, showLink } from './fixtures/provider.ts';
import { chartInPanel, demoChart, signByKey } from './fixtures/review-by-key.ts';
import { sendNow } from './fixtures/send-now.ts';
import { signIn } from './fixtures/sign-in.ts';
import { expect, test } from './fixtures/test.ts';

const chart = 'ipm-01';
const passage = 'Potassium 3.1 mmol/L this morning';

const inQuery = (panel: Page) => panel.getByRole('region', { name: 'Query', exact: true });
const check = (panel: Page) => panel.getByRole('region', { name: 'Compliance check' });

/** Puts a field for messages into a frame of the EHR; whether the frame shows the passage. */
async function addMessageField(frame: Frame): Promise<{ frame: Frame; holds: boolean }> {
  const holds = await frame.evaluate((words) => {
    const area = document.createElement('textarea');
    area.setAttribute('aria-label', 'Message to the provider');
    area.style.cssText = 'position: fixed; inset: 0 0 auto auto; z-index: 9';
    document.documentElement.append(area);
    return document.body?.innerText.includes(words) ?? false;
  }, passage);
  return { frame, holds };
}

test('a gap, a query that the check holds until it is sound, its answer, and its end', async ({
  profile,
  backend,
  ehr,
}, info) => {
  test.setTimeout(180_000);
  await profile.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await openChart(profile, ehr, 'classic', chart);
  const panel = await openPanel(profile, page);
  await signIn(panel, backend);
  await chartInPanel(panel, chart);
  await selectPassage(page, chart, passage);

  // Three actions from the passage: the key, the kind, save.
  await panel.locator('[data-line]').first().focus();
  await panel.keyboard.press('m');
  await expect(panel.getByLabel('Kind of gap')).toBeFocused();
  await expect(panel.locator('.gap-form .evidence-quote')).toContainText(passage);
  await panel.getByLabel('Kind of gap').selectOption('indicators-without-diagnosis');
  await panel.getByLabel('Hold the chart back from billing').check();
  await look(panel, 'gap', [320, 420], info);
  await panel.getByRole('button', { name: 'Save and write query' }).click();

  const query = inQuery(panel);
  const question = query.getByRole('textbox', { name: 'Question' });
  await query.getByLabel('Topic').selectOption('electrolyte');
  await expect(query.getByLabel('Title')).not.toHaveValue('');
  await expect(check(panel)).toContainText('Q04');
  await question.fill('Would you agree that the patient has hypokalemia, which is a CC?');
  await expect(check(panel)).toContainText('Q05');
  await expect(check(panel)).toContainText('Q06');
  await look(panel, 'query-held', [320, 420], info, check(panel));
  await query.getByRole('button', { name: 'Send: copy for the EHR' }).press('Enter');
  await expect(panel.locator('.said')).toContainText('Q0');
  // One press each: what cannot be said goes, then the question that leads; the last is taken back and done again.
  await check(panel).getByRole('button', { name: 'Take “which is a CC” out' }).press('Enter');
  await expect(question).toHaveValue('Would you agree that the patient has hypokalemia?');
  await expect(check(panel)).not.toContainText('Q06');
  const neutral = check(panel).getByRole('button', { name: 'Use the topic’s question' }).first();
  await neutral.press('Enter');
  await expect(question).toHaveValue(/^In your clinical judgment/);
  await expect(check(panel)).not.toContainText('Q05');
  await expect(check(panel).getByRole('button', { name: 'Undo' })).toBeFocused();
  await panel.keyboard.press('Enter');
  await expect(question).toHaveValue('Would you agree that the patient has hypokalemia?');
  await check(panel).getByRole('button', { name: 'Go there' }).nth(1).press('Enter');
  await expect(question).toBeFocused();
  await neutral.press('Enter');
  await look(panel, 'query-mended', [320, 420], info, check(panel));

  // What the page says besides, proposed; nothing of it is in the query before it is added.
  const found = query.getByRole('region', { name: 'Found in the documentation in view' });
  await expect(found.locator('.found-list li').first()).toBeVisible();
  await expect(query.locator('.indicator-list > li')).toHaveCount(1);
  await look(panel, 'query', [320, 420, 900], info);
  await found
    .getByRole('button', { name: /^Add: .*potassium chloride/i })
    .first()
    .click();
  await expect(query.locator('.indicator-list > li')).toHaveCount(2);
  for (const n of [1, 2])
    await query.getByRole('button', { name: `Hypokalemia due to ___: supported by indicator ${n}` }).click();
  await query.getByRole('button', { name: /without support/ }).click();
  await query.getByLabel('Credential').fill('RN, CCDS');
  await expect(check(panel)).toContainText('Q09');
  await check(panel).getByLabel('Why Q09').fill('Only potassium was low, and it was replaced.');
  await expect(check(panel)).toContainText('Nothing holds this query.');
  await look(panel, 'query-sound', [320, 420], info, check(panel));
  // Into the field of the page that was used last, whichever frame it is in; before one was, nowhere.
  const insert = query.getByRole('button', { name: /^Insert into the page/ });
  await insert.press('Enter');
  await expect(query).toContainText('No message field of the page is in use.');
  const fields = await Promise.all(page.frames().map(addMessageField));
  const field = fields.find(({ holds }) => holds)!.frame.getByLabel('Message to the provider');
  await field.click();
  await insert.press('Enter');
  await expect(query).toContainText('The text was inserted in the page.');
  await expect(field).toHaveValue(/^DOCUMENTATION QUERY: [\s\S]*Potassium 3\.1 mmol\/L this morning/);
  const filled = await Promise.all(
    page.frames().map((frame) => frame.getByLabel('Message to the provider').inputValue()),
  );
  expect(filled.filter((value) => value !== '')).toHaveLength(1);
  await query.getByRole('button', { name: 'Send: copy for the EHR' }).press('Enter');
  const rows = panel.getByRole('list', { name: 'Queries' }).getByRole('listitem');
  await expect(rows).toHaveText([/Sent, answer due/]);
  const text = await panel.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain('Potassium 3.1 mmol/L this morning');
  expect(text).toContain('[ ] Unable to determine');
  expect(text).not.toContain('Okonjo');

  await rows.getByRole('button', { name: /^Record the answer/ }).click();
  const dialog = panel.getByRole('dialog');
  await dialog.getByLabel('Hypokalemia due to ___').check();
  await dialog.getByLabel('In the provider’s words').fill('Hypokalemia due to diuresis.');
  await look(panel, 'record-answer', [320], info);
  await dialog.getByRole('button', { name: 'Record the answer' }).click();
  await expect(rows).toContainText('Hypokalemia due to diuresis.');
  // The answer alone does not close it: it belongs in the record.
  await rows.getByRole('button', { name: /^Close/ }).click();
  await dialog.getByLabel('Note or addendum').fill('Addendum to progress note, 4 May 2026');
  await dialog.getByLabel('Codes changed').check();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(rows).toContainText('Closed');

  const gaps = panel.getByRole('list', { name: 'Documentation gaps' }).getByRole('listitem');
  await expect(gaps).toContainText('holds billing');
  await gaps.getByRole('button', { name: /^Close gap/ }).click();
  await dialog.getByLabel('Documentation that now says it').fill('Addendum of 4 May 2026');
  await dialog.getByRole('button', { name: 'Close gap' }).click();
  await expect(gaps).not.toContainText('holds billing');
  await look(panel, 'queries-closed', [320, 420], info);

  await sendNow(panel);
  const { records } = await backendRecords(backend);
  const steps = records.filter(({ kind }) => kind === 'query-step').map(({ values }) => values.step);
  expect(steps.sort()).toEqual(['answer', 'close', 'send']);
  expect(records.filter(({ kind }) => kind === 'gap').map(({ values }) => values.state)).toEqual(['closed']);
});

test('a query that is sent without a network reaches its provider later, and what it brought is coded', async ({
  profile,
  backend,
  ehr,
}) => {
  test.setTimeout(180_000);
  const page = await openChart(profile, ehr, 'spa', chart);
  const panel = await openPanel(profile, page);
  await signIn(panel, backend);
  await chartInPanel(panel, chart);
  // The note must be open: the EHR has no network either.
  await selectPassage(page, chart, passage);
  await goOffline(profile, backend);

  const counted = await panel.evaluateHandle(() => {
    const counts = { presses: 0, fields: 0 };
    document.addEventListener('pointerdown', () => (counts.presses += 1), true);
    document.addEventListener('change', () => (counts.fields += 1), true);
    return counts;
  });
  await panel.getByRole('tab', { name: 'Gaps and queries' }).click();
  await panel.getByRole('button', { name: 'New query' }).click();
  const query = inQuery(panel);
  await query.getByLabel('Topic').selectOption('electrolyte');
  await selectPassage(page, chart, passage);
  await query.getByRole('button', { name: 'Take selected text' }).click();
  await expect(query.locator('.indicator-list > li')).toHaveCount(1);
  for (const option of ['Hypokalemia due to ___', 'Hyperkalemia due to ___'])
    await query.getByRole('button', { name: `${option}: supported by indicator 1` }).click();
  await query.getByRole('button', { name: /without support/ }).click();
  await query.getByLabel('Credential').fill('RN, CCDS');
  await expect(check(panel)).toContainText('Nothing holds this query.');
  await query.getByRole('button', { name: 'Send by link' }).click();
  const { presses, fields } = await counted.jsonValue();
  console.log(`From the passage to the sent query: ${presses} presses and ${fields} fields.`);
  expect(presses).toBeLessThan(12);
  const rows = panel.getByRole('list', { name: 'Queries' }).getByRole('listitem');
  await expect(rows).toContainText('Sent, answer due');
  await expect(panel.locator('.save-state')).toContainText(/to send/);
  // A link needs the backend, and says so.
  await rows.getByRole('button', { name: /^Make a link/ }).click();
  const dialog = panel.getByRole('dialog', { name: 'Link for the provider' });
  await showLink(dialog);
  await expect(dialog.getByRole('alert')).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).click();

  await goOnline(profile, backend);
  await rows.getByRole('button', { name: /^Make a link/ }).click();
  await showLink(dialog);
  const link = await dialog.locator('.copied').innerText();
  const code = await dialog.locator('.code').innerText();
  await dialog.getByRole('button', { name: 'Close' }).click();
  const answered = await answerByPhone(link, code, 'Hypokalemia due to ___', 'Due to diuretics.');
  expect(answered).toContain('Thank you');

  // It comes by itself; the note that now says it closes the query, and the code is judged by it.
  await expect(rows).toContainText('Due to diuretics.', { timeout: 30_000 });
  await rows.getByRole('button', { name: /^Close/ }).click();
  const closing = panel.getByRole('dialog', { name: 'Close' });
  await closing.getByLabel('Note or addendum').fill('Addendum to progress note, 4 May 2026');
  await closing.getByLabel('Codes changed').check();
  await closing.getByRole('button', { name: 'Close' }).click();
  await expect(rows).toContainText('Closed');
  await panel.getByRole('tab', { name: 'Worksheet' }).click();
  const before = await panel.locator('.score').innerText();
  await panel.locator('[data-line]').nth(6).focus();
  await panel.keyboard.press('r');
  await panel.getByLabel('Correct code').fill('E87.8');
  await panel.keyboard.press('Enter');
  await expect(panel.locator('.score')).not.toHaveText(before);
  await expect(panel.getByLabel('Category')).toBeFocused();
  await panel.getByLabel(/^Root cause/).selectOption('documentation');
  await panel.getByRole('radio', { name: 'Under-coded' }).check();
  await panel.getByLabel('Rationale').fill('By the addendum that answers the query.');
  await selectPassage(page, chart, passage);
  await panel.getByRole('button', { name: 'Take selected text' }).press('Enter');
  await expect(panel.locator('.finding .evidence-quote')).toContainText(passage);
  await panel.keyboard.press('Escape');
  await panel.keyboard.press('Shift+A');
  await signByKey(panel);
  await sendNow(panel);
  // One line of the chart is revised by what the query brought, all others stand: so says the backend.
  const lines = demoChart(chart).lines.length;
  const { initial } = (await backendScorecard(backend)) as { initial: { raw: Scorecard } };
  expect(initial.raw.total.figures[0]).toMatchObject({ numerator: lines - 1, denominator: lines });
  // Its clock has stopped: nothing awaits an answer, and it counts as one that changed codes.
  await panel.goto(panel.url().replace(/sidepanel\.html.*$/, 'workspace.html#/queries'));
  await expect(panel.getByLabel('Where they stand')).toHaveValue('open');
  await expect(panel.getByText('0 of 1 query')).toBeVisible();
});

test('what a topic cites is found in every style of EHR, and is in the query once it is added', async ({
  profile,
  backend,
  ehr,
}) => {
  test.setTimeout(120_000);
  let signedIn = false;
  for (const shape of shapes.filter((one) => one !== 'classic')) {
    const page = await openChart(profile, ehr, shape, chart);
    const panel = await openPanel(profile, page);
    if (!signedIn) await signIn(panel, backend);
    signedIn = true;
    await chartInPanel(panel, chart);
    await selectPassage(page, chart, passage);
    await panel.getByRole('tab', { name: 'Gaps and queries' }).click();
    await panel.getByRole('button', { name: 'New query' }).click();
    const query = inQuery(panel);
    await query.getByLabel('Topic').selectOption('electrolyte');
    const found = query.getByRole('region', { name: 'Found in the documentation in view' });
    const add = found.getByRole('button', { name: /^Add: .*Potassium 3\.1 mmol/ });
    await add.first().click();
    const taken = query.getByRole('listitem', { name: 'Indicator 1' });
    await expect(taken, shape).toContainText('Potassium 3.1 mmol/L');
    await expect(taken.getByLabel('Document'), shape).not.toHaveValue('');
    await expect(taken.getByLabel('Date'), shape).toHaveValue(/^2026-\d\d-\d\d$/);
    await expect(taken.getByLabel('Value'), shape).toHaveValue(/3\.1/);
    await panel.close();
    await page.close();
  }
});

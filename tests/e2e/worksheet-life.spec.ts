// The life of a signed review: released, disputed by line, reconsidered by a second person in a browser of their
// own, final; seen alike in both, and handed off to billing.

import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { demoCharts } from '../../lib/practice/charts.ts';
import { addBusinessDays } from '../../lib/review/business-days.ts';
import { backendRecords } from './fixtures/backend-records.ts';
import type { Profile } from './fixtures/chromium.ts';
import { look } from './fixtures/look.ts';
import { openChart } from './fixtures/open-chart.ts';
import { openPanel } from './fixtures/panel.ts';
import { chartInPanel, demoChart, reviewByKey, signByKey } from './fixtures/review-by-key.ts';
import { seedReviews } from './fixtures/seed-reviews.ts';
import { sendNow } from './fixtures/send-now.ts';
import { signIn } from './fixtures/sign-in.ts';
import { expect, test } from './fixtures/test.ts';

// I50.9 and 99215 revised, Z95.810 omitted; eight lines agreed with.
const id = 'card-05';
const chart = demoChart(id);

async function openWorklist(profile: Profile): Promise<Page> {
  const page = await profile.context.newPage();
  await page.goto(`chrome-extension://${profile.extensionId}/workspace.html#/worklist`);
  return page;
}

const row = (page: Page) =>
  page.getByRole('row', { name: new RegExp(`${chart.patient.mrn} ${chart.encounter}`) });
const life = (page: Page) => page.locator('.review-life');
const steps = (page: Page) => page.getByRole('list', { name: 'Time line' }).locator(':scope > li');
const offered = (page: Page) => life(page).locator('.step-buttons > button');

async function openDetail(page: Page): Promise<void> {
  await page.getByLabel('Search').fill(chart.encounter);
  await row(page).getByRole('button').click();
  await expect(life(page)).toBeVisible();
}

/** Worksheets of which steps to undo lie in the extension's session storage. */
const undoKept = (page: Page) =>
  page.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { session: { get(key: null): Promise<Record<string, unknown>> } } };
    };
    return Object.keys(await chrome.storage.session.get(null)).filter((key) => key.startsWith('undo:'))
      .length;
  });

/** Sends and fetches now, and waits until nothing is left to send. */
async function exchange(page: Page): Promise<void> {
  await sendNow(page);
  await expect(page.locator('.save-state')).toHaveText('Saved');
}

test('released, disputed by line, overturned by a second person, final in both browsers', async ({
  profile,
  newProfile,
  backend,
  colleague,
  ehr,
}, info) => {
  test.setTimeout(240_000);
  await seedReviews(
    backend,
    demoCharts.filter((c) => c.id !== id),
  );
  const page = await openChart(profile, ehr, 'classic', id);
  const panel = await openPanel(profile, page);
  await signIn(panel, backend);
  await chartInPanel(panel, id);
  await reviewByKey(panel, page, id);
  await expect.poll(() => undoKept(panel)).toBe(1);
  await signByKey(panel);
  // What is signed takes no change any more, so nothing is left to undo, in this window or in another.
  await expect.poll(() => undoKept(panel)).toBe(0);
  await panel.close();

  const first = await openWorklist(profile);
  await expect(row(first)).toContainText('Signed');
  await openDetail(first);
  await expect(life(first).getByRole('heading', { name: 'Signed' })).toBeVisible();
  // Their own findings: nothing is offered that decides on them, and a line says why.
  await expect(offered(first)).toHaveText([
    'Release to the vendor…',
    'Add an addendum…',
    'Hold back from billing…',
  ]);
  await expect(life(first)).toContainText('The findings are your own: a colleague may check them');

  await life(first).getByRole('button', { name: 'Release to the vendor…' }).press('Enter');
  const due = first.getByLabel('Answer due');
  await expect(due).toBeFocused();
  const today = await first.evaluate(() => new Date().toLocaleDateString('sv-SE'));
  await expect(due).toHaveValue(addBusinessDays(today, 5));
  await first.getByLabel('Note (optional)').fill('Sent to the vendor’s portal.');
  await first.getByRole('dialog').getByRole('button', { name: 'Release to the vendor' }).press('Enter');
  await expect(first.getByRole('list', { name: 'Time line' })).toBeFocused();
  await expect(life(first).getByRole('status')).toHaveText('Released to the vendor.');
  await expect(row(first)).toContainText(/Released, answer due \d/);
  await expect(life(first)).toContainText('Deemed accepted only when the vendor’s time is over');

  await life(first).getByRole('button', { name: 'Record the vendor’s answer…' }).click();
  const answer = first.getByRole('dialog', { name: 'Record the vendor’s answer' });
  await answer.getByLabel('Who answered for the vendor').fill('Priya Raman');
  await answer.getByRole('button', { name: 'Record the vendor’s answer' }).click();
  await expect(answer.getByRole('alert')).toContainText('No answer is given to I50.9');
  await answer.getByRole('button', { name: 'Accept all' }).click();
  await answer
    .getByRole('group', { name: 'Answer to Z95.810' })
    .getByRole('radio', { name: 'Dispute' })
    .check();
  await answer.getByLabel('Why it is disputed').fill('The device is not managed at this visit.');
  await answer.getByLabel('Documents the vendor read').fill('Heart failure clinic visit, 21 July');
  await look(first, 'answer', [320, 1280], info);
  await answer.getByRole('button', { name: 'Record the vendor’s answer' }).click();
  await expect(row(first)).toContainText('Disputed');
  await expect(life(first)).toContainText('The findings are your own: someone else decides on the dispute.');
  await expect(offered(first)).toHaveText(['Add an addendum…', 'Hold back from billing…']);
  await life(first).getByRole('button', { name: 'Hold back from billing…' }).click();
  await first.getByLabel('Why the chart must not be billed yet').fill('One code is disputed.');
  await first.getByRole('dialog').getByRole('button', { name: 'Hold back from billing' }).click();
  await expect(row(first)).toContainText('held back from billing');
  await exchange(first);

  const elsewhere = await newProfile();
  const second = await openWorklist(elsewhere);
  await signIn(second, { url: backend.url, account: colleague });
  await expect(row(second)).toBeVisible();
  await look(second, 'worklist', [320, 1280], info);
  await second.getByLabel('Status').selectOption('Awaits me');
  await expect(second.locator('tbody tr')).toHaveCount(1);
  await expect(row(second)).toContainText('awaits you: reconsider');
  await openDetail(second);
  await life(second).getByRole('button', { name: 'Reconsider the dispute…' }).click();
  const decision = second.getByRole('dialog', { name: 'Reconsider the dispute' });
  await expect(decision).toContainText('The vendor: The device is not managed at this visit.');
  await expect(decision.getByRole('group', { name: /^Decision on/ })).toHaveCount(1);
  const choice = decision.getByRole('group', { name: 'Decision on Z95.810' });
  await choice.getByRole('radio', { name: 'Modify' }).check();
  await expect(decision.getByRole('combobox', { name: 'Omitted code' })).toHaveValue('Z95.810');
  await look(second, 'reconsider', [320, 1280], info);
  await choice.getByRole('radio', { name: 'Overturn' }).check();
  await decision.getByLabel('Reason').fill('Status codes of this payer are optional here.');
  await decision.getByLabel('Authority').fill('ICD-10-CM guidelines, section I.C.21.c.3');
  await decision.getByRole('button', { name: 'Reconsider the dispute' }).click();
  await expect(second.getByRole('list', { name: 'Time line' })).toBeFocused();
  await expect(steps(second).last()).toContainText('Z95.810 Overturned: Status codes of this payer');
  await expect(steps(second).last()).toContainText('You');
  // It no longer awaits anybody, and stays in sight while it is open.
  await expect(row(second)).toContainText('Reconsidered');
  await expect(life(second)).toContainText('No decided finding stands');
  await exchange(second);

  await exchange(first);
  await expect(steps(first)).toHaveCount(5);
  await expect(steps(first).last()).toContainText('Overturned');
  await expect(steps(first).last()).toContainText(colleague.name);
  await expect(steps(first).last()).toContainText('Authority: ICD-10-CM guidelines, section I.C.21.c.3');
  await life(first).getByRole('button', { name: 'Make final…' }).click();
  await first.getByRole('dialog').getByRole('button', { name: 'Make final' }).click();
  await expect(life(first).getByRole('heading', { name: 'Final after dispute' })).toBeVisible();
  // Initial 9 of 12; the omitted code that was not needed leaves both sides.
  await expect(row(first)).toContainText('9 / 12');
  await expect(row(first)).toContainText('final 9 / 11');
  await look(first, 'life', [320, 1280], info, life(first));
  // A lesson of each major finding that stands; the overturned one is none.
  const education = first.getByRole('region', { name: 'Education' });
  await expect(education.getByRole('listitem')).toHaveCount(2);
  await education.getByRole('button', { name: 'Make an education item: I50.9, Specificity' }).click();
  const making = first.getByRole('dialog', { name: 'Make an education item' });
  await expect(making.getByLabel('What to learn')).toHaveValue(/Type and acuity are documented/);
  await making.getByLabel('Citation').fill('Section I.B.2');
  await making.getByRole('button', { name: 'Make an education item' }).click();
  await expect(education.getByRole('status')).toContainText('education item made');
  await expect(education.getByRole('list')).toBeFocused();
  await expect(education).toContainText(/To be acknowledged by \d/);
  await exchange(first);
  await exchange(second);
  await expect(life(second).getByRole('heading', { name: 'Final after dispute' })).toBeVisible();
  await second.getByRole('link', { name: 'Education' }).click();
  const item = second.getByRole('region', { name: chart.coder }).getByRole('listitem');
  await expect(item).toContainText('Citation: Section I.B.2');
  await item.getByRole('button', { name: /^Acknowledge/ }).click();
  await expect(second.getByLabel('Who says that it was read')).toHaveValue(chart.coder);
  await second.getByRole('dialog').getByRole('button', { name: 'Acknowledge' }).click();
  await expect(item).toContainText(`by ${chart.coder}; re-audit is open`);
  await item.getByRole('button', { name: /^Re-audit/ }).click();
  await second.getByLabel('Charts looked at').fill('10');
  await second.getByRole('dialog').getByRole('button', { name: 'Re-audit' }).click();
  await expect(item).toContainText('10 charts: mended');
  await look(second, 'education', [320, 1280], info);
  const kept = (await backendRecords(backend)).records.filter((r) => r.kind === 'review-step');
  expect(kept.map((r) => r.values.step).sort()).toEqual(
    ['answer', 'finalise', 'hold', 'reconsider', 'release'].sort(),
  );

  await first.getByRole('button', { name: 'Hand-off note' }).click();
  const note = first.getByRole('dialog', { name: 'Hand-off note' });
  await look(first, 'note', [320, 1280], info);
  const download = first.waitForEvent('download');
  await note.getByRole('button', { name: 'Save as a file' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe(`hand-off-${chart.encounter}.txt`);
  const text = await readFile(await file.path(), 'utf8');
  expect(text).toContain('HELD since');
  expect(text).toContain('Outcome: Overturned. Status codes of this payer are optional here.');
  expect(text).toContain('Code to bill: I50.22');
  await first.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await note.getByRole('button', { name: 'Copy' }).click();
  await expect(note.getByRole('status')).toHaveText('Copied.');
  expect(await first.evaluate(() => navigator.clipboard.readText())).toBe(text);
});

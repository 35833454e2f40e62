// The less usual steps of a review on screen: a colleague's check, a modified finding, the second level, no answer in
// time, holds and addenda, a topic found again, and one step that two people take at once.

import type { Page } from '@playwright/test';
import { categoryWords } from '../../components/ui/words.ts';
import type { Change } from '../../lib/model/change.ts';
import { educationId } from '../../lib/model/education.ts';
import { reviewStepId } from '../../lib/model/review-step.ts';
import { demoCharts } from '../../lib/practice/charts.ts';
import type { Step } from '../../lib/review/worksheet-life.ts';
import type { DemoReview } from '../fixtures/demo-reviews.ts';
import { answer, day, step } from '../unit/review/life-steps.ts';
import { changeOf } from '../unit/server/review-changes.ts';
import { look } from './fixtures/look.ts';
import { seedReviews, senderOf } from './fixtures/seed-reviews.ts';
import { sendNow } from './fixtures/send-now.ts';
import { signIn } from './fixtures/sign-in.ts';
import { expect, test } from './fixtures/test.ts';

/** The steps of a review, numbered from its first. */
const stepChanges = ({ worksheet }: DemoReview, steps: readonly Step[]): Promise<Change[]> =>
  Promise.all(
    steps.map(async (next, i) => {
      const { id: worksheetId, encounterId } = worksheet;
      const fields = { ...next, worksheetId, encounterId, number: i + 1 };
      return changeOf('review-step', await reviewStepId(worksheetId, i + 1), fields as Change['fields']);
    }),
  );

const errorsOf = ({ verdicts, worksheet: { drg } }: DemoReview): string[] => [
  ...verdicts.filter((v) => v.disposition !== 'agree').map((v) => v.lineKey),
  ...(drg && drg.delivered !== drg.reviewed ? ['whole drg'] : []),
];

const row = (page: Page, { encounter }: DemoReview) =>
  page.locator('tbody tr:has(> th)').filter({ hasText: encounter.number });
const life = (page: Page) => page.locator('.review-life');
const offer = (page: Page, name: string) => life(page).getByRole('button', { name: `${name}…` });
const status = (page: Page) => life(page).getByRole('status');
const inDialog = (page: Page, name: string) => page.getByRole('dialog').getByRole('button', { name });

/** Opens the life of one review, and closes that of any other. */
async function open(page: Page, review: DemoReview): Promise<void> {
  await page.goto(page.url().replace(/#.*/, '#/samples'));
  await page.goto(page.url().replace(/#.*/, '#/worklist'));
  await page.getByLabel('Search').fill(review.encounter.number);
  await row(page, review).getByRole('button').first().click();
  await expect(life(page)).toBeVisible();
}

async function plainStep(page: Page, name: string, label: string, words: string): Promise<void> {
  await offer(page, name).click();
  await page.getByRole('dialog').getByLabel(label).fill(words);
  await inDialog(page, name).click();
}

test('a check, a modified finding, the second level, no answer in time, holds, and two people at once', async ({
  profile,
  newProfile,
  backend,
  colleague,
  third,
}, info) => {
  test.setTimeout(240_000);
  const reviews = await seedReviews(backend, demoCharts);
  const sender = await senderOf(backend.url, backend.account);
  const released = (daysAgo: number) => {
    const at = Date.now() - daysAgo * day;
    return step('release', sender.person, { at, dueAt: at + 7 * day });
  };
  const answered = (review: DemoReview, daysAgo: number, dispute: string) =>
    step('answer', sender.person, {
      at: Date.now() - daysAgo * day,
      answers: errorsOf(review).map((key, i) => answer(key, i === 0 ? dispute : '')),
    });
  const accepted = (review: DemoReview) => [released(20), answered(review, 18, '')];

  // Two reviews of one coder with one topic: the first brings a lesson, the second the same error again.
  const topics = reviews.flatMap((review) =>
    review.findings.flatMap((finding) =>
      finding.severity === 'major'
        ? [{ review, finding, key: `${review.encounter.coder} ${finding.category}` }]
        : [],
    ),
  );
  const pair = [...Map.groupBy(topics, ({ key }) => key).values()].find(
    (same) => new Set(same.map(({ review }) => review)).size > 1,
  )!;
  const lesson = pair[0]!;
  const again = pair.find(({ review }) => review !== lesson.review)!.review;
  const [checked, disputed, overdue, waiting, both] = reviews.filter(
    (review) =>
      review !== lesson.review &&
      review !== again &&
      review.verdicts.some((v) => v.disposition === 'revise' && v.lineKey === errorsOf(review)[0]) &&
      errorsOf(review).length > 1,
  ) as [DemoReview, DemoReview, DemoReview, DemoReview, DemoReview];
  const { worksheetId, encounterId, verdictId, category } = lesson.finding;
  await sender.push([
    ...(await stepChanges(lesson.review, accepted(lesson.review))),
    ...(await stepChanges(again, accepted(again))),
    ...(await stepChanges(disputed, [released(20), answered(disputed, 18, 'The note says so.')])),
    ...(await stepChanges(overdue, [released(20)])),
    ...(await stepChanges(waiting, [released(1)])),
    changeOf('education', await educationId(verdictId), {
      worksheetId,
      encounterId,
      verdictId,
      coder: lesson.review.encounter.coder,
      topic: category,
      lesson: 'Read the whole note before choosing the code.',
      citation: 'Section I.B.2',
      madeBy: sender.person,
      madeAt: 0,
      dueAt: Date.now() + 30 * day,
      acknowledged: null,
      reaudit: null,
      removed: false,
    }),
  ]);

  const theirs = await newProfile();
  const page = await theirs.context.newPage();
  await page.goto(`chrome-extension://${theirs.extensionId}/workspace.html#/worklist`);
  await signIn(page, { url: backend.url, account: colleague });

  // Whose time is over: one review, and only there the step is offered.
  await expect(row(page, overdue)).toContainText('answer overdue since');
  await page.getByLabel('Status').selectOption('Answer overdue');
  await expect(page.locator('tbody tr')).toHaveCount(1);
  await expect(row(page, overdue)).toContainText('awaits you: no answer in time');
  await look(page, 'overdue', [320, 1280], info);
  await open(page, waiting);
  await expect(offer(page, 'Record the vendor’s answer')).toBeVisible();
  await expect(offer(page, 'Deem accepted')).toHaveCount(0);
  await open(page, overdue);
  await offer(page, 'Deem accepted').click();
  await look(page, 'deem-accepted', [320, 1280], info);
  await inDialog(page, 'Deem accepted').click();
  await expect(status(page)).toHaveText('Deemed accepted: no answer in time.');
  await expect(life(page).getByRole('heading', { name: 'Deemed accepted' })).toBeVisible();

  // A colleague's check overturns one finding before the vendor hears of it.
  await open(page, checked);
  await offer(page, 'Check the findings').click();
  const check = page.getByRole('dialog', { name: 'Check the findings' });
  await check.getByRole('radio', { name: 'Overturn' }).first().check();
  await check.getByLabel('Reason').fill('The note supports the code as delivered.');
  await check.getByLabel('Authority').fill('Section I.A.15');
  await look(page, 'peer-check', [320, 1280], info);
  await check.getByRole('button', { name: 'Check the findings' }).click();
  await expect(life(page).getByRole('heading', { name: 'Checked by a colleague' })).toBeVisible();
  await expect(life(page)).toContainText('Overturned: The note supports the code as delivered.');
  await plainStep(page, 'Add an addendum', 'What is to be added', 'The echo report came later.');
  await expect(status(page)).toHaveText('Addendum.');
  await plainStep(page, 'Hold back from billing', 'Why the chart must not be billed yet', 'A query is open.');
  await expect(row(page, checked)).toContainText('held back from billing');
  await look(page, 'held', [320, 1280], info, life(page));
  await plainStep(page, 'Let go to billing', 'Why it may be billed now', 'The query was answered.');
  await expect(status(page)).toHaveText('Let go to billing.');
  await expect(row(page, checked)).not.toContainText('held back from billing');

  // The disputed finding stands in another form; then the vendor asks for the second level.
  await open(page, disputed);
  await offer(page, 'Reconsider the dispute').click();
  const decision = page.getByRole('dialog', { name: 'Reconsider the dispute' });
  await decision.getByRole('radio', { name: 'Modify' }).check();
  await decision.getByRole('radio', { name: /^Minor/ }).check();
  await decision.getByLabel('Reason').fill('The effect is small.');
  await decision.getByLabel('Authority').fill('Section III.B');
  await look(page, 'modify', [320, 1280], info);
  await decision.getByRole('button', { name: 'Reconsider the dispute' }).click();
  await expect(life(page)).toContainText(/Modified to .*, minor, .*: The effect is small\./);
  await offer(page, 'Vendor asks for the second level').click();
  const asks = page.getByRole('dialog', { name: 'Vendor asks for the second level' });
  await asks.getByLabel('Who answered for the vendor').fill('Priya Raman');
  await asks.getByLabel('Why the decision is not accepted').fill('Even minor is too much.');
  await asks.getByRole('button', { name: 'Vendor asks for the second level' }).click();
  await expect(asks.getByRole('alert')).toContainText('Choose at least one finding');
  await asks.getByRole('radio', { name: 'Ask for the second level' }).check();
  await asks.getByLabel('Why it is disputed').fill('The note says so.');
  await look(page, 'escalate', [320, 1280], info);
  await asks.getByRole('button', { name: 'Vendor asks for the second level' }).click();
  await expect(life(page).getByRole('heading', { name: 'At the second level' })).toBeVisible();
  await expect(life(page)).toContainText('You decided on this review before: someone else decides');
  await expect(offer(page, 'Decide at the second level')).toHaveCount(0);
  await sendNow(page);
  await expect(page.locator('.save-state')).toHaveText('Saved');
  const last = await (await newProfile()).context.newPage();
  await last.goto(page.url());
  await signIn(last, { url: backend.url, account: third });
  await last.getByLabel('Status').selectOption('Awaits me');
  await expect(last.locator('tbody tr:has(> th)').first()).toContainText('awaits you: second level');
  await last.getByRole('rowheader').first().getByRole('button').click();
  await offer(last, 'Decide at the second level').click();
  const decides = last.getByRole('dialog', { name: 'Decide at the second level' });
  await decides.getByRole('radio', { name: 'Uphold' }).check();
  await decides.getByLabel('Reason').fill('The second reading stands.');
  await decides.getByLabel('Authority').fill('ICD-10-CM guidelines, section I.B.2');
  await look(last, 'decide', [320, 1280], info);
  await inDialog(last, 'Decide at the second level').click();
  await expect(life(last).getByRole('heading', { name: 'Final after dispute' })).toBeVisible();
  await last.context().close();

  // The error of the lesson, found again in a later chart of the same coder.
  await page.getByRole('link', { name: 'Education' }).click();
  const item = page
    .getByRole('region', { name: lesson.review.encounter.coder ?? '' })
    .getByRole('listitem')
    .filter({ hasText: categoryWords[category!] });
  await expect(item).toContainText(/Found again in \d+ charts? since: /);
  await expect(item).toContainText(again.encounter.number);
  await look(page, 'found-again', [320, 1280], info);

  // Two people take the third step of one review while neither can hear of the other: one is told, with the reason.
  const own = await profile.context.newPage();
  await own.goto(`chrome-extension://${profile.extensionId}/workspace.html#/worklist`);
  await signIn(own, backend);
  await expect(row(own, both)).toBeVisible();
  await open(own, both);
  await open(page, both);
  await sendNow(page);
  await expect(page.locator('.save-state')).toHaveText('Saved');
  await backend.stop();
  await plainStep(own, 'Add an addendum', 'What is to be added', 'Written by the one.');
  await plainStep(page, 'Add an addendum', 'What is to be added', 'Written by the other.');
  await expect(status(own)).toHaveText('Addendum.');
  await expect(status(page)).toHaveText('Addendum.');
  await backend.start();
  await sendNow(own);
  await sendNow(page);
  const notice = (of: Page) => life(of).locator('.notice.bad');
  await expect.poll(async () => (await notice(own).count()) + (await notice(page).count())).toBe(1);
  const refused = (await notice(own).count()) === 1 ? own : page;
  await expect(notice(refused)).toContainText('Your step was not taken: addendum');
  await expect(notice(refused)).toContainText('Someone else took a step in this review before');
  await expect(notice(refused)).toContainText(
    refused === own ? 'Written by the one.' : 'Written by the other.',
  );
  await expect(status(refused)).toHaveCount(0);
  await look(refused, 'refused', [320, 1280], info, life(refused));
  await notice(refused).getByRole('button', { name: 'I have read this' }).click();
  await expect(notice(refused)).toHaveCount(0);
  await expect(status(refused)).toHaveCount(0);
  await expect(life(refused)).toContainText(
    refused === own ? 'Written by the other.' : 'Written by the one.',
  );
});

// The audit as its leader sees it: what was disputed and overturned, how far two auditors agree, and a final figure
// that an overturned finding raises while the initial one stays.

import type { Change } from '../../lib/model/change.ts';
import { systemRandom, timedId } from '../../lib/model/ids.ts';
import { reviewStepId } from '../../lib/model/review-step.ts';
import { demoCharts } from '../../lib/practice/charts.ts';
import { doubleReviews } from '../../lib/review/audit-quality/double-reviews.ts';
import { type Scorecard, type Stage, scorecard, signedReviews } from '../../lib/review/scorecard.ts';
import { wholeFindings } from '../../lib/review/whole-findings.ts';
import type { Step } from '../../lib/review/worksheet-life.ts';
import { type DemoReview, demoReview, recordsOf } from '../fixtures/demo-reviews.ts';
import { drawnSample } from '../unit/review/drawn-sample.ts';
import { answer, outcome, step } from '../unit/review/life-steps.ts';
import { changeOf, reviewChanges } from '../unit/server/review-changes.ts';
import { backendScorecard } from './fixtures/backend-records.ts';
import { look } from './fixtures/look.ts';
import { seedReviews, senderOf } from './fixtures/seed-reviews.ts';
import { sendNow } from './fixtures/send-now.ts';
import { signIn } from './fixtures/sign-in.ts';
import { expect, test } from './fixtures/test.ts';

const day = 86_400_000;
const released = Date.UTC(2026, 10, 2, 15);

async function stepChange({ worksheet }: DemoReview, number: number, next: Step): Promise<Change> {
  const { id: worksheetId, encounterId } = worksheet;
  return changeOf('review-step', await reviewStepId(worksheetId, number), {
    ...next,
    worksheetId,
    encounterId,
    number,
  } as Change['fields']);
}

const errorsOf = ({ verdicts, worksheet }: DemoReview) => [
  ...verdicts.filter((v) => v.disposition !== 'agree').map((v) => v.lineKey),
  ...wholeFindings(worksheet).map((whole) => whole.lineKey),
];

test('disputes, overturned findings and agreement between auditors', async ({
  profile,
  newProfile,
  backend,
  colleague,
}, info) => {
  test.setTimeout(180_000);
  const reviews = await seedReviews(backend, demoCharts);
  const first = await senderOf(backend.url, backend.account);
  const second = await senderOf(backend.url, colleague);

  // The first dozen with findings go to the vendor. Every first finding of four is disputed; two are overturned.
  const steps: (Step & { id: string })[] = [];
  const taken = async (review: DemoReview, number: number, next: Step) => {
    const change = await stepChange(review, number, next);
    steps.push({ ...(change.fields as Step), id: change.record });
    return change;
  };
  const told = reviews.filter((review) => errorsOf(review).length > 0).slice(0, 12);
  const disputed = told.slice(0, 4);
  const overturned = disputed
    .slice(0, 2)
    .map((review) => review.verdicts.find((v) => v.lineKey === errorsOf(review)[0]));
  for (const review of told) {
    const [one, ...others] = errorsOf(review);
    const disputes = disputed.includes(review);
    const answers = [answer(one!, disputes ? 'The note says so.' : ''), ...others.map((key) => answer(key))];
    const release = step('release', first.person, { at: released, dueAt: released + 7 * day });
    await first.push([
      await taken(review, 1, release),
      await taken(review, 2, step('answer', first.person, { at: released + day, answers })),
    ]);
    if (!disputes) continue;
    const said = disputed.indexOf(review) < 2 ? ('overturned' as const) : ('upheld' as const);
    const decided = step('reconsider', second.person, {
      at: released + 2 * day,
      outcomes: [outcome(one!, said)],
    });
    await second.push([
      await taken(review, 3, decided),
      await taken(review, 4, step('finalise', second.person, { at: released + 3 * day })),
    ]);
  }

  // The colleague reviews ten charts too, and sees one agreed line of each of the first three otherwise.
  const theirs: DemoReview[] = [];
  for (const [i, chart] of demoCharts.slice(0, 10).entries()) {
    const review = await demoReview(chart, second.person, released + 5 * day + i);
    const agreed = review.verdicts.find((v) => v.disposition === 'agree');
    if (i < 3 && agreed) agreed.disposition = 'delete';
    await second.push(reviewChanges(review));
    theirs.push(review);
  }

  const page = await profile.context.newPage();
  await page.goto(`chrome-extension://${profile.extensionId}/workspace.html#/audits`);
  await signIn(page, backend);
  const disputes = page.getByRole('region', { name: 'Disputes by auditor' });
  const findings = told.reduce((n, review) => n + errorsOf(review).length, 0);
  const row = disputes.getByRole('row', { name: /^You/ });
  // Findings, disputed 4, upheld 2, modified 0, overturned 2, open 0: overturn rate 2 / 4.
  await expect(row.getByRole('cell')).toHaveText([
    `${findings}`,
    '4',
    '2',
    '0',
    '2',
    '0',
    new RegExp(`4 / ${findings}$`),
    /^50\.0\s% 2 \/ 4$/,
  ]);
  const agreement = page.getByRole('region', { name: 'Agreement between auditors' });
  const own = doubleReviews(recordsOf([...reviews, ...theirs]));
  const both = agreement.getByRole('row', { name: new RegExp(`^${colleague.name}`) });
  // All lines of ten charts but three the same.
  expect(own.all.n - own.all.same).toBe(3);
  await expect(both.getByRole('cell')).toHaveText([
    '10',
    new RegExp(` ${own.all.n - 3} / ${own.all.n}$`),
    own.all.kappa!.toFixed(2),
  ]);
  await look(page, 'audit-quality', [320, 1280], info);

  // Final figures are of the twelve charts; the two overturned findings count as agreement there.
  await page.goto(`chrome-extension://${profile.extensionId}/workspace.html#/scorecard?stage=final`);
  await expect(page.locator('.method-stated')).toContainText(
    `12 of ${demoCharts.length} signed reviews are final`,
  );
  const figures = (await backendScorecard(backend)) as Record<Stage, { raw: Scorecard }>;
  const keys = new Set(told.map((review) => review.encounter.id));
  expect(new Set(figures.final.raw.total.encounterIds)).toEqual(keys);
  expect(figures.initial.raw.total.charts).toBe(demoCharts.length);
  const records = { ...recordsOf(told), steps };
  const [before, after] = (['initial', 'final'] as const).map((stage) =>
    scorecard(signedReviews(records, stage), 'raw'),
  );
  expect(figures.final.raw).toEqual(JSON.parse(JSON.stringify(after)));
  // An overturned finding on a delivered line is one more agreement; the lines told of are the same otherwise.
  const gained = overturned.filter((v) => v?.disposition === 'revise' || v?.disposition === 'delete').length;
  expect(gained).toBeGreaterThan(0);
  expect(after!.total.tally.agree).toBe(before!.total.tally.agree + gained);
  const [figure] = figures.final.raw.total.figures;
  const shown = page.getByRole('region', { name: 'Code over code by coder' }).locator('tfoot');
  await expect(shown).toContainText(`${figure?.numerator} / ${figure?.denominator}`);
  await look(page, 'final-figures', [320, 1280], info);

  // Two charts were of a focused sample before they were reviewed: they stand apart, and are held against nothing.
  const [one, other] = reviews;
  const chosen = [one!, other!].map(({ encounter }) => encounter.number);
  await first.push([
    changeOf('sample', timedId(Date.now(), systemRandom), {
      ...drawnSample,
      design: { kind: 'focused', focus: {}, size: 'all', reason: 'High-dollar' },
      madeBy: first.person,
      madeAt: 1,
      assignments: chosen.map((key) => ({ key, auditor: first.person, second: null })),
    } as Change['fields']),
  ]);
  await page.goto(`chrome-extension://${profile.extensionId}/workspace.html#/scorecard?stage=initial`);
  await page.reload();
  await expect(shown.getByRole('cell').first()).toHaveText(`${demoCharts.length - 2}`);
  await expect(page.locator('.method-stated')).toContainText(
    'focused samples and of new coders are left out',
  );
  await page.getByRole('combobox', { name: 'Charts' }).selectOption('focused');
  await expect(shown.getByRole('cell').first()).toHaveText('2');
  await expect(page.getByRole('columnheader', { name: /target/ })).toHaveCount(0);
  await look(page, 'focused', [320, 1280], info);
  await shown.getByRole('link', { name: '2 charts, All' }).click();
  await expect(page.locator('.behind strong')).toHaveText('2 charts');

  // A chart that both review blind: the colleague is not shown the first review before their own is signed, and is
  // told so where a number counts it.
  const hidden = reviews[20]!;
  await first.push([
    changeOf('sample', timedId(Date.now(), systemRandom), {
      ...drawnSample,
      madeBy: first.person,
      madeAt: 1,
      assignments: [{ key: hidden.encounter.number, auditor: first.person, second: second.person }],
    } as Change['fields']),
  ]);
  const elsewhere = await newProfile();
  const worklist = await elsewhere.context.newPage();
  await worklist.goto(`chrome-extension://${elsewhere.extensionId}/workspace.html#/worklist`);
  await signIn(worklist, { url: backend.url, account: colleague });
  await expect(worklist.getByText('One review of a colleague is not listed')).toBeVisible();
  await worklist.getByLabel('Search').fill(hidden.encounter.number!);
  await expect(worklist.getByRole('rowheader')).toHaveCount(0);
  await look(worklist, 'blind', [320, 1280], info);
  await second.push(reviewChanges(await demoReview(demoCharts[20]!, second.person, Date.now())));
  await sendNow(worklist);
  await expect(worklist.getByRole('rowheader')).toHaveCount(2);
  await expect(worklist.getByText('is not listed')).toHaveCount(0);
});

import { expect, test } from 'vitest';
import { demoYear } from '../../../lib/demo/oversight/year.ts';
import type { Change } from '../../../lib/model/change.ts';
import {
  type BehindFigure,
  type Measured,
  type MeasureFilters,
  type MeasureId,
  type ScorecardAsked,
  type ScorecardMade,
  scorecardMade,
} from '../../../lib/model/oversight/measure.ts';
import type { StepKind } from '../../../lib/model/review-step.ts';
import { scorecardOf } from '../../../lib/oversight/measures/scorecard.ts';
import { factsOfYear } from '../../../lib/oversight/synthetic/facts-of-year.ts';
import { demoCharts } from '../../../lib/practice/charts.ts';
import { answerable } from '../../../lib/review/check-step.ts';
import type { Scorecard, Stage } from '../../../lib/review/scorecard.ts';
import { lifeOf, type Step } from '../../../lib/review/worksheet-life.ts';
import { inOrganisation } from '../../../lib/server/database/scope.ts';
import { paths } from '../../../lib/sync/wire.ts';
import { putMeasured, putYear } from '../../../scripts/start/put-year.ts';
import { type DemoReview, demoReview } from '../../fixtures/demo-reviews.ts';
import { drawnSample } from '../review/drawn-sample.ts';
import { answer, outcome, step } from '../review/life-steps.ts';
import { type Caller, codes, onBothDatabases, refusal } from './harness.ts';
import { changeOf, makeReview, reviewChanges, signature } from './review-changes.ts';
import { releasedReview, stepChange } from './vendor-page-steps.ts';

const period = { from: '2025-12-01', to: '2026-11-30' };
const year = demoYear(period.from, 600);

onBothDatabases('the figures of oversight', (backend) => {
  const ask = async (caller: Caller, asked: Partial<ScorecardAsked> = {}): Promise<ScorecardMade> => {
    const answer = await caller.send('POST', `${paths.oversight}/scorecard`, {
      period,
      filters: {},
      by: null,
      and: null,
      ...asked,
    });
    expect(answer.status).toBe(200);
    return scorecardMade.parse(await answer.json());
  };
  const figure = (made: ScorecardMade, id: MeasureId): Measured =>
    made.all.figures.find(({ measure }) => measure === id)!;
  const open = async (caller: Caller, measure: MeasureId, part: string, filters: MeasureFilters = {}) => {
    const answer = await caller.send('POST', `${paths.oversight}/behind-figure`, {
      measure,
      part,
      period,
      filters,
      after: 0,
    });
    expect(answer.status).toBe(200);
    return (await answer.json()) as BehindFigure;
  };
  const put = (caller: Caller, measured = true) =>
    inOrganisation(backend.database, caller.person.organisation, async (queries) => {
      await putYear(queries, caller.person.organisation, year);
      if (measured) await putMeasured(queries, caller.person.organisation, year);
    });

  test('are those of the same rows in memory', async () => {
    const leader = await backend.newOrganisation('revenue-cycle-leader');
    await put(leader);
    const asked: ScorecardAsked = { period, filters: {}, by: 'vendor', and: 'month' };
    const made = await ask(leader, asked);
    const { facts, termFor } = { facts: factsOfYear({ ...year, roster: [] }), termFor: () => null };
    const expected = scorecardOf(facts, asked, { termFor, asOf: made.asOf, madeAt: made.madeAt });
    const plain = JSON.parse(JSON.stringify(expected)) as ScorecardMade;
    expect(made.all.figures.map(rounded)).toEqual(plain.all.figures.map(rounded));
    expect(made.groups.map(({ name }) => name)).toEqual(plain.groups.map(({ name }) => name));
    expect(made.months.map(({ figures }) => figures.map(rounded))).toEqual(
      plain.months.map(({ figures }) => figures.map(rounded)),
    );
  });

  test('say nothing where there is nothing to count, and change with what is imported', async () => {
    const leader = await backend.newOrganisation('revenue-cycle-leader');
    const empty = await ask(leader);
    for (const one of empty.all.figures) expect(one).toMatchObject({ value: null, standing: 'no-data' });
    await put(leader, false);
    const full = await ask(leader);
    expect(figure(full, 'turnaround').n).toBeGreaterThan(500);
    expect(figure(full, 'accuracy').value).toBeNull();
    expect(full.asOf).not.toBe(empty.asOf);
  });

  test('open as many charts as they say', async () => {
    const leader = await backend.newOrganisation('revenue-cycle-leader');
    await put(leader);
    const made = await ask(leader);
    for (const [id, part] of [
      ['coding-denial-rate', 'numerator'],
      ['clean-claim-rate', 'numerator'],
      ['first-pass-rate', 'denominator'],
    ] as const)
      expect((await open(leader, id, part)).total).toBe(figure(made, id)[part]);
    const all = await open(leader, 'turnaround', 'denominator');
    expect(all.total).toBe(figure(made, 'turnaround').denominator);
    expect(all.rows).toHaveLength(200);
    expect(Object.keys(all.rows[0]!).sort()).toEqual(
      ['coder', 'day', 'facility', 'number', 'payer', 'says', 'specialty', 'vendor'].sort(),
    );
  });

  test('are of the charts within an account’s limits alone', async () => {
    const leader = await backend.newOrganisation('revenue-cycle-leader');
    await put(leader);
    await backend.database.transaction((queries) =>
      queries.query('update person set limits = $2 where id = $1', [
        leader.person.id,
        JSON.stringify({ facilities: [], vendors: ['meridian coding  partners'] }),
      ]),
    );
    const made = await ask(leader, { by: 'vendor' });
    expect(made.groups.map(({ name }) => name)).toEqual(['Meridian Coding Partners']);
    const meridian = year.charts.filter(
      ({ vendor, returned_at }) =>
        vendor === 'Meridian Coding Partners' && returned_at !== null && returned_at < Date.UTC(2026, 11, 1),
    );
    expect(figure(made, 'turnaround').denominator).toBe(meridian.length);
    const behind = await open(leader, 'turnaround', 'denominator', {
      vendor: 'Northgate Health Information',
    });
    expect(behind.total).toBe(0);
  });

  test('are refused to whoever may not read the scorecard', async () => {
    const coder = await backend.newOrganisation('vendor-coder');
    const answer = await coder.send('POST', `${paths.oversight}/scorecard`, {
      period,
      filters: {},
      by: null,
      and: null,
    });
    expect((await refusal(answer)).status).toBe(403);
  });

  /** Released and accepted by the vendor; a finding that is disputed is overturned by a colleague. */
  const toItsEnd = async (auditor: Caller, colleague: Caller, review: DemoReview, dispute: boolean) => {
    const of = { worksheet: review.worksheet.id, encounter: review.encounter.id, verdicts: [], changes: [] };
    const lines = answerable(review, lifeOf(review.worksheet, []));
    const disputed = dispute ? lines.slice(0, 1) : [];
    const take = async (who: Caller, number: number, kind: StepKind, more: Partial<Step>) => {
      const change = await stepChange(of, number, step(kind, who.person.id, { at: backend.time, ...more }));
      expect(codes(await who.push([change]))).toEqual([null]);
    };
    await take(auditor, 1, 'release', { dueAt: backend.time + 5 * 86_400_000 });
    const answers = lines.map((line) => answer(line, disputed.includes(line) ? 'It is documented.' : ''));
    await take(auditor, 2, 'answer', { answers });
    if (disputed.length === 0) return;
    await take(colleague, 3, 'reconsider', { outcomes: disputed.map((line) => outcome(line)) });
    await take(colleague, 4, 'finalise', {});
  };

  test('of accuracy are those of the review scorecard, of the same records', async () => {
    const auditor = await backend.newOrganisation();
    const colleague = await backend.newPerson(auditor.person.organisation);
    for (const [i, chart] of demoCharts.slice(0, 12).entries()) {
      const review = await demoReview(chart, auditor.person.id, Date.UTC(2026, 2, 1) + i);
      expect(codes(await auditor.push(reviewChanges(review))).filter(Boolean)).toEqual([]);
      // Two are still open; of the others with an error every second is disputed.
      const wrong = review.verdicts.some(({ disposition }) => disposition === 'revise');
      if (i < 10) await toItsEnd(auditor, colleague, review, wrong && i % 2 === 0);
    }
    const scored = (await (await auditor.send('GET', paths.scorecard)).json()) as Record<
      Stage,
      { raw: Scorecard; vendor: Scorecard }
    >;
    const made = await ask(auditor, { by: 'coder' });
    const first = scored.initial.raw.total.figures.find(({ method }) => method === 'code-over-code')!;
    expect(first.value).not.toBeNull();
    expect(figure(made, 'accuracy').also[0]!.value).toBeCloseTo(first.value!, 12);
    const [final, own] = [scored.final.raw, scored.final.vendor].map(
      ({ total }) => total.figures.find(({ method }) => method === 'code-over-code')!,
    );
    expect(final!.charts).toBe(10);
    expect(final!.value).not.toBe(first.value);
    expect(own!.value).not.toBeNull();
    for (const [ours, theirs] of [
      [figure(made, 'accuracy'), final!],
      [figure(made, 'accuracy-attributable'), own!],
    ] as const) {
      expect([ours.numerator, ours.denominator, ours.n]).toEqual([
        theirs.numerator,
        theirs.denominator,
        theirs.charts,
      ]);
      expect(ours.value).toBe(theirs.value);
      if (theirs.interval) {
        expect(ours.interval!.low).toBeCloseTo(theirs.interval.low, 9);
        expect(ours.interval!.high).toBeCloseTo(theirs.interval.high, 9);
      }
    }
  });

  test('of payment are those of remittances, of real reviews', async () => {
    const auditor = await backend.newOrganisation();
    const { organisation } = auditor.person;
    const netPayment = async () => figure(await ask(auditor), 'net-payment');
    // One line agreed, two deleted with findings; the vendor accepts both.
    const reviews = [await releasedReview(backend, auditor), await releasedReview(backend, auditor)];
    for (const review of reviews) {
      const accepted = step('answer', auditor.person.id, {
        at: backend.time,
        answers: review.keys.map((key) => answer(key)),
      });
      expect(codes(await auditor.push([await stepChange(review, 2, accepted)]))).toEqual([null]);
    }
    expect(figure(await ask(auditor), 'accuracy').n).toBe(2);
    expect(await netPayment()).toMatchObject({ value: null, standing: 'no-data' });
    // 100.00 were paid for the first: 70.00, 20.00 and 10.00. The latter two are deleted: 30.00 too much. Of the second the
    // payer names no lines, so nobody knows.
    const numbers = reviews.map(({ changes }) => changes[0]!.fields.number as string);
    await inOrganisation(backend.database, organisation, async (queries) => {
      await queries.query(
        `insert into remit_claim (organisation, remittance, n, number, status, charge, paid) values
           ($1, 'r', 1, $2, '1', 20000, 10000), ($1, 'r', 2, $3, '1', 20000, 5000), ($1, 'r', 3, $2, '22', -1, -1)`,
        [organisation, ...numbers],
      );
      await queries.query(
        `insert into remit_line (organisation, remittance, n, line, code, charge, paid) values
           ($1, 'r', 1, 1, '99000', 1, 7000), ($1, 'r', 1, 2, '99001', 1, 2000), ($1, 'r', 1, 3, '99002', 1, 1000)`,
        [organisation],
      );
      await queries.query(
        'update organisation set operations_version = operations_version + 1 where id = $1',
        [organisation],
      );
    });
    const made = await netPayment();
    expect(made).toMatchObject({ numerator: 3_000, denominator: 10_000, value: 0.3, n: 1 });
    expect(made.also.at(-1)).toMatchObject({ unit: 'count', value: 1 });
  });

  test('follow each change of a review, and leave out charts of a focused sample', async () => {
    const auditor = await backend.newOrganisation();
    const gaps = async () => figure(await ask(auditor), 'gap-rate').denominator;
    const reviews = [await makeReview(auditor.person.id, '1'), await makeReview(auditor.person.id, '2')];
    expect(await gaps()).toBe(0);
    for (const [i, review] of reviews.entries()) {
      await auditor.push([...review.changes, signature(review)]);
      expect(await gaps()).toBe(i + 1);
    }
    const focused = changeOf('sample', backend.id(), {
      ...drawnSample,
      design: { kind: 'focused', focus: {}, size: 'all', reason: 'High-dollar' },
      madeBy: auditor.person.id,
      madeAt: 1,
      assignments: [{ key: '1', auditor: auditor.person.id, second: null }],
    } as Change['fields']);
    expect(codes(await auditor.push([focused]))).toEqual([null]);
    expect(await gaps()).toBe(1);
  });

  test('are in the trail, without a patient or a chart', async () => {
    const leader = await backend.newOrganisation('revenue-cycle-leader');
    await put(leader);
    await open(leader, 'turnaround', 'numerator');
    const rows = await inOrganisation(backend.database, leader.person.organisation, (queries) =>
      queries.query<{ detail: string }>(
        "select detail from access_log where organisation = $1 and act = 'oversight'",
        [leader.person.organisation],
      ),
    );
    expect(rows.map(({ detail }) => JSON.parse(detail))).toEqual([
      expect.objectContaining({ act: 'behind-figure', measure: 'turnaround', part: 'numerator' }),
    ]);
    expect(rows[0]!.detail).not.toContain('A10000');
  });
});

/** Sums of many numbers differ in their last digits with the order in which they are added. */
const rounded = ({ measure, numerator, denominator, n, value }: Measured) =>
  [
    measure,
    numerator.toPrecision(10),
    denominator.toPrecision(10),
    n,
    value?.toPrecision(9) ?? null,
  ] as const;

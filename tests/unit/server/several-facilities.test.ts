// One organisation with several facilities: each account's figures, denials, charts, samples and vendors are those of the
// facilities that it may see, and what it records stays within them. Every number here was counted by hand from the rows below.

import { expect, test } from 'vitest';
import type { Change } from '../../../lib/model/change.ts';
import type { Limits } from '../../../lib/model/limits.ts';
import { denialsLook } from '../../../lib/model/oversight/denials-act.ts';
import {
  type BehindFigure,
  type MeasureId,
  type ScorecardMade,
  scorecardMade,
} from '../../../lib/model/oversight/measure.ts';
import type { Role } from '../../../lib/model/person.ts';
import type { StoredPlace } from '../../../lib/oversight/facts/chart-row.ts';
import type { SyntheticYear } from '../../../lib/oversight/synthetic/year.ts';
import type { Scorecard, Stage } from '../../../lib/review/scorecard.ts';
import { setLimits } from '../../../lib/server/accounts/set-limits.ts';
import { inOrganisation } from '../../../lib/server/database/scope.ts';
import { paths } from '../../../lib/sync/wire.ts';
import { putYear } from '../../../scripts/start/put-year.ts';
import { drawnSample } from '../review/drawn-sample.ts';
import { ask as askDenials, listed } from './denials-steps.ts';
import { type Caller, codes, onBothDatabases } from './harness.ts';
import { changeOf, makeReview, signature } from './review-changes.ts';
import { liaisonOf, releasedReview, signInOnPage } from './vendor-page-steps.ts';

const period = { from: '2026-03-01', to: '2026-03-31' };
const hour = 3_600_000;
const received = Date.parse('2026-03-02T08:00:00Z');

const place = (facility: string, vendor: string): StoredPlace => ({
  ...{ facility, vendor, source: 'vendor', coder: null, specialty: null, encounter_type: null },
  ...{ class: 'standard', payer: 'Medicare', provider: null, delivery: null },
});

/** Number, facility, vendor, hours to its return, and whose matter its denial is; null: it was paid at once. */
const rows = [
  ['N-1', 'North', 'Meridian', 24, null],
  ['N-2', 'North', 'Meridian', 48, 'coding'],
  ['S-1', 'South', 'Meridian', 10, null],
  ['S-2', 'South', 'Halden', 30, 'billing'],
  ['S-3', 'South', 'Halden', 80, 'coding'],
] as const;

const year: SyntheticYear = {
  ...{ roster: [], queries: [], reviews: [] },
  charts: rows.map(([number, facility, vendor, hours]) => ({
    ...place(facility, vendor),
    ...{ number, received_at: received, coded_at: null, returned_at: received + hours * hour },
    ...{ paused_ms: 0, own_review: false, lines: 1 },
  })),
  claims: rows.map(([number, facility, vendor, , denied]) => ({
    ...place(facility, vendor),
    ...{ number, charge: 100_00, submitted_on: '2026-03-10', clean: true, unclean_cause: null },
    ...{ answered: true, paid_at_once: denied === null },
    ...{ denied: denied !== null, denied_for_coding: denied === 'coding' },
  })),
  denials: rows.flatMap(([number, facility, vendor, , attributed]) =>
    attributed === null
      ? []
      : [
          {
            ...place(facility, vendor),
            ...{ number, amount: 100_00, denied_on: '2026-03-20', attributed, outcome: null },
            ...{ cost_bearer: null, cause_due_on: null, cause_at: null },
            ...{ reworked_at: null, resubmitted_at: null, hours: null },
          },
        ],
  ),
};

onBothDatabases('an organisation with several facilities', (backend) => {
  async function hospitals(role: Role = 'revenue-cycle-leader') {
    const whole = await backend.newOrganisation(role);
    const { organisation } = whole.person;
    const of = async (limits: Partial<Limits>, as: Role = role): Promise<Caller> => {
      const caller = await backend.newPerson(organisation, as);
      await inOrganisation(backend.database, organisation, (queries) =>
        setLimits(queries, caller.person, { facilities: [], vendors: [], ...limits }),
      );
      return caller;
    };
    await inOrganisation(backend.database, organisation, (queries) => putYear(queries, organisation, year));
    return { whole, of, organisation };
  }

  const ask = async <T>(caller: Caller, act: string, body: object): Promise<T> => {
    const answer = await caller.send('POST', `${paths.oversight}/${act}`, body);
    expect(answer.status).toBe(200);
    return answer.json() as Promise<T>;
  };
  const figuresOf = async (caller: Caller, by: 'facility' | 'vendor' = 'facility') =>
    scorecardMade.parse(await ask(caller, 'scorecard', { period, filters: {}, by, and: null }));
  const parts = ({ figures }: ScorecardMade['all'], id: MeasureId) => {
    const { numerator, denominator } = figures.find(({ measure }) => measure === id)!;
    return `${numerator}/${denominator}`;
  };
  const three = (all: ScorecardMade['all']) =>
    (['turnaround', 'coding-denial-rate', 'initial-denial-rate'] as const).map((id) => parts(all, id));

  test('has figures by facility that add up, and each account those of its own', async () => {
    const { whole, of } = await hospitals();
    const all = await figuresOf(whole);
    // Hours 24 + 48 + 10 + 30 + 80 over five charts; N-2 and S-3 of five claims; S-2 besides.
    expect(three(all.all)).toEqual(['192/5', '2/5', '3/5']);
    // The larger first.
    expect(all.groups.map((group) => [group.name, ...three(group)])).toEqual([
      ['South', '120/3', '1/3', '2/3'],
      ['North', '72/2', '1/2', '1/2'],
    ]);
    const north = await of({ facilities: ['north'] });
    expect(three((await figuresOf(north)).all)).toEqual(['72/2', '1/2', '1/2']);
    const south = await of({ facilities: ['South'] });
    expect(three((await figuresOf(south)).all)).toEqual(['120/3', '1/3', '2/3']);
    const both = await of({ facilities: ['North', 'South'] });
    expect(three((await figuresOf(both)).all)).toEqual(three(all.all));
    expect((await figuresOf(north)).groups.map(({ name }) => name)).toEqual(['North']);
    // Nobody sees a chart of a facility by asking for it, nor behind a figure.
    const asked = { period, filters: { facility: 'South' }, by: null, and: null };
    const told = scorecardMade.parse(await ask(north, 'scorecard', asked));
    expect(told.all.figures.map(({ value }) => value).filter((value) => value !== null)).toEqual([]);
    const behind = { measure: 'turnaround', part: 'denominator', period, filters: {}, after: 0 };
    const { rows: opened } = await ask<BehindFigure>(north, 'behind-figure', behind);
    expect(opened.map(({ number }) => number).sort()).toEqual(['N-1', 'N-2']);
  });

  test('has of each vendor what it did at the facilities that one may see', async () => {
    const { whole, of } = await hospitals();
    const byVendor = async (caller: Caller) =>
      (await figuresOf(caller, 'vendor')).groups.map((group) => [group.name, ...three(group)]);
    expect((await byVendor(whole)).sort()).toEqual([
      ['Halden', '110/2', '1/2', '2/2'],
      ['Meridian', '82/3', '1/3', '1/3'],
    ]);
    expect(await byVendor(await of({ facilities: ['North'] }))).toEqual([['Meridian', '72/2', '1/2', '1/2']]);
    expect((await byVendor(await of({ facilities: ['South'] }))).sort()).toEqual([
      ['Halden', '110/2', '1/2', '2/2'],
      ['Meridian', '10/1', '0/1', '0/1'],
    ]);
    // Both limits at once: the charts that are within both.
    expect(await byVendor(await of({ facilities: ['South'], vendors: ['Meridian'] }))).toEqual([
      ['Meridian', '10/1', '0/1', '0/1'],
    ]);
  });

  test('has denials by facility', async () => {
    const { whole, of } = await hospitals('denial-analyst');
    const denialsOf = async (caller: Caller) => {
      const { facilities } = await askDenials(caller, { act: 'look', filters: {} }, denialsLook);
      return [(await listed(caller)).rows.map(({ number }) => number).sort(), facilities.sort()];
    };
    expect(await denialsOf(whole)).toEqual([
      ['N-2', 'S-2', 'S-3'],
      ['North', 'South'],
    ]);
    expect(await denialsOf(await of({ facilities: ['North'] }))).toEqual([['N-2'], ['North']]);
    expect(await denialsOf(await of({ facilities: ['South'] }))).toEqual([['S-2', 'S-3'], ['South']]);
  });

  test('has reviews, accuracy and samples by facility; nobody writes into another one', async () => {
    const { whole, of } = await hospitals('qa-auditor');
    const [north, south] = [await of({ facilities: ['North'] }), await of({ facilities: ['South'] })];
    const reviewOf = async (reviewer: Caller, number: string, facility: string, lines: number) => {
      const review = await makeReview(reviewer.person.id, number, lines);
      Object.assign(review.changes[0]!.fields, { facility });
      return review;
    };
    // North: four codes of which one is deleted. South: two codes that stand.
    const one = await reviewOf(north, '1', 'North', 4);
    const wrong = changeOf('verdict', one.verdicts[0]!, { disposition: 'delete' });
    expect(codes(await north.push([...one.changes, wrong, signature(one)])).filter(Boolean)).toEqual([]);
    const two = await reviewOf(south, '2', 'South', 2);
    expect(codes(await south.push([...two.changes, signature(two)])).filter(Boolean)).toEqual([]);
    const across = await reviewOf(north, '3', 'South', 2);
    expect(new Set(codes(await north.push(across.changes)))).toContain('outside-limits');
    const tallyOf = async (caller: Caller) => {
      const answer = await caller.send('GET', paths.scorecard);
      const told = (await answer.json()) as Record<Stage, { raw: Scorecard }>;
      const { charts, tally } = told.initial.raw.total;
      return [charts, tally.agree, tally.delete];
    };
    expect(await tallyOf(whole)).toEqual([2, 5, 1]);
    expect(await tallyOf(north)).toEqual([1, 3, 1]);
    expect(await tallyOf(south)).toEqual([1, 2, 0]);
    // A sample has charts of every facility: whoever sees all draws it, and who does not is not given it.
    const sampleBy = (caller: Caller) =>
      changeOf('sample', backend.id(), {
        ...drawnSample,
        madeBy: caller.person.id,
      } as unknown as Change['fields']);
    const drawn = sampleBy(whole);
    expect(codes(await whole.push([drawn]))).toEqual([null]);
    expect(codes(await south.push([sampleBy(south)]))).toEqual(['outside-limits']);
    const given = async (caller: Caller) => (await caller.pull()).changes.map(({ record }) => record);
    expect(new Set(await given(whole))).toContain(drawn.record);
    expect(new Set(await given(north))).toEqual(new Set(one.changes.map(({ record }) => record)));
    expect(new Set(await given(south))).toEqual(new Set(two.changes.map(({ record }) => record)));
  });

  test('shows a vendor’s liaison the reviews of the facilities that the account is for', async () => {
    const { whole, organisation } = await hospitals('qa-auditor');
    const north = await releasedReview(backend, whole, { vendor: 'Meridian', facility: 'North' });
    const south = await releasedReview(backend, whole, { vendor: 'Meridian', facility: 'South' });
    const other = await releasedReview(backend, whole, { vendor: 'Halden', facility: 'North' });
    const seenBy = async (limits: Limits | null) => {
      const browser = await signInOnPage(backend, await liaisonOf(backend, organisation, 'Meridian', limits));
      await browser.go('/vendor/charts');
      return [north, south, other].map(({ worksheet }) => browser.text.includes(worksheet));
    };
    expect(await seenBy(null)).toEqual([true, true, false]);
    expect(await seenBy({ facilities: ['North'], vendors: [] })).toEqual([true, false, false]);
    expect(await seenBy({ facilities: ['South'], vendors: ['Meridian'] })).toEqual([false, true, false]);
    // An account for another vendor than its own is for nobody.
    await expect(seenBy({ facilities: ['South'], vendors: ['Halden'] })).rejects.toThrow('not signed in');
  });
});

import { describe, expect, test } from 'vitest';
import {
  type Measured,
  type MeasuredRow,
  type MeasureId,
  measureId,
  monthlyMinimum,
  type ScorecardAsked,
  scorecardMade,
} from '../../../../lib/model/oversight/measure.ts';
import { allMeasures } from '../../../../lib/oversight/measures/all-measures.ts';
import { behindFigure } from '../../../../lib/oversight/measures/behind.ts';
import { scorecardOf } from '../../../../lib/oversight/measures/scorecard.ts';
import { noTerms, type TermFor, type Terms } from '../../../../lib/oversight/measures/targets.ts';
import { factsOfYear } from '../../../../lib/oversight/synthetic/facts-of-year.ts';
import { syntheticYear } from '../../../../lib/oversight/synthetic/year.ts';
import { byHand } from './by-hand.ts';

const period = { from: '2025-12-01', to: '2026-11-30' };
const given = { termFor: noTerms.termFor, asOf: '', madeAt: 0 };
const ask = (asked: Partial<ScorecardAsked> = {}): ScorecardAsked => ({
  period,
  filters: {},
  by: null,
  and: null,
  ...asked,
});
const at = (row: MeasuredRow | undefined, id: MeasureId): Measured =>
  row!.figures.find(({ measure }) => measure === id)!;

const small = syntheticYear({ seed: 3, charts: 60, coders: 12, from: period.from, reviewed: 0.9 });
const smallFacts = factsOfYear(small);

describe('every measure', () => {
  test('is defined once, and the monthly minimum leads', () => {
    expect(allMeasures.map(({ id }) => id).sort()).toEqual([...measureId.options].sort());
    expect(allMeasures.slice(0, 7).map(({ id }) => id)).toEqual(monthlyMinimum);
  });

  test.each(['2025-12-01 2026-11-30', '2026-02-01 2026-04-30', '2026-10-01 2026-11-30'])(
    'equals an independent calculation over sixty charts, %s',
    (days) => {
      const [from, to] = days.split(' ') as [string, string];
      const made = scorecardOf(smallFacts, ask({ period: { from, to }, by: 'vendor' }), given);
      const compare = (row: MeasuredRow, vendor?: string | null) => {
        for (const [id, hand] of Object.entries(byHand(small, { from, to }, vendor))) {
          const ours = at(row, id as MeasureId);
          expect([id, ours.value === null], id).toEqual([id, hand.value === null]);
          expect(ours.numerator, id).toBeCloseTo(hand.numerator, 6);
          expect(ours.denominator, id).toBeCloseTo(
            hand.value === null && id === 'rework' ? 1 : hand.denominator,
            6,
          );
          if (hand.value !== null) expect(ours.value, id).toBeCloseTo(hand.value, 9);
        }
      };
      compare(made.all);
      expect(made.groups.length).toBe(3);
      for (const row of made.groups) compare(row, row.name);
    },
  );

  test('says nothing where there is nothing to count, never 0 or 100 %', () => {
    const made = scorecardOf(smallFacts, ask({ period: { from: '2020-01-01', to: '2020-03-31' } }), given);
    expect(made.months.map(({ name }) => name)).toEqual(['2020-01', '2020-02', '2020-03']);
    for (const row of [made.all, ...made.months])
      for (const figure of row.figures)
        expect(figure).toMatchObject({ value: null, interval: null, standing: 'no-data' });
  });
});

// A vendor's month worked out on paper. Four charts were received at hour 0 and returned after 10, 20, 30 and 100 hours;
// the last one's clock stood still for 60 hours. Mean 160 / 4 = 40 hours; median by nearest rank the 2nd of four, 20; the
// 90th percentile the ceil(3.6) = 4th, 100. Without open queries 100 - 60 = 40: mean 100 / 4 = 25, 90th percentile 40.
// Three were reviewed, all final: 9 of 9, 8 of 10 and 5 of 6 codes agreed with (revised or omitted otherwise), so accuracy
// is 22 / 25 = 88 %, not the mean of 100, 80 and 83.3 %. With one deleted code, all opportunities are 22 / 26.
// Of five claims one has a coding denial and one another: coding denial rate 1 / 5, initial 2 / 5, and a claim that is not
// clean for no reason said counts as “other”.
describe('a month worked out on paper', () => {
  const hour = 3_600_000;
  const start = Date.UTC(2026, 2, 2);
  const place = {
    facility: 'F',
    vendor: 'V',
    source: 'vendor',
    coder: 'C',
    specialty: 'S',
    encounter_type: 'outpatient',
    class: 'standard',
    payer: 'P',
    provider: 'D',
    delivery: 'ehr',
  };
  const facts = factsOfYear({
    roster: [],
    charts: [10, 20, 30, 100].map((hours, i) => ({
      ...place,
      number: `N${i}`,
      received_at: start,
      coded_at: start + hours * hour,
      returned_at: start + hours * hour,
      paused_ms: hours === 100 ? 60 * hour : 0,
      own_review: false,
      lines: 1,
    })),
    reviews: (
      [
        [9, 0, 0, 0],
        [8, 1, 1, 1],
        [5, 0, 1, 0],
      ] as const
    ).map((codes, i) => ({
      ...place,
      number: `N${i}`,
      signed_at: start + 200 * hour,
      gaps: i,
      queries: 0,
      counts: {
        final: true,
        codes,
        first: codes,
        own: [codes[0], 0, 0, 0],
        over: 0,
        under: 0,
        payment: null,
        disputed: 0,
        overturned: 0,
      },
    })),
    claims: [0, 1, 2, 3, 4].map((i) => ({
      ...place,
      number: `N${i}`,
      charge: 10_000,
      submitted_on: '2026-03-20',
      clean: i < 3,
      unclean_cause: i === 3 ? 'coding' : null,
      answered: true,
      paid_at_once: i > 1,
      denied: i < 2,
      denied_for_coding: i === 0,
    })),
    denials: [],
    queries: [],
  });
  const made = scorecardOf(facts, ask({ period: { from: '2026-03-01', to: '2026-03-31' } }), given);
  const also = (id: MeasureId, name: string) => at(made.all, id).also.find((one) => one.name === name)?.value;

  test('turnaround, with and without the time of open queries', () => {
    expect(at(made.all, 'turnaround')).toMatchObject({ numerator: 160, denominator: 4, value: 40 });
    expect(also('turnaround', 'Median')).toBe(20);
    expect(also('turnaround', '90th percentile')).toBe(100);
    expect(also('turnaround', 'Mean without open queries')).toBe(25);
    expect(also('turnaround', '90th percentile without open queries')).toBe(40);
  });

  test('accuracy, of few charts, and by all opportunities', () => {
    expect(at(made.all, 'accuracy')).toMatchObject({ numerator: 22, denominator: 25, value: 0.88, n: 3 });
    expect(at(made.all, 'accuracy').standing).toBe('insufficient');
    expect(also('accuracy', 'All opportunities')).toBeCloseTo(22 / 26, 12);
    expect(also('accuracy', 'Charts without an error')).toBeCloseTo(1 / 3, 12);
    // No error was the vendor's own: 22 of 22.
    expect(at(made.all, 'accuracy-attributable')).toMatchObject({ numerator: 22, denominator: 22, value: 1 });
  });

  test('denials over all claims submitted', () => {
    expect(at(made.all, 'coding-denial-rate')).toMatchObject({ numerator: 1, denominator: 5, value: 0.2 });
    expect(at(made.all, 'initial-denial-rate')).toMatchObject({ numerator: 2, denominator: 5, value: 0.4 });
    expect(at(made.all, 'first-pass-rate')).toMatchObject({ numerator: 3, denominator: 5 });
  });

  test('clean claims, and whom the rest is laid to', () => {
    expect(at(made.all, 'clean-claim-rate')).toMatchObject({ numerator: 3, denominator: 5 });
    expect(
      ['coding', 'billing', 'other'].map((cause) => also('clean-claim-rate', `Claims not clean: ${cause}`)),
    ).toEqual([1, 0, 1]);
  });
});

describe('a large year', () => {
  const year = syntheticYear({ seed: 7, charts: 20_000, coders: 40, from: period.from, reviewed: 0.1 });
  const facts = factsOfYear(year);
  // What is an average over time, or stands at the end of a period, does not add up over months.
  const notByMonth: MeasureId[] = ['turnover', 'backlog-age'];
  const notByChart: MeasureId[] = ['turnover'];

  test.each(['vendor', 'specialty', 'facility', 'class', 'payer', 'source'] as const)(
    'adds up over %s and month: numerators, denominators and cases',
    (by) => {
      const made = scorecardOf(facts, ask({ by, and: 'month' }), given);
      expect(scorecardMade.parse(made)).toBeTruthy();
      for (const { id, as } of allMeasures) {
        const whole = at(made.all, id);
        const total = (rows: readonly MeasuredRow[]) =>
          rows.reduce(
            (sum, row) => {
              const one = at(row, id);
              return { x: sum.x + one.numerator, m: sum.m + one.denominator, n: sum.n + one.n };
            },
            { x: 0, m: 0, n: 0 },
          );
        const check = (rows: readonly MeasuredRow[]) => {
          const { x, m, n } = total(rows);
          expect(x, id).toBeCloseTo(whole.numerator, 3);
          if (as !== 'count') expect(m, id).toBeCloseTo(whole.denominator, 3);
          expect(n, id).toBe(whole.n);
        };
        if (!(by !== 'vendor' && by !== 'source' && notByChart.includes(id))) check(made.groups);
        if (notByMonth.includes(id)) continue;
        check(made.months);
        check(made.inner.flatMap(({ rows }) => rows));
      }
    },
  );

  test('clean claims and their causes are all claims of which it is known', () => {
    const { all } = scorecardOf(facts, ask(), given);
    const clean = at(all, 'clean-claim-rate');
    const causes = clean.also.filter(({ unit }) => unit === 'count').map(({ value }) => value!);
    expect(causes.every((n) => n > 0)).toBe(true);
    expect(clean.numerator + causes.reduce((a, b) => a + b, 0)).toBe(clean.denominator);
  });

  test('rework is laid to somebody or to nobody, and adds up in number and amount', () => {
    const { all } = scorecardOf(facts, ask(), given);
    const { also, value } = at(all, 'rework');
    const of = (...names: string[]) => names.map((name) => also.find((one) => one.name === name)!.value!);
    const sum = (list: number[]) => list.reduce((a, b) => a + b, 0);
    const counts = of('At the vendor’s cost', 'At the client’s cost', 'Shared', 'Cost bearer not said');
    expect(sum(counts)).toBe(value);
    const cents = of(
      'At the vendor’s cost, amount',
      'At the client’s cost, amount',
      'Shared, amount',
      'Cost bearer not said, amount',
    );
    expect(sum(cents)).toBe(of('Amount')[0]);
  });

  test('medians and percentiles of each group are those of its sorted values', () => {
    const made = scorecardOf(facts, ask({ by: 'specialty', and: 'class', measures: ['turnaround'] }), given);
    for (const { name, rows } of made.inner)
      for (const row of rows) {
        const hours = year.charts
          .filter((c) => c.specialty === name && c.class === row.name && c.returned_at !== null)
          .filter((c) => new Date(c.returned_at!).toISOString().slice(0, 10) <= period.to)
          .map((c) => (c.returned_at! - c.received_at!) / 3_600_000)
          .sort((a, b) => a - b);
        const { also } = at(row, 'turnaround');
        expect(also[0]!.value).toBe(hours[Math.ceil(hours.length / 2) - 1]);
        expect(also[1]!.value).toBe(hours[Math.ceil(hours.length * 0.9) - 1]);
      }
  });

  test('every number opens as many rows as it counts', () => {
    const filters = { vendor: 'Northgate Health Information', specialty: 'Cardiology' };
    const { all } = scorecardOf(facts, ask({ filters }), given);
    for (const { id } of allMeasures) {
      const { total } = behindFigure(
        facts,
        { measure: id, part: 'denominator', period, filters, after: 0 },
        undefined,
      );
      // Who left on the first day of a period is in the numerator of it alone.
      expect(total, id).toBe(at(all, id).n);
    }
  });

  test('opens the rest of a long list from where it was left', () => {
    const asked = { measure: 'turnaround', part: 'denominator', period, filters: {} } as const;
    const first = behindFigure(facts, { ...asked, after: 0 }, undefined);
    const next = behindFigure(facts, { ...asked, after: 200 }, undefined);
    expect(first.rows).toHaveLength(200);
    expect(new Set([...first.rows, ...next.rows].map(({ number }) => number)).size).toBe(400);
  });

  test('is of the vendors and facilities of an account alone', () => {
    const limits = { vendors: ['MERIDIAN  coding partners'], facilities: ['Northgate Medical Center'] };
    const made = scorecardOf(facts, ask({ by: 'vendor', and: 'facility' }), { ...given, limits });
    expect(made.groups.map(({ name }) => name)).toEqual(['Meridian Coding Partners']);
    expect(made.inner[0]!.rows.map(({ name }) => name)).toEqual(['Northgate Medical Center']);
    // Nobody knows at which facility a coder is who works for all of them.
    expect(at(made.all, 'turnover').value).toBeNull();
  });
});

describe('targets', () => {
  const year = syntheticYear({ seed: 9, charts: 4000, coders: 20, from: period.from, reviewed: 0.5 });
  const find: TermFor = ({ vendor, measure, specialty, payer }) => {
    if (vendor !== 'Meridian Coding Partners') return null;
    if (measure === 'turnaround') return { target: 2, unit: 'days', method: null, from: 'Contract' };
    if (measure !== 'accuracy') return null;
    const target =
      payer === 'Unity Health HMO' ? 0.999 : specialty === 'Interventional cardiology' ? 0.8 : 0.95;
    return { target, unit: 'share', method: null, from: 'Contract' };
  };
  const terms: Terms = { termFor: find, changes: [] };
  const facts = factsOfYear(year, terms);
  const make = (asked: Partial<ScorecardAsked>, termFor = find) =>
    scorecardOf(facts, ask({ measures: ['accuracy', 'turnaround'], ...asked }), { ...given, termFor });
  const meridian = { vendor: 'Meridian Coding Partners' };

  test('are the contract’s where one fits, else the usual one, which says so', () => {
    const { groups } = make({ by: 'vendor' });
    const target = (name: string | null) =>
      at(
        groups.find((row) => row.name === name),
        'accuracy',
      ).target;
    expect(target('Meridian Coding Partners')).toEqual({ value: 0.95, from: 'Contract' });
    expect(target('Northgate Health Information')).toEqual({ value: 0.95, from: 'usual for any chart' });
    expect(
      at(
        groups.find((row) => row.name === meridian.vendor),
        'turnaround',
      ).target!.value,
    ).toBe(48);
  });

  test('differ by complexity: two specialties of one vendor are held to two', () => {
    const { groups } = make({ filters: meridian, by: 'specialty' });
    const of = (name: string) =>
      at(
        groups.find((row) => row.name === name),
        'accuracy',
      ).target!.value;
    expect([of('Interventional cardiology'), of('Cardiology')]).toEqual([0.8, 0.95]);
  });

  test('of a payer turn the same figure from met to missed', () => {
    const filters = { ...meridian, payer: 'Unity Health HMO' };
    const strict = at(make({ filters }).all, 'accuracy');
    const usual = at(make({ filters }, noTerms.termFor).all, 'accuracy');
    expect(strict.value).toBe(usual.value);
    expect(strict.standing).toBe('missed');
    expect(['above', 'met']).toContain(usual.standing);
  });

  test('by another method of accuracy hold that method’s value against it', () => {
    const byCases: TermFor = ({ measure }) =>
      measure === 'accuracy' ? { target: 0.9, unit: 'share', method: 'case-over-case', from: 'C' } : null;
    const figure = at(make({ filters: meridian }, byCases).all, 'accuracy');
    expect(figure.value).toBeGreaterThan(0.9);
    expect(figure.standing).toBe('missed');
    expect(figure.target!.from).toContain('charts without an error');
  });

  test('by a method that is not measured here are none', () => {
    const byDrg: TermFor = () => ({ target: 0.9, unit: 'share', method: 'drg-accuracy', from: 'C' });
    const { target, standing } = at(make({ filters: meridian, measures: ['accuracy'] }, byDrg).all, 'accuracy');
    expect([target, standing]).toEqual([null, 'no-target']);
  });

  test('of turnaround tell each chart in time from late', () => {
    const { all } = make({ filters: meridian, measures: ['turnaround-in-time'] });
    const returned = year.charts.filter(
      (c) => c.vendor === meridian.vendor && c.returned_at !== null && c.returned_at < Date.UTC(2026, 11, 1),
    );
    const inTime = returned.filter((c) => c.returned_at! - c.received_at! - c.paused_ms <= 48 * 3_600_000);
    const figure = at(all, 'turnaround-in-time');
    expect([figure.numerator, figure.denominator]).toEqual([inTime.length, returned.length]);
  });
});

import { describe, expect, test } from 'vitest';
import {
  type MeasuredRow,
  type MeasureId,
  measureId,
  monthlyMinimum,
  scorecardMade,
} from '../../../../lib/model/oversight/measure.ts';
import { allMeasures } from '../../../../lib/oversight/measures/all-measures.ts';
import { behindFigure } from '../../../../lib/oversight/measures/behind.ts';
import { scorecardOf } from '../../../../lib/oversight/measures/scorecard.ts';
import { factsOfYear } from '../../../../lib/oversight/synthetic/facts-of-year.ts';
import { syntheticYear } from '../../../../lib/oversight/synthetic/year.ts';
import { ask, at, given, period } from './asking.ts';
import { byHand } from './by-hand.ts';

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

describe('a large year', () => {
  const year = syntheticYear({ seed: 7, charts: 20_000, coders: 40, from: period.from, reviewed: 0.1 });
  const facts = factsOfYear(year);
  // What is an average over time, or stands at the end of a period, does not add up over months.
  const notByMonth: MeasureId[] = ['turnover', 'backlog-age', 'initial-denial-by-average'];
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

import { describe, expect, test } from 'vitest';
import type {
  Measured,
  MeasuredRow,
  MeasureId,
  ScorecardMade,
} from '../../../../lib/model/oversight/measure.ts';
import { type AlertRule, alertRules, alertsOf } from '../../../../lib/oversight/measures/alerts.ts';
import { behindFigure } from '../../../../lib/oversight/measures/behind.ts';
import { scorecardOf } from '../../../../lib/oversight/measures/scorecard.ts';
import { factsOfYear } from '../../../../lib/oversight/synthetic/facts-of-year.ts';
import { syntheticYear } from '../../../../lib/oversight/synthetic/year.ts';

const period = { from: '2025-12-01', to: '2026-11-30' };

const figure = (
  measure: MeasureId,
  numerator: number,
  denominator: number,
  more: Partial<Measured> = {},
): Measured => ({
  measure,
  unit: 'share',
  better: 'high',
  numerator,
  denominator,
  value: denominator === 0 ? null : numerator / denominator,
  n: 100,
  interval: null,
  target: null,
  standing: 'no-target',
  also: [],
  ...more,
});
const row = (name: string | null, ...figures: Measured[]): MeasuredRow => ({ name, figures });
const made = (parts: Partial<ScorecardMade>): ScorecardMade => ({
  period,
  filters: {},
  all: row(null),
  months: [],
  groups: [],
  inner: [],
  asOf: '',
  madeAt: 0,
  ...parts,
});
const rules = (vendors: Partial<ScorecardMade>, coders: Partial<ScorecardMade> = {}): AlertRule[] =>
  alertsOf(made(vendors), made(coders)).map(({ rule }) => rule);
const sixMonths = (measure: MeasureId, before: [number, number], last: [number, number], n: number) =>
  [before, before, before, last, last, last].map(([x, m], i) =>
    row(`2026-0${i + 1}`, figure(measure, x, m, { n })),
  );

describe('each rule fires where it should, and is silent where not', () => {
  test('misses target: only where the whole interval lies on the wrong side', () => {
    const of = (standing: Measured['standing']) =>
      rules({
        groups: [row('V', figure('accuracy', 90, 100, { standing, target: { value: 0.95, from: 'C' } }))],
      });
    expect(of('missed')).toEqual(['below-target']);
    for (const standing of ['below-in-reach', 'met', 'above', 'no-target'] as const)
      expect(of(standing)).toEqual([]);
    expect(of('insufficient')).toEqual(['too-few']);
  });

  test('worse than last quarter: a fall that chance does not explain', () => {
    const of = (last: number, n: number) =>
      rules({
        groups: [row('V')],
        inner: [{ name: 'V', rows: sixMonths('accuracy', [960, 1000], [last, 1000], n) }],
      });
    expect(of(900, 200)).toEqual(['worse-than-last-quarter']);
    // The same fall on few charts, and a small one on many.
    expect(of(900, 10)).toEqual([]);
    expect(of(955, 2000)).toEqual([]);
  });

  test('denials up: by a fifth or more', () => {
    const of = (last: number) =>
      rules({
        groups: [row('V')],
        inner: [{ name: 'V', rows: sixMonths('coding-denial-rate', [40, 1000], [last, 1000], 1000) }],
      });
    expect(of(70)).toEqual(['denials-up']);
    expect(of(44)).toEqual([]);
    expect(of(20)).toEqual([]);
  });

  test('old backlog and many new coders', () => {
    const of = (days: number, share: number) =>
      rules({
        groups: [
          row(
            'V',
            figure('backlog-age', days * 10, 10, { unit: 'days' }),
            figure('new-coder-share', share * 100, 100),
          ),
        ],
      });
    expect(of(6, 0.3)).toEqual(['old-backlog', 'many-new-coders']);
    expect(of(4, 0.1)).toEqual([]);
    // At the limit they fire, and say so.
    expect(of(5, 0.2)).toEqual(['old-backlog', 'many-new-coders']);
    expect([alertRules['old-backlog'], alertRules['many-new-coders']]).toEqual([
      'Charts wait 5 days or more on average',
      '20 % or more of charts by coders new on the account',
    ]);
  });

  test('cautious coder: few questions and much under-coding together', () => {
    const of = (queries: number, under: number, n = 100) =>
      rules(
        {},
        {
          all: row(null, figure('query-rate', 60, 1000), figure('under-coding', 50, 5000)),
          groups: [
            row('C', figure('query-rate', queries, n, { n }), figure('under-coding', under, 500, { n })),
          ],
        },
      );
    expect(of(1, 12)).toEqual(['cautious-coder']);
    expect(of(6, 12)).toEqual([]);
    expect(of(1, 4)).toEqual([]);
    expect(of(0, 12, 9)).toEqual([]);
  });
});

test('in a year that was made so, the vendor that got worse and the cautious coder are called out, with what is behind', () => {
  const facts = factsOfYear(
    syntheticYear({ seed: 2, charts: 30_000, coders: 20, from: period.from, reviewed: 0.2 }),
  );
  const given = { termFor: () => null, asOf: '', madeAt: 0 };
  const vendors = scorecardOf(facts, { period, filters: {}, by: 'vendor', and: 'month' }, given);
  const coders = scorecardOf(facts, { period, filters: {}, by: 'coder', and: null }, given);
  const alerts = alertsOf(vendors, coders);
  const cautious = alerts.filter(({ rule }) => rule === 'cautious-coder').map(({ of }) => of);
  expect(cautious).toEqual(['Ben Achterberg, CPC-A']);
  expect(
    alerts.some(({ rule, of }) => rule === 'below-target' && of === 'Northgate Health Information'),
  ).toBe(true);
  for (const { rule, opens } of alerts) {
    expect(alertRules[rule].length).toBeGreaterThan(10);
    expect(behindFigure(facts, { ...opens, after: 0 }, undefined).total).toBeGreaterThan(0);
  }
});

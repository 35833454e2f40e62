import { describe, expect, test } from 'vitest';
import type { Measured } from '../../../../lib/model/oversight/measure.ts';
import {
  type AssumptionId,
  assumptions,
  costOfQuality,
} from '../../../../lib/oversight/measures/cost-of-quality.ts';
import { measuredText, moneyText, percentText } from '../../../../lib/oversight/measures/measured-text.ts';
import { reportedBeside } from '../../../../lib/oversight/measures/reported-beside.ts';
import { scorecardOf } from '../../../../lib/oversight/measures/scorecard.ts';
import { spearman } from '../../../../lib/oversight/measures/spearman.ts';
import { specialtyMix } from '../../../../lib/oversight/measures/specialty-mix.ts';
import { presetFor, targetPresets } from '../../../../lib/oversight/measures/target-presets.ts';
import { factsOfYear } from '../../../../lib/oversight/synthetic/facts-of-year.ts';
import { syntheticYear } from '../../../../lib/oversight/synthetic/year.ts';
import { wilson } from '../../../../lib/review/accuracy/interval.ts';

const period = { from: '2025-12-01', to: '2026-11-30' };

describe('reported beside measured', () => {
  const measured = (numerator: number, denominator: number, more: Partial<Measured> = {}) =>
    ({
      value: numerator / denominator,
      unit: 'share',
      standing: 'met',
      interval: wilson(numerator, denominator),
      ...more,
    }) as Measured;
  const reported = (value: number, numerator: number | null = null, denominator: number | null = null) => ({
    value,
    numerator,
    denominator,
  });

  test('intervals that do not meet are apart, with the difference in points', () => {
    // Wilson for 930 of 1000: 91.2 to 94.4 %; for 980 of 1000: 96.9 to 98.7 %.
    const beside = reportedBeside(reported(0.98, 980, 1000), measured(930, 1000));
    expect(beside.verdict).toBe('apart');
    expect(beside.difference).toBeCloseTo(0.05, 9);
    expect(beside.reportedInterval!.low).toBeGreaterThan(0.968);
  });

  test('intervals that meet may be chance; few charts make the measured one wide', () => {
    expect(reportedBeside(reported(0.98, 980, 1000), measured(93, 100)).verdict).toBe('apart');
    expect(reportedBeside(reported(0.98, 49, 50), measured(93, 100)).verdict).toBe('within-chance');
  });

  test('a share reported without its parts is a claim without a doubt', () => {
    expect(reportedBeside(reported(0.96), measured(93, 100)).verdict).toBe('within-chance');
    expect(reportedBeside(reported(0.99), measured(93, 100)).verdict).toBe('apart');
  });

  test('what was not measured, or of too few charts, is unclear', () => {
    expect(reportedBeside(reported(0.98), undefined)).toMatchObject({
      verdict: 'unclear',
      because: 'not-measured',
    });
    expect(reportedBeside(reported(0.98), measured(5, 6, { standing: 'insufficient' }))).toMatchObject({
      verdict: 'unclear',
      because: 'few',
    });
    expect(reportedBeside(reported(3), measured(2, 1, { interval: null }))).toMatchObject({
      because: 'no-interval',
    });
  });
});

describe('Spearman’s rank correlation', () => {
  // Ranks 1 2 3 4 5 against 2 1 4 3 5: differences 1 1 1 1 0, so 1 - 6 * 4 / (5 * 24) = 0.8.
  test('by hand', () => {
    expect(
      spearman([
        [10, 21],
        [20, 14],
        [30, 40],
        [40, 33],
        [50, 90],
      ]),
    ).toBeCloseTo(0.8, 12);
  });
  // Equal values share their ranks: 1.5 1.5 3 4 5 against 1 2 3 4 5 gives 9.5 / sqrt(9.5 * 10).
  test('with equal values', () => {
    expect(
      spearman([
        [1, 1],
        [1, 2],
        [2, 3],
        [3, 4],
        [4, 5],
      ]),
    ).toBeCloseTo(9.5 / Math.sqrt(95), 12);
  });
  test('says nothing of few pairs, or where one side never changes', () => {
    expect(
      spearman([
        [1, 2],
        [2, 3],
        [3, 4],
        [4, 5],
      ]),
    ).toBeNull();
    expect(
      spearman([
        [1, 2],
        [1, 3],
        [1, 4],
        [1, 5],
        [1, 6],
      ]),
    ).toBeNull();
  });
});

// 100,000 charts of 5 codes and 2.5 points: 12,500 wrong codes less. 12 % end in a denial: 1,500. Rework 1,500 x $25 =
// $37,500; appeals 1,500 x 35 % x $118 = $61,950; write-offs 1,500 x 15 % x $180 = $40,500; in all $139,950.
describe('the cost of quality', () => {
  const usual = Object.fromEntries(assumptions.map(({ id, value }) => [id, value])) as Record<
    AssumptionId,
    number
  >;
  test('by hand on the assumptions it starts with, each of which has a source', () => {
    const cost = costOfQuality(usual);
    expect(cost.errors).toBeCloseTo(12_500, 6);
    expect(cost.denials).toBeCloseTo(1_500, 6);
    expect([cost.rework, cost.appeals, cost.writtenOff, cost.total].map(Math.round)).toEqual([
      3_750_000, 6_195_000, 4_050_000, 13_995_000,
    ]);
    expect(assumptions.every(({ source }) => source !== '')).toBe(true);
  });
  test('a worse accuracy costs as much as a better one saves', () => {
    const worse = costOfQuality({ ...usual, accuracy: usual.better, better: usual.accuracy });
    expect(worse.total).toBeCloseTo(-costOfQuality(usual).total, 6);
  });
});

test('what is usually expected differs by kind of encounter, and each says where it comes from', () => {
  expect(presetFor('accuracy', 'Hospital outpatient')!.high).toEqual([0.97, 0.99]);
  expect(presetFor('accuracy', 'inpatient')!.high).toBeNull();
  expect(presetFor('accuracy', null)!.acceptable).toBe(0.95);
  expect(presetFor('turnover', null)).toBeNull();
  expect(targetPresets.every(({ source }) => source.length > 10)).toBe(true);
});

test('the specialty mix ranks by lines and complexity and by denials, and its shares are all charts', () => {
  const facts = factsOfYear(
    syntheticYear({ seed: 4, charts: 20_000, coders: 30, from: period.from, reviewed: 0.02 }),
  );
  const made = scorecardOf(
    facts,
    {
      period,
      filters: {},
      by: 'specialty',
      and: 'class',
      measures: ['turnaround', 'coding-denial-rate', 'accuracy'],
    },
    { termFor: () => null, asOf: '', madeAt: 0 },
  );
  const rows = specialtyMix(made);
  const of = (name: string) => rows.find(({ specialty }) => specialty === name)!;
  expect(rows.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
  expect(of('Inpatient medicine').byComplexity).toBe(1);
  expect(of('Interventional cardiology').byDenials).toBe(1);
  expect(rows.slice(0, 3).map(({ specialty }) => specialty)).toContain('Interventional cardiology');
  expect(of('Radiology').risk).toBeGreaterThan(8);
});

test('figures in words never round up to 100 %, and say when there is nothing', () => {
  expect(percentText(0.99999)).toBe('99.9\u00a0%');
  expect(percentText(1)).toBe('100.0\u00a0%');
  expect(measuredText({ value: null, unit: 'share' })).toBe('nothing to count');
  expect(measuredText({ value: 41.26, unit: 'hours' })).toBe('41.3\u00a0h');
  expect([moneyText(123_456), moneyText(-5_050), moneyText(99)]).toEqual(['$1,235', '−$50.50', '$0.99']);
});

// Coding accuracy of reviewed charts, by named methods, with intervals. One pure place: the panel, the
// workspace and the backend all show figures made here, so they cannot differ.

import type { Disposition } from '../model/verdict.ts';

/** Counts of code lines: agreed, revised, added (omitted by the vendor) and deleted. */
export interface Tally {
  agree: number;
  revise: number;
  add: number;
  delete: number;
}

/**
 * Methods, each named wherever its figure is shown.
 * - `code-over-code`: a / (a + r + o). AHIMA, Benchmarking to Improve Coding Accuracy and Productivity (2009).
 * - `all-opportunities`: a / (a + r + o + d); every revision, omission and deletion is an error.
 * - `case-over-case`: charts without any error / charts.
 */
export type Method = 'code-over-code' | 'all-opportunities' | 'case-over-case';

export const methods: readonly Method[] = ['code-over-code', 'all-opportunities', 'case-over-case'];

export interface Figure {
  method: Method;
  numerator: number;
  denominator: number;
  /** Between 0 and 1; null when the denominator is 0 (never shown as 0 % or 100 %). */
  value: number | null;
  /** Two-sided 95 % interval; null below two charts. */
  interval: { low: number; high: number } | null;
  /** Mean of the charts' own scores, charts without opportunities left out; null when there is none. */
  macro: number | null;
  charts: number;
  /** False below 30 charts: shown grey, never held against a target. */
  sufficient: boolean;
}

export const sufficientCharts = 30;

const z95 = 1.959963984540054;

/**
 * Counts of the given dispositions. Lines without one are not counted; `resequence` and `attribute`
 * keep the code and so count as agreement on it (they are errors in measures of their own).
 */
export function tally(dispositions: readonly (Disposition | null | undefined)[]): Tally {
  const counts: Tally = { agree: 0, revise: 0, add: 0, delete: 0 };
  for (const d of dispositions) {
    if (!d) continue;
    counts[d === 'resequence' || d === 'attribute' ? 'agree' : d] += 1;
  }
  return counts;
}

/** Numerator and denominator of one chart's tally under a method. */
export function opportunities(t: Tally, method: Method): { correct: number; of: number } {
  if (method === 'case-over-case') return { correct: t.revise + t.add + t.delete === 0 ? 1 : 0, of: 1 };
  const of = t.agree + t.revise + t.add + (method === 'all-opportunities' ? t.delete : 0);
  return { correct: t.agree, of };
}

/**
 * The figure over a set of charts (micro-average, with macro beside it).
 * @param tallies one a chart.
 * @param population number of charts the sample was drawn from; without it no finite-population correction.
 */
export function figure(tallies: readonly Tally[], method: Method, population?: number): Figure {
  const charts = tallies.map((t) => opportunities(t, method));
  const numerator = charts.reduce((sum, c) => sum + c.correct, 0);
  const denominator = charts.reduce((sum, c) => sum + c.of, 0);
  const scored = charts.filter((c) => c.of > 0);
  return {
    method,
    numerator,
    denominator,
    value: denominator === 0 ? null : numerator / denominator,
    interval:
      method === 'case-over-case'
        ? wilson(numerator, denominator)
        : ratioInterval(charts, numerator, denominator, population),
    macro: scored.length === 0 ? null : scored.reduce((sum, c) => sum + c.correct / c.of, 0) / scored.length,
    charts: tallies.length,
    sufficient: tallies.length >= sufficientCharts,
  };
}

/** Wilson's 95 % score interval for `successes` of `n` independent cases; null below two. */
export function wilson(successes: number, n: number): { low: number; high: number } | null {
  if (n < 2) return null;
  const p = successes / n;
  const z2 = z95 * z95;
  const centre = p + z2 / (2 * n);
  const spread = z95 * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n));
  const scale = 1 + z2 / n;
  return { low: Math.max(0, (centre - spread) / scale), high: Math.min(1, (centre + spread) / scale) };
}

/**
 * Codes cluster within charts, so the chart is the sampling unit: ratio estimator,
 * se = sqrt((1 - f) n / (n - 1) sum (x - p m)^2) / sum m (Cochran, Sampling Techniques, 3rd ed., ch. 6).
 * Where no chart differs from the others the estimate of spread is zero, which would claim certainty;
 * then Wilson's interval with charts as cases is given instead, the widest reading.
 */
function ratioInterval(
  charts: readonly { correct: number; of: number }[],
  numerator: number,
  denominator: number,
  population?: number,
): { low: number; high: number } | null {
  const n = charts.length;
  if (n < 2 || denominator === 0) return null;
  const p = numerator / denominator;
  const squares = charts.reduce((sum, c) => sum + (c.correct - p * c.of) ** 2, 0);
  if (squares < 1e-12) return wilson(p * n, n);
  const fraction = population ? Math.min(1, n / population) : 0;
  const se = Math.sqrt((((1 - fraction) * n) / (n - 1)) * squares) / denominator;
  return { low: Math.max(0, p - z95 * se), high: Math.min(1, p + z95 * se) };
}

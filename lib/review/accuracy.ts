// Coding accuracy of counted verdicts, by the methods that panel and scorecard show. All other methods, on whole
// charts, are in the folder accuracy/. One pure place: panel, workspace and backend show the same figures.

import type { Disposition } from '../model/verdict.ts';
import type { Tally } from './accuracy/code-counts.ts';
import { type Estimate, estimate, sufficientCharts } from './accuracy/estimate.ts';
import { wilson } from './accuracy/interval.ts';

export type { Tally };
export { sufficientCharts, wilson };

/**
 * Methods, each named wherever its figure is shown.
 * - `code-over-code`: a / (a + r + o). AHIMA, Benchmarking to Improve Coding Accuracy and Productivity (2009).
 * - `all-opportunities`: a / (a + r + o + d); every revision, omission and deletion is an error.
 * - `case-over-case`: charts without any error / charts.
 */
export type Method = 'code-over-code' | 'all-opportunities' | 'case-over-case';

export const methods: readonly Method[] = ['code-over-code', 'all-opportunities', 'case-over-case'];

export interface Figure extends Estimate {
  method: Method;
}

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
  const parts = tallies.map((t) => opportunities(t, method));
  const fraction = population ? Math.min(1, tallies.length / population) : 0;
  const interval = method === 'case-over-case' ? 'yes-no' : 'ratio';
  return { method, ...estimate(parts, { interval, least: 0, most: 1 }, fraction) };
}

// From the charts' own scores to one figure: the micro-average that is reported, the macro-average beside it,
// and the interval. Every method shares this, so that no two figures are rounded, weighed or greyed differently.

import { type Interval, ratioInterval, wilson } from './interval.ts';

/** One chart under one method: how much was right, of how much. `of` 0: no opportunity in this chart. */
export interface Part {
  correct: number;
  of: number;
}

export interface Scale {
  /** `yes-no`: one case a chart, Wilson's interval. `ratio`: many opportunities a chart, ratio estimator. */
  interval: 'yes-no' | 'ratio';
  /** Values below are shown as this; without it a value may be negative (a net rate of underpayment). */
  least?: number;
  /** Values above are shown as this. */
  most?: number;
}

export interface Estimate {
  numerator: number;
  denominator: number;
  /** numerator / denominator; null when there was no opportunity (never shown as 0 % or 100 %). */
  value: number | null;
  /** Two-sided 95 %; null below two charts with an opportunity, and where none differs on a scale that is no share. */
  interval: Interval | null;
  /** Mean of the charts' own scores, charts without opportunities left out; null when there is none. */
  macro: number | null;
  /** Charts with at least one opportunity. */
  charts: number;
  /** False below 30 such charts: shown grey, never held against a target. */
  sufficient: boolean;
}

/** The usual size of a routine sample (Dunn, as excerpted by ACDIS); below that a figure says too little. */
export const sufficientCharts = 30;

/**
 * @param parts one a chart, in any order.
 * @param fraction share of the population that was reviewed, 0 to 1; 0 for no finite-population correction.
 */
export function estimate(parts: readonly Part[], scale: Scale, fraction = 0): Estimate {
  const clamp = (value: number): number =>
    Math.min(
      scale.most ?? Number.POSITIVE_INFINITY,
      Math.max(scale.least ?? Number.NEGATIVE_INFINITY, value),
    );
  let numerator = 0;
  let denominator = 0;
  let scores = 0;
  let charts = 0;
  for (const { correct, of } of parts) {
    numerator += correct;
    denominator += of;
    if (of === 0) continue;
    scores += clamp(correct / of);
    charts += 1;
  }
  const value = denominator === 0 ? null : clamp(numerator / denominator);
  const raw =
    scale.interval === 'yes-no'
      ? wilson(numerator, denominator)
      : ratio(parts, scale, fraction, { value, charts });
  return {
    numerator,
    denominator,
    value,
    interval: raw && { low: clamp(raw.low), high: clamp(raw.high) },
    macro: charts === 0 ? null : scores / charts,
    charts,
    sufficient: charts >= sufficientCharts,
  };
}

/** Where no chart differs from the others, Wilson's interval with charts that had an opportunity as cases: the widest reading. */
function ratio(
  parts: readonly Part[],
  scale: Scale,
  fraction: number,
  { value, charts }: Pick<Estimate, 'value' | 'charts'>,
): Interval | null {
  const interval = ratioInterval(parts, fraction);
  if (interval || value === null || scale.least !== 0 || scale.most !== 1) return interval;
  return wilson(value * charts, charts);
}

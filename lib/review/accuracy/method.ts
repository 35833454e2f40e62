// A method of measuring accuracy, as data with its name: a figure without its method means nothing, so each
// carries what a page or a report needs to say beside it.

import type { Attribution } from './attribution.ts';
import { type Estimate, estimate, type Part, type Scale } from './estimate.ts';
import type { ReviewedChart } from './reviewed-chart.ts';

export interface Method extends Scale {
  id: string;
  name: string;
  /** The formula in words. */
  formula: string;
  source: string;
  /** Which end is the good one: a share that is right, or a rate of errors. */
  better: 'high' | 'low';
  /** Unit of the value: a share (0.95 is 95 %), or a mean number of levels. */
  unit: 'share' | 'levels';
  /** The chart's own score; null when this was not reviewed in it. Must not depend on other charts. */
  part(chart: ReviewedChart, attribution: Attribution): Part | null;
}

export interface Figure extends Estimate {
  /** Id of the method. */
  method: string;
  attribution: Attribution;
  /** Charts in which this was not reviewed, or whose records do not say. */
  notReviewed: number;
}

/**
 * The figure of a method over reviewed charts. A figure before rebuttals and one after them are this function
 * on two sets of charts.
 */
export function measure(
  charts: readonly ReviewedChart[],
  method: Method,
  { attribution = 'raw' }: { attribution?: Attribution } = {},
): Figure {
  const parts: Part[] = [];
  for (const chart of charts) {
    const part = method.part(chart, attribution);
    if (part) parts.push(part);
  }
  return {
    method: method.id,
    attribution,
    ...estimate(parts, method),
    notReviewed: charts.length - parts.length,
  };
}

/** Scale of a share made of many opportunities a chart. */
export const share = { interval: 'ratio', least: 0, most: 1, better: 'high', unit: 'share' } as const;

/** Scale of a share with one case a chart. */
export const cases = { interval: 'yes-no', least: 0, most: 1, better: 'high', unit: 'share' } as const;

/** One case: right or not. */
export const yesNo = (right: boolean): Part => ({ correct: right ? 1 : 0, of: 1 });

/** A part that has at least one opportunity, otherwise null: not reviewed, and never 100 %. */
export const partOf = (correct: number, of: number): Part | null => (of === 0 ? null : { correct, of });

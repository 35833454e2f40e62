// What stands behind a number of the scorecard: the charts, and the lines in them, that it counts. Whoever opens
// a number must find exactly as many as it says, so the lines are found by the method that made the number.

import type { Direction, FindingCategory } from '../model/finding.ts';
import type { Attribution } from './accuracy/attribution.ts';
import { codeCounts, type Tally } from './accuracy/code-counts.ts';
import type { Part } from './accuracy/estimate.ts';
import type { Method } from './accuracy/method.ts';
import type { Element, ReviewedChart } from './accuracy/reviewed-chart.ts';
import { directionKey, isScoredError } from './error-categories.ts';

/** A number of the scorecard. */
export type Counted =
  | { what: 'charts' }
  | { what: 'codes'; count: keyof Tally }
  /** `right`: the numerator; `all`: the denominator. */
  | { what: 'figure'; method: Method; part: 'right' | 'all' }
  /** Undefined means any; null means that the finding names none. */
  | { what: 'errors'; category?: FindingCategory | null; direction?: Direction | 'notSaid' }
  /** What raw figures leave out, and what only vendor-attributable figures leave out. */
  | { what: 'left-out'; why: 'advisory' | 'not-vendor' };

/** What one chart brings to a number. */
export interface Share {
  amount: number;
  /** The lines it comes from; null where the chart as a whole is counted. */
  lines: Element[] | null;
}

/** Null where the chart brings nothing. Over the charts of a row the amounts add up to the number. */
export function shareOf(chart: ReviewedChart, counted: Counted, attribution: Attribution): Share | null {
  if (counted.what === 'charts') return { amount: 1, lines: null };
  if (counted.what === 'figure') return shareOfFigure(chart, counted, attribution);
  const lines = chart.elements.filter((element) => counts(element, chart, counted, attribution));
  return lines.length > 0 ? { amount: lines.length, lines } : null;
}

function counts(
  element: Element,
  chart: ReviewedChart,
  counted: Exclude<Counted, { what: 'charts' | 'figure' }>,
  attribution: Attribution,
): boolean {
  if (counted.what === 'codes')
    return codeCounts(chart, attribution, (other) => other === element)[counted.count] > 0;
  if (counted.what === 'left-out') {
    const scored = isScoredError(element, 'raw');
    return counted.why === 'advisory'
      ? element.disposition !== 'agree' && !scored
      : scored && !isScoredError(element, 'vendor');
  }
  return (
    isScoredError(element, attribution) &&
    (counted.category === undefined || counted.category === element.category) &&
    (counted.direction === undefined || counted.direction === directionKey(element.direction))
  );
}

function shareOfFigure(
  chart: ReviewedChart,
  { method, part }: Extract<Counted, { what: 'figure' }>,
  attribution: Attribution,
): Share | null {
  const pick = (of: Part | null): number => (of && (part === 'right' ? of.correct : of.of)) ?? 0;
  const partOf = (elements: Element[]) => pick(method.part({ ...chart, elements }, attribution));
  // What is left without any line is counted by chart: a DRG, a payment.
  if (method.interval === 'yes-no' || partOf([]) !== 0) {
    const amount = pick(method.part(chart, attribution));
    return amount === 0 ? null : { amount, lines: null };
  }
  let amount = 0;
  const lines = chart.elements.filter((element) => {
    const own = partOf([element]);
    amount += own;
    return own !== 0;
  });
  return lines.length > 0 ? { amount, lines } : null;
}

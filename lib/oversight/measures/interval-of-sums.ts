// The interval of a figure from what its rows add up to: the same as lib/review/accuracy makes of single charts, without
// going through them again.

import { type Interval, wilson, z95 } from '../../review/accuracy/interval.ts';
import type { Sums } from '../columns/group.ts';
import type { Measure } from './measure.ts';

/**
 * Ratio estimator (Cochran, Sampling Techniques, 3rd ed., ch. 6), with sum (x - p m)^2 = xx - 2 p xm + p^2 mm.
 * @param fraction share of the population that was looked at, 0 to 1; 0: no correction.
 */
export function ratioOfSums({ n, x, m, xx, xm, mm }: Sums, fraction: number): Interval | null {
  if (n < 2 || m === 0) return null;
  const p = x / m;
  if (fraction >= 1) return { low: p, high: p };
  const squares = Math.max(0, xx - 2 * p * xm + p * p * mm);
  if (squares < 1e-12 * Math.max(1, m * m)) return null;
  const se = Math.sqrt((((1 - fraction) * n) / (n - 1)) * squares) / m;
  return { low: p - z95 * se, high: p + z95 * se };
}

/** Two-sided 95 %. Null where nothing was sampled, or too little to say. */
export function intervalOf(
  { interval }: Pick<Measure, 'interval'>,
  sums: Sums,
  fraction = 0,
): Interval | null {
  if (interval === 'none') return null;
  if (interval === 'yes-no') return wilson(sums.x, sums.m);
  const ratio = ratioOfSums(sums, fraction);
  if (interval === 'net') return ratio;
  if (interval === 'mean') return ratio && { low: Math.max(0, ratio.low), high: ratio.high };
  // Where no chart differs from the others, Wilson's with charts as cases: the widest reading.
  if (!ratio) return sums.m === 0 ? null : wilson((sums.x / sums.m) * sums.n, sums.n);
  return { low: Math.max(0, ratio.low), high: Math.min(1, ratio.high) };
}

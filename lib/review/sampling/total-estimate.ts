// What a random sample says of its whole frame in money. An internal estimate, not a repayment calculation: that
// needs the method and precision of the agreement or rule in force, and counsel.

import { fail, ok, type Result } from '../../model/result.ts';

/** One stratum's charts: overpaid (positive) or underpaid (negative) amount of each that was reviewed. */
export interface StratumValues {
  /** Encounters of the stratum in the frame, N_h. */
  population: number;
  values: readonly number[];
}

export interface TotalEstimate {
  /** Sum over strata of N_h times the mean. */
  point: number;
  standardError: number;
  /** Two-sided 90 % interval. */
  interval: { low: number; high: number };
  /** Lower limit of the one-sided 90 % interval, the figure that is usually asked back. */
  lowerLimit: number;
  /** Half width of the two-sided interval as a share of the point; null for a point of 0. */
  precision: number | null;
}

/**
 * Mean per unit, by stratum: total = sum N_h mean_h; se² = sum N_h² (1 - n_h / N_h) s_h² / n_h (Cochran, Sampling
 * Techniques, 3rd ed., ch. 2 and 5), with Student's t on n - L degrees of freedom.
 */
export function estimateTotal(strata: readonly StratumValues[]): Result<TotalEstimate> {
  const short = strata.find(({ population, values }) => values.length < Math.min(2, population));
  const n = strata.reduce((sum, s) => sum + s.values.length, 0);
  if (short || n <= strata.length)
    return fail(
      'stratum-too-small',
      'A stratum has fewer than two reviewed charts.',
      'How much its charts differ cannot be told, so there is no interval.',
      'Review another chart of that stratum, or join it to another before drawing.',
    );
  let point = 0;
  let variance = 0;
  for (const { population, values } of strata) {
    if (values.length === 0) continue;
    const mean = values.reduce((a, b) => a + b, 0) / values.length;
    point += population * mean;
    if (values.length < 2) continue;
    const squares = values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / (values.length - 1);
    const left = Math.max(0, 1 - values.length / population);
    variance += (population ** 2 * left * squares) / values.length;
  }
  const standardError = Math.sqrt(variance);
  const freedom = n - strata.length;
  const half = student(z95, freedom) * standardError;
  return ok({
    point,
    standardError,
    interval: { low: point - half, high: point + half },
    lowerLimit: point - student(z90, freedom) * standardError,
    precision: point === 0 ? null : half / Math.abs(point),
  });
}

/** One-sided 95 % and 90 % points of the standard normal distribution. */
const z95 = 1.6448536269514722;
const z90 = 1.2815515655446004;

/** Student's t from the normal quantile (Abramowitz and Stegun 26.7.5): to 0.001 from 9 degrees of freedom on. */
function student(z: number, v: number): number {
  const g1 = (z ** 3 + z) / 4;
  const g2 = (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96;
  const g3 = (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384;
  return z + g1 / v + g2 / v ** 2 + g3 / v ** 3;
}

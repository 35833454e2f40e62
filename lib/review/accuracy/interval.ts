// Intervals of figures made from reviewed charts. Codes cluster within charts, so the chart is what was
// sampled, and an interval that took codes as independent would be too narrow.

export interface Interval {
  low: number;
  high: number;
}

/** Quantile of the standard normal distribution for a two-sided 95 % interval. */
export const z95 = 1.959963984540054;

/**
 * Wilson's 95 % score interval for `successes` of `n` independent cases; null below two. It takes no account
 * of the population's size, so it is too wide, never too narrow, for a large share of a small population.
 * Source: Wilson, Probable Inference, the Law of Succession, and Statistical Inference (JASA 22, 1927).
 */
export function wilson(successes: number, n: number): Interval | null {
  if (n < 2) return null;
  const p = successes / n;
  const z2 = z95 * z95;
  const centre = p + z2 / (2 * n);
  const spread = z95 * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n));
  const scale = 1 + z2 / n;
  // At either end the bound is the end itself, which rounding would miss.
  return {
    low: successes === 0 ? 0 : Math.max(0, (centre - spread) / scale),
    high: successes === n ? 1 : Math.min(1, (centre + spread) / scale),
  };
}

/**
 * 95 % interval of a ratio of totals, with charts as the sampled units:
 * se = sqrt((1 - f) n / (n - 1) sum (x - p m)^2) / sum m (Cochran, Sampling Techniques, 3rd ed., ch. 6).
 * Null below two charts, without any opportunity, and where no chart differs from the others: there the
 * estimate of spread is zero, which would claim certainty.
 * @param parts x (`correct`) and m (`of`) of each chart.
 * @param fraction f, the share of the population that was reviewed, 0 to 1; 0 for an unlimited population.
 */
export function ratioInterval(
  parts: readonly { correct: number; of: number }[],
  fraction: number,
): Interval | null {
  const n = parts.length;
  let numerator = 0;
  let denominator = 0;
  for (const part of parts) {
    numerator += part.correct;
    denominator += part.of;
  }
  if (n < 2 || denominator === 0) return null;
  const p = numerator / denominator;
  if (fraction >= 1) return { low: p, high: p };
  let squares = 0;
  for (const part of parts) squares += (part.correct - p * part.of) ** 2;
  // Relative to the totals, since amounts in cents have larger rounding errors than counts of codes.
  if (squares < 1e-12 * Math.max(1, denominator * denominator)) return null;
  const se = Math.sqrt((((1 - fraction) * n) / (n - 1)) * squares) / denominator;
  return { low: p - z95 * se, high: p + z95 * se };
}

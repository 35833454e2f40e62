// How many charts a question needs. Each function says what it assumes; none is a rule by itself, and the
// reasons for a size belong on the report.

/** Quantiles of the standard normal distribution for two-sided confidence. */
const quantile = {
  0.8: 1.2815515655446004,
  0.9: 1.6448536269514722,
  0.95: 1.959963984540054,
  0.99: 2.5758293035489004,
};

export type Confidence = keyof typeof quantile;

/** At least one chart. Rounding errors must not add one where the formula gives a whole number. */
const ceil = (value: number): number => Math.max(1, Math.ceil(value - 1e-9));

/** n0 with Cochran's finite-population correction, n0 / (1 + (n0 - 1) / N); never above N. */
const corrected = (n0: number, population?: number): number =>
  population === undefined ? ceil(n0) : Math.min(population, ceil(n0 / (1 + (n0 - 1) / population)));

/**
 * Charts for estimating a rate: n0 = z² p (1 - p) / e² (Cochran, Sampling Techniques, 3rd ed., ch. 4).
 * @param rate expected rate, over 0 and under 1; 0.5 gives the largest size.
 * @param error half width of the interval, as a share.
 * @param population size of the frame, where it is not large.
 */
export function attributeSize(
  rate: number,
  error: number,
  confidence: Confidence = 0.95,
  population?: number,
): number {
  return corrected((quantile[confidence] ** 2 * rate * (1 - rate)) / error ** 2, population);
}

/**
 * Charts of which none may be wrong, to say with this confidence that fewer than `rate` are wrong: the smallest n with
 * which, were `rate` of the frame's charts wrong (rounded up), the chance of drawing none of them is at most
 * 1 - confidence (hypergeometric).
 */
export function discoverySizeOf(population: number, rate: number, confidence: number): number {
  const wrong = Math.max(1, ceil(rate * population));
  let none = 1;
  for (let n = 1; n <= population; n += 1) {
    none *= Math.max(0, (population - wrong - n + 1) / (population - n + 1));
    if (none <= 1 - confidence + 1e-12) return n;
  }
  return population;
}

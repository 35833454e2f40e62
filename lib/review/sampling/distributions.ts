// Tail probabilities for comparing two sets of charts.

/**
 * Chance of a chi-square value of at least `x` with `df` degrees of freedom: the regularised upper incomplete
 * gamma function Q(df/2, x/2), by series or continued fraction (Abramowitz and Stegun 6.5.29 and 6.5.31).
 */
export function chiSquareTail(x: number, df: number): number {
  if (x <= 0 || df <= 0) return 1;
  const [a, half] = [df / 2, x / 2];
  const scale = Math.exp(-half + a * Math.log(half) - logGamma(a));
  if (half < a + 1) {
    let term = 1 / a;
    let series = term;
    for (let n = 1; n < 2000 && term > series * 1e-15; n += 1) {
      term *= half / (a + n);
      series += term;
    }
    return Math.max(0, 1 - series * scale);
  }
  // Lentz's method.
  const tiny = 1e-300;
  let b = half + 1 - a;
  let c = 1 / tiny;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1; n < 2000; n += 1) {
    const an = -n * (n - a);
    b += 2;
    d = 1 / (an * d + b || tiny);
    c = b + an / c || tiny;
    const step = d * c;
    fraction *= step;
    if (Math.abs(step - 1) < 1e-15) break;
  }
  return Math.min(1, fraction * scale);
}

/** Logarithm of the gamma function for a positive argument (Stirling's series after shifting upwards). */
function logGamma(value: number): number {
  let shift = 0;
  let x = value;
  for (; x < 12; x += 1) shift += Math.log(x);
  const inverse = 1 / (x * x);
  const series = (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse / 1680))) / x;
  return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + series - shift;
}

/**
 * Chance of a two-sample Kolmogorov-Smirnov distance of at least `distance`, asymptotic with the correction of
 * Stephens (JRSS B 32, 1970). Ties make it too large, never too small.
 */
export function kolmogorovTail(distance: number, n: number, m: number): number {
  const root = Math.sqrt((n * m) / (n + m));
  const lambda = (root + 0.12 + 0.11 / root) * distance;
  // Below this the alternating series does not settle, and the chance is 1 to nine digits.
  if (lambda < 0.2) return 1;
  let sum = 0;
  for (let j = 1; j <= 100; j += 1) sum += (j % 2 === 1 ? 2 : -2) * Math.exp(-2 * j * j * lambda * lambda);
  return Math.min(1, Math.max(0, sum));
}

/** Largest distance between the distributions of two sets of values; neither may be empty. */
export function kolmogorovDistance(a: readonly number[], b: readonly number[]): number {
  const [left, right] = [a.toSorted((x, y) => x - y), b.toSorted((x, y) => x - y)];
  let [i, j, distance] = [0, 0, 0];
  while (i < left.length && j < right.length) {
    const value = Math.min(left[i]!, right[j]!);
    while (left[i] === value) i += 1;
    while (right[j] === value) j += 1;
    distance = Math.max(distance, Math.abs(i / left.length - j / right.length));
  }
  return distance;
}

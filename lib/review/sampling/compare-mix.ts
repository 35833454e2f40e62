// Whether a sample has the mix of its frame, or was made of easy charts. The sample is compared with the charts
// that were not drawn, since it is itself part of the frame and a test needs two sets that share nothing.

import { chiSquareTail, kolmogorovDistance, kolmogorovTail } from './distributions.ts';
import { type FrameItem, type NumberField, numberFields, type TextField, textFields } from './frame-item.ts';

export interface Comparison {
  field: TextField | NumberField;
  test: 'chi-square' | 'kolmogorov-smirnov';
  /** Null where nothing can be compared: too few charts, one value only, or the records do not say. */
  p: number | null;
  /**
   * Difference of sample and frame in standard deviations: of means, or the largest of any one value's share.
   * Null where it cannot be told.
   */
  difference: number | null;
  /** Means of sample and frame, for numbers. */
  means: { sample: number; frame: number } | null;
  /**
   * `differs`: chance alone would rarely do it (p < 0.05). `uneven`: over 0.1 standard deviations apart, as a
   * small random sample often is. `alike`, or `unknown`.
   */
  verdict: 'differs' | 'uneven' | 'alike' | 'unknown';
}

/** Both customary, the second for standardised differences (Austin, Statistics in Medicine 28, 2009). */
const rarely = 0.05;
const apart = 0.1;

/**
 * One comparison a field, texts first. About one field in twenty of a fair sample differs by chance, so one
 * alone proves nothing.
 * @param frame all encounters, those of the sample among them.
 * @param sampled keys of the sample.
 */
export function compareMix(frame: readonly FrameItem[], sampled: ReadonlySet<string>): Comparison[] {
  const sample = frame.filter((item) => sampled.has(item.key));
  const rest = frame.filter((item) => !sampled.has(item.key));
  return [
    ...textFields.map((field) => compareTexts(field, sample, rest)),
    ...numberFields.map((field) => compareNumbers(field, sample, rest)),
  ];
}

type Found = Pick<Comparison, 'p' | 'difference' | 'means'>;

const judged = (field: Comparison['field'], test: Comparison['test'], found: Found): Comparison => ({
  field,
  test,
  ...found,
  verdict:
    found.p === null
      ? 'unknown'
      : found.p < rarely
        ? 'differs'
        : (found.difference ?? 0) > apart
          ? 'uneven'
          : 'alike',
});

/** Chi-square test of a table of two rows; rare values are put together, as the test needs 5 expected in each. */
function compareTexts(
  field: TextField,
  sample: readonly FrameItem[],
  rest: readonly FrameItem[],
): Comparison {
  const a = countsOf(sample, field);
  const b = countsOf(rest, field);
  const [n, m] = [total(a), total(b)];
  if (n === 0 || m === 0) return judged(field, 'chi-square', { p: null, difference: null, means: null });
  const columns: [number, number][] = [];
  const rare: [number, number] = [0, 0];
  let difference = 0;
  for (const value of [...new Set([...a.keys(), ...b.keys()])].sort()) {
    const column: [number, number] = [a.get(value) ?? 0, b.get(value) ?? 0];
    const all = (column[0] + column[1]) / (n + m);
    const spread = Math.sqrt(all * (1 - all));
    if (spread > 0) difference = Math.max(difference, Math.abs(column[0] / n - all) / spread);
    if (all * Math.min(n, m) >= 5) columns.push(column);
    else {
      rare[0] += column[0];
      rare[1] += column[1];
    }
  }
  addRare(columns, rare, n, m);
  if (columns.length < 2) return judged(field, 'chi-square', { p: null, difference, means: null });
  let square = 0;
  for (const column of columns) {
    const all = (column[0] + column[1]) / (n + m);
    square += (column[0] - n * all) ** 2 / (n * all) + (column[1] - m * all) ** 2 / (m * all);
  }
  return judged(field, 'chi-square', {
    p: chiSquareTail(square, columns.length - 1),
    difference,
    means: null,
  });
}

/** Rare values together are a column of their own when they are enough, else they go to the smallest one. */
function addRare(columns: [number, number][], rare: [number, number], n: number, m: number): void {
  if (rare[0] + rare[1] === 0) return;
  const smallest = columns.toSorted((x, y) => x[0] + x[1] - (y[0] + y[1]))[0];
  if (((rare[0] + rare[1]) / (n + m)) * Math.min(n, m) >= 5 || !smallest) columns.push(rare);
  else {
    smallest[0] += rare[0];
    smallest[1] += rare[1];
  }
}

function countsOf(items: readonly FrameItem[], field: TextField): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) {
    const value = item[field];
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

const total = (counts: Map<string, number>): number => [...counts.values()].reduce((a, b) => a + b, 0);

/** Kolmogorov-Smirnov test, which sees a sample of low values whatever the shape of the distribution. */
function compareNumbers(
  field: NumberField,
  sample: readonly FrameItem[],
  rest: readonly FrameItem[],
): Comparison {
  const values = (items: readonly FrameItem[]) => items.flatMap((i) => (i[field] === null ? [] : [i[field]]));
  const [a, b] = [values(sample), values(rest)];
  if (a.length === 0 || b.length === 0)
    return judged(field, 'kolmogorov-smirnov', { p: null, difference: null, means: null });
  const all = [...a, ...b];
  const means = { sample: mean(a), frame: mean(all) };
  const spread = Math.sqrt(mean(all.map((v) => (v - means.frame) ** 2)));
  // The asymptotic chance needs about five charts on each side.
  const p =
    Math.min(a.length, b.length) < 5 ? null : kolmogorovTail(kolmogorovDistance(a, b), a.length, b.length);
  const difference = spread === 0 ? 0 : Math.abs(means.sample - means.frame) / spread;
  return judged(field, 'kolmogorov-smirnov', { p, difference, means });
}

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

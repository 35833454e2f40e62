// One figure of one group, as it is told: its parts, its value, how sure it is, and how it stands to its target.

import type { Measured, MeasureFilters } from '../../model/oversight/measure.ts';
import { type Sums, sumsAt } from '../columns/group.ts';
import type { AnyMeasure } from './all-measures.ts';
import { intervalOf } from './interval-of-sums.ts';
import { standingOf, type Target } from './targets.ts';

/** What was added up for a measure in each group of a grouping. */
export interface Counted {
  sums: Float64Array;
  /** Of a measure that is a percentile. */
  percentiles: Float64Array | null;
  also: { sums: Float64Array; percentiles: Float64Array | null }[];
}

const valueBy = (as: AnyMeasure['as'], { x, m }: Sums, percentile: number | undefined): number | null => {
  if (m === 0) return null;
  if (as === 'ratio') return x / m;
  if (as === 'count') return x;
  return percentile === undefined || Number.isNaN(percentile) ? null : percentile;
};

/**
 * @param population charts that those reviewed stand for; 0: not known.
 * @param target of this group, or null.
 */
export function figureAt(
  measure: AnyMeasure,
  counted: Counted,
  group: number,
  population: number,
  target: Target | null,
): Measured {
  const sums = sumsAt(counted.sums, group);
  const fraction = population > sums.n ? sums.n / population : 0;
  const value = valueBy(measure.as, sums, counted.percentiles?.[group]);
  const interval = value === null ? null : intervalOf(measure, sums, fraction);
  const also = measure.also.map(({ name, unit, as }, i) => {
    const own = counted.also[i]!;
    return { name, unit, value: alsoValue(as, sumsAt(own.sums, group), own.percentiles?.[group]) };
  });
  // A contract may hold accuracy by another method: then that value stands to the target, with its own interval.
  const chosen = measure.also.findIndex(({ method }) => method !== undefined && method === target?.method);
  const judged =
    chosen < 0
      ? { value, interval, n: sums.n }
      : judgedBy(measure, sumsAt(counted.also[chosen]!.sums, group), fraction);
  const count = measure.as === 'count';
  return {
    measure: measure.id,
    unit: measure.unit,
    better: measure.better,
    numerator: sums.x,
    denominator: count ? 1 : sums.m,
    value,
    n: sums.n,
    interval,
    target: target && {
      value: target.value,
      from: chosen < 0 ? target.from : `${target.from}, by: ${measure.also[chosen]!.name.toLowerCase()}`,
    },
    standing: standingOf(measure, judged, target?.value ?? null),
    also,
  };
}

const alsoValue = (as: AnyMeasure['also'][number]['as'], sums: Sums, percentile: number | undefined) =>
  sums.n === 0 ? null : as === 'sum' ? sums.x : valueBy(as, sums, percentile);

const judgedBy = (measure: AnyMeasure, sums: Sums, fraction: number) => ({
  value: sums.m === 0 ? null : sums.x / sums.m,
  interval: intervalOf(measure, sums, fraction),
  n: sums.n,
});

/** What a figure is of: the filters, and the name of its group where it has one. */
export const scopeOf = (
  filters: MeasureFilters,
  ...groups: readonly (MeasureFilters | null)[]
): MeasureFilters => Object.assign({}, filters, ...groups);

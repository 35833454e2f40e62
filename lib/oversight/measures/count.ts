// Adds measures up over groupings. Groups of rows are made once for a table and grouping; sums are made once for the
// finest grouping and rolled up to the others.

import type { GroupedBy } from '../../model/oversight/measure.ts';
import type { FactName, Facts, FactTable } from '../columns/facts.ts';
import {
  coarserOf,
  countGroups,
  groupsOf,
  rollUp,
  type Selection,
  sumGroups,
  sumsWidth,
} from '../columns/group.ts';
import { percentilesOfLevels, rowsByValue } from '../columns/ranked.ts';
import type { AnyMeasure } from './all-measures.ts';
import type { Counted } from './figure.ts';
import type { Parts, Span } from './measure.ts';
import { dimensionKey, fitting, monthKey, monthsOf, selectionOf, type wantedNames } from './select.ts';

export type KeyName = GroupedBy | 'month';
type Keys = readonly KeyName[];

export interface Counter {
  months: readonly { name: string; span: Span }[];
  /** Groups that a grouping has. */
  sizeOf(keys: Keys): number;
  count(measure: AnyMeasure, keys: Keys): Counted;
  /** Charts coded in each group. */
  charts(keys: Keys): Int32Array;
}

/** @param finest groupings that others are rolled up from. */
export function counterOf(
  facts: Facts,
  span: Span,
  wanted: ReturnType<typeof wantedNames>,
  finest: readonly Keys[],
): Counter {
  const months = monthsOf(span);
  const within = remembering((fact: FactName) => fitting(tableOf(facts, fact), wanted));
  const selected = remembering(
    (fact: FactName, dated: boolean): Selection =>
      selectionOf(tableOf(facts, fact), within(fact), span, dated),
  );
  const keyOf = remembering((fact: FactName, key: KeyName) =>
    key === 'month'
      ? monthKey(tableOf(facts, fact).whole.day, months)
      : dimensionKey(facts, tableOf(facts, fact), key),
  );
  const grouped = remembering(
    (fact: FactName, dated: boolean, ...keys: KeyName[]): Int32Array =>
      groupsOf(
        selected(fact, dated),
        keys.map((key) => keyOf(fact, key)),
      ),
  );
  const sizeOf = (keys: Keys): number =>
    keys.reduce((n, key) => n * (key === 'month' ? months.length : facts.names[key].names.length), 1);

  // What does not go by days has no months in its rows.
  const undated = finest.map((one) => one.filter((key) => key !== 'month'));
  const finerOf = (measure: AnyMeasure, keys: Keys): Keys | undefined =>
    (measure.dated ? finest : undated).find(
      (one) => one.length > keys.length && keys.every((key) => one.includes(key)),
    );
  const coarser = (fine: Keys, keys: Keys): Int32Array =>
    coarserOf(
      fine.map((key) => sizeOf([key])),
      fine.map((key) => keys.includes(key)),
    );
  const summed = new Map<Parts, Map<string, Float64Array>>();
  const sumsOf = (measure: AnyMeasure, parts: Parts, keys: Keys): Float64Array => {
    const known = summed.get(parts) ?? new Map<string, Float64Array>();
    summed.set(parts, known);
    const before = known.get(keys.join());
    if (before) return before;
    const fine = finerOf(measure, keys);
    const made = fine
      ? rollUp(sumsOf(measure, parts, fine), coarser(fine, keys), sizeOf(keys))
      : sumGroups(
          grouped(measure.facts, measure.dated, ...keys),
          sizeOf(keys),
          selected(measure.facts, measure.dated).from,
          parts,
          measure.interval !== 'yes-no' && measure.interval !== 'none',
        );
    known.set(keys.join(), made);
    return made;
  };
  const ranked = new Map<Parts, Map<string, Float64Array[]>>();
  const percentilesOf = (measure: AnyMeasure, parts: Parts, keys: Keys, share: number): Float64Array => {
    const known = ranked.get(parts) ?? new Map<string, Float64Array[]>();
    ranked.set(parts, known);
    if (!known.has(keys.join())) {
      const fine = finerOf(measure, keys) ?? keys;
      const levels = subsetsOf(fine);
      const found = percentilesOfLevels(
        ordered(parts),
        parts.x,
        grouped(measure.facts, measure.dated, ...fine),
        selected(measure.facts, measure.dated).from,
        levels.map((level) => {
          const sums = sumsOf(measure, parts, level);
          const sizes = Int32Array.from({ length: sizeOf(level) }, (_, group) => sums[group * sumsWidth]!);
          return { of: coarser(fine, level), sizes };
        }),
        usualShares,
      );
      for (const [i, level] of levels.entries()) known.set(level.join(), found[i]!);
    }
    const shares: readonly number[] = usualShares;
    return known.get(keys.join())![shares.indexOf(share)]!;
  };
  const once = (measure: AnyMeasure, keys: Keys, at: Span): Counted => {
    const table = tableOf(facts, measure.facts);
    const add = (parts: Parts, as: AnyMeasure['as'] | 'sum') => ({
      sums: sumsOf(measure, parts, keys),
      percentiles: typeof as === 'string' ? null : percentilesOf(measure, parts, keys, as.percentile),
    });
    return {
      ...add(measure.parts(table, at), measure.as),
      also: measure.also.map(({ parts, as }) => add(parts(table, at), as)),
    };
  };
  return {
    months,
    sizeOf,
    count(measure, keys) {
      if (measure.dated || !keys.includes('month')) return once(measure, keys, span);
      // Made for each month as a whole; months run fastest or alone.
      const rest = keys.filter((key) => key !== 'month');
      return interleaved(months.map(({ span: month }) => once(measure, rest, month)));
    },
    charts: (keys) => countGroups(grouped('charts', true, ...keys), sizeOf(keys)),
  };
}

/** All groupings by some of the keys, in their order. */
function subsetsOf(keys: Keys): Keys[] {
  const sets: Keys[] = [[]];
  for (const key of keys) sets.push(...sets.map((set) => [...set, key]));
  return sets;
}

/** Medians and 90th percentiles are asked for together. */
const usualShares = [0.5, 0.9] as const;

const tableOf = (facts: Facts, fact: FactName): FactTable<FactName> => facts[fact] as FactTable<FactName>;

/** What was made for the same words before is given again. */
function remembering<A extends readonly (string | boolean)[], T>(
  make: (...asked: A) => T,
): (...asked: A) => T {
  const made = new Map<string, T>();
  return (...asked) => {
    const key = asked.join();
    if (!made.has(key)) made.set(key, make(...asked));
    return made.get(key)!;
  };
}

const orders = new WeakMap<Parts, Int32Array>();

/** Rows that count, by their value. */
function ordered(parts: Parts): Int32Array {
  const rows = orders.get(parts) ?? rowsByValue(parts.x, parts.m);
  orders.set(parts, rows);
  return rows;
}

/** Groups of each month side by side: group g of month k becomes g * months + k. */
function interleaved(months: readonly Counted[]): Counted {
  const weave = (parts: readonly Float64Array[], width: number): Float64Array => {
    const groups = (parts[0]?.length ?? 0) / width;
    const all = new Float64Array(groups * width * parts.length);
    parts.forEach((part, month) => {
      for (let group = 0; group < groups; group += 1)
        all.set(part.subarray(group * width, (group + 1) * width), (group * parts.length + month) * width);
    });
    return all;
  };
  const join = (each: readonly { sums: Float64Array; percentiles: Float64Array | null }[]) => ({
    sums: weave(
      each.map(({ sums }) => sums),
      sumsWidth,
    ),
    percentiles: each[0]?.percentiles
      ? weave(
          each.map(({ percentiles }) => percentiles!),
          1,
        )
      : null,
  });
  return {
    ...join(months),
    also: (months[0]?.also ?? []).map((_, i) => join(months.map(({ also }) => also[i]!))),
  };
}

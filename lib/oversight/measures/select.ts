// Which rows a figure is made of: those that fit the filters and are within the limits of the account that asks.

import { dayLength, yearAndMonth } from '../../model/calendar-day.ts';
import { isLimited, isWithin, type Limits } from '../../model/limits.ts';
import { groupedBy, type MeasureFilters, type Period } from '../../model/oversight/measure.ts';
import type { dimensions, FactName, Facts, FactTable } from '../columns/facts.ts';
import { type Key, rowsWithin, type Selection } from '../columns/group.ts';
import { dayNumber, dayOfNumber, stretchOf, unknown } from '../columns/table.ts';
import type { Span } from './measure.ts';

export interface Asker {
  limits: Limits | undefined;
}

/** For each dimension that is limited: which of its names are wanted. */
type Wanted = ReadonlyMap<string, Uint8Array>;

export function wantedNames(facts: Facts, filters: MeasureFilters, limits: Limits | undefined): Wanted {
  const wanted = new Map<string, Uint8Array>();
  for (const dimension of groupedBy.options) {
    const filter = filters[dimension];
    const limited =
      isLimited(limits) &&
      ((dimension === 'facility' && limits.facilities.length > 0) ||
        (dimension === 'vendor' && limits.vendors.length > 0));
    if (filter === undefined && !limited) continue;
    const { names, find } = facts.names[dimension];
    const marks = new Uint8Array(names.length).fill(filter === undefined ? 1 : 0);
    if (filter !== undefined) {
      const code = find(filter);
      if (code !== null) marks[code] = 1;
    }
    if (limited)
      for (let code = 0; code < marks.length; code += 1)
        marks[code]! &= within(names[code]!, code, dimension, limits);
    wanted.set(dimension, marks);
  }
  return wanted;
}

/** One side of the limits at a time, by the same rule as for charts; nobody limited sees what is not known. */
function within(
  name: string,
  code: number,
  dimension: 'facility' | 'vendor' | string,
  limits: Limits,
): number {
  if (code === 0) return 0;
  const side = dimension === 'facility' ? { ...limits, vendors: [] } : { ...limits, facilities: [] };
  return isWithin(side, { [dimension]: name }) ? 1 : 0;
}

/** Rows of a table that fit, of any day; null: all. */
export function fitting<F extends FactName>(table: FactTable<F>, wanted: Wanted): Uint8Array | null {
  return rowsWithin(
    table.rows,
    [...wanted].map(([dimension, marks]) => ({
      // A column of each dimension is in every table.
      codes: (table.names as Record<string, Int32Array>)[dimension]!,
      wanted: marks,
    })),
  );
}

export const spanOf = ({ from, to }: Period): Span => ({ from: dayNumber(from), to: dayNumber(to) });

/** Rows of the span by their day, or all rows where a measure does not go by it. */
export function selectionOf(
  table: FactTable<FactName>,
  within: Uint8Array | null,
  span: Span,
  dated: boolean,
): Selection {
  const stretch = dated
    ? stretchOf(table.whole.day, Math.max(span.from, unknown + 1), span.to)
    : { from: 0, to: table.rows };
  return { ...stretch, within };
}

/** The months of a span, the first and last cut to it. */
export function monthsOf({ from, to }: Span): { name: string; span: Span }[] {
  const months: { name: string; span: Span }[] = [];
  for (let day = from; day <= to; ) {
    const name = dayOfNumber(day).slice(0, 7);
    const [year, month] = yearAndMonth(name);
    const last = Date.UTC(year, month, 0) / dayLength;
    months.push({ name, span: { from: day, to: Math.min(last, to) } });
    day = last + 1;
  }
  return months;
}

/** The month of each row, counted from the first of the span; -1 outside. */
export function monthKey(days: Int32Array, months: readonly { span: Span }[]): Key {
  const first = months[0]?.span.from ?? 0;
  const last = months.at(-1)?.span.to ?? -1;
  const ofDay = new Int32Array(Math.max(0, last - first + 1));
  for (const [month, { span }] of months.entries()) ofDay.fill(month, span.from - first, span.to - first + 1);
  const codes = new Int32Array(days.length);
  for (let row = 0; row < days.length; row += 1) codes[row] = ofDay[days[row]! - first] ?? -1;
  return { size: months.length, codes };
}

export const dimensionKey = (
  facts: Facts,
  table: FactTable<FactName>,
  dimension: (typeof dimensions)[number],
): Key => ({
  size: facts.names[dimension].names.length,
  codes: table.names[dimension],
});

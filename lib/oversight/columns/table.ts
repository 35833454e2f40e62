// Rows as packed columns: numbers of names, whole numbers, and numbers. A group-by over a hundred thousand rows then
// reads a few arrays from front to back. Rows stand in the order of their day, so that a period is a stretch of them.

import { dayAt, dayLength } from '../../model/calendar-day.ts';
import { eachOf } from '../../model/each-of.ts';
import type { Dictionary } from './dictionary.ts';

/** What a whole number holds where nothing is known; other numbers hold NaN. */
export const unknown = -2_147_483_648;

export interface Shape {
  /** Columns of names. */
  names: readonly string[];
  /** Columns of whole numbers; `day` is always one of them. */
  whole: readonly string[];
  numbers: readonly string[];
}

export interface Table<S extends Shape = Shape> {
  readonly rows: number;
  readonly names: Readonly<Record<S['names'][number], Int32Array>>;
  readonly whole: Readonly<Record<S['whole'][number], Int32Array>>;
  readonly numbers: Readonly<Record<S['numbers'][number], Float64Array>>;
  /** What people call a row: a chart’s number, a claim’s. Not sent to where only figures are made. */
  readonly called: readonly string[];
}

export type RowOf<S extends Shape> = { called: string } & Record<S['names'][number], string | null> &
  Record<S['whole'][number] | S['numbers'][number], number | null>;

export type Dictionaries<S extends Shape> = Readonly<Record<S['names'][number], Dictionary>>;

/** The rows as columns, by their day; those without a day come first. */
export function buildTable<S extends Shape>(
  shape: S,
  rows: readonly RowOf<S>[],
  dictionaries: Dictionaries<S>,
): Table<S> {
  const ordered = inOrderOfDay(rows);
  const column = <T extends Int32Array | Float64Array>(into: T, read: (row: RowOf<S>) => number): T => {
    for (let i = 0; i < ordered.length; i += 1) into[i] = read(ordered[i]!);
    return into;
  };
  const n = rows.length;
  // Here and below: the shape's lists hold the names of their type, and a row has under each what its list stands for.
  return {
    rows: n,
    names: eachOf(shape.names as readonly S['names'][number][], (key) => {
      const dictionary = dictionaries[key];
      return column(new Int32Array(n), (row) => dictionary.codeOf(row[key] as string | null));
    }),
    whole: eachOf(shape.whole as readonly S['whole'][number][], (key) =>
      column(new Int32Array(n), (row) => (row[key] as number | null) ?? unknown),
    ),
    numbers: eachOf(shape.numbers as readonly S['numbers'][number][], (key) =>
      column(new Float64Array(n), (row) => (row[key] as number | null) ?? Number.NaN),
    ),
    called: ordered.map((row) => row.called),
  };
}

/** By day and, within one, as they came. Day and place go into one number, which sorts without a comparing function. */
function inOrderOfDay<R extends object>(rows: readonly R[]): readonly R[] {
  const places = 2 ** 24;
  if (rows.length >= places) throw new RangeError(`a table holds fewer than ${places} rows`);
  const keys = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i += 1) {
    const { day }: { day?: number | null } = rows[i]!;
    keys[i] = (day == null ? 0 : day + 1_000_000) * places + i;
  }
  keys.sort();
  return Array.from(keys, (key) => rows[key % places]!);
}

/** Days since 1970 of a day as `2026-11-30`. */
export const dayNumber = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / dayLength);

/** As `2026-11-30`. */
export const dayOfNumber = (day: number): string => dayAt(day * dayLength);

/** The stretch of rows from one day to another, both included. */
export function stretchOf(days: Int32Array, from: number, to: number): { from: number; to: number } {
  return { from: firstFrom(days, from), to: firstFrom(days, to + 1) };
}

function firstFrom(days: Int32Array, day: number): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (days[middle]! < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

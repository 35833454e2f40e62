// A measure as data: what is counted over what, in which rows, how sure a figure of it is, and where the definition comes
// from. Each is defined once, in `all/`; figures, what is behind them and the documents all come of that.

import type { TermMeasure } from '../../model/oversight/contract.ts';
import type { Measured, MeasureId } from '../../model/oversight/measure.ts';
import type { FactName, FactTable } from '../columns/facts.ts';

/** Numerator and denominator of each row; both 0: the row is not counted. */
export interface Parts {
  x: Float64Array;
  m: Float64Array;
  /** The rows that count, in their order, where they are few; absent: any may. */
  few?: Int32Array;
}

/** Days, both included, as numbers since 1970. */
export interface Span {
  from: number;
  to: number;
}

export interface Also<F extends FactName> {
  name: string;
  unit: Measured['unit'];
  /** x over m; the sum of x; or a percentile of x, by nearest rank, over the rows with an m. */
  as: 'ratio' | 'sum' | { percentile: 0.5 | 0.9 };
  parts: (table: FactTable<F>, span: Span) => Parts;
  /** As which method of accuracy, or as which hours, a contract may choose it. */
  method?: string;
}

export interface Measure<F extends FactName = FactName> {
  id: MeasureId;
  name: string;
  /** The table whose rows are counted. */
  facts: F;
  unit: Measured['unit'];
  better: Measured['better'];
  /** `count`: the value is the sum of x; nothing with an m: nothing to count. */
  as: 'ratio' | 'count' | { percentile: 0.5 | 0.9 };
  /**
   * `ratio`: several opportunities a row, ratio estimator; `yes-no`: one case a row, Wilson; `mean`: the ratio
   * estimator of what may be more than all, but never less than none; `net`: the same of what may be less than none;
   * `none`: nothing is sampled.
   */
  interval: 'ratio' | 'yes-no' | 'mean' | 'net' | 'none';
  /** Rows below which a figure says too little. */
  fewest: number;
  /** In words, for documents. */
  numerator: string;
  denominator: string;
  source: string;
  /** What `n` counts. */
  of: string;
  /** The term of a contract that it is held against; null: none. */
  term: TermMeasure | null;
  /** Rows carry their day; otherwise the parts are those of a span, and any row may count. */
  dated: boolean;
  parts: (table: FactTable<F>, span: Span) => Parts;
  also: readonly Also<F>[];
  /** What a row adds, in words. */
  says: (x: number, m: number) => string;
}

/** 30 cases are the usual size of a routine sample (R. Dunn, in what ACDIS published of it); below that a figure says too little. */
export const fewestCases = 30;

/**
 * Parts of each row, made once for a table.
 * @param row writes numerator and denominator of row i; rows it leaves are not counted.
 */
export function perRow<T extends { rows: number }>(
  row: (table: T) => (i: number, parts: Parts) => void,
): (table: T) => Parts {
  const made = new WeakMap<T, Parts>();
  return (table) => {
    const before = made.get(table);
    if (before) return before;
    const parts = { x: new Float64Array(table.rows), m: new Float64Array(table.rows) };
    const write = row(table);
    for (let i = 0; i < table.rows; i += 1) write(i, parts);
    made.set(table, parts);
    return parts;
  };
}

/** Parts of a span, made once for a table and span: the latest are kept. */
export function perSpan<T extends { rows: number }>(
  make: (table: T, span: Span) => Parts,
): (table: T, span: Span) => Parts {
  const made = new WeakMap<T, Map<string, Parts>>();
  return (table, span) => {
    const known = made.get(table) ?? new Map<string, Parts>();
    made.set(table, known);
    const key = `${span.from} ${span.to}`;
    const parts = known.get(key) ?? withFew(make(table, span));
    if (known.size > 40) known.clear();
    known.set(key, parts);
    return parts;
  };
}

/** With a list of the rows that count, which are looked at instead of all of them. */
function withFew({ x, m }: Parts): Parts {
  let n = 0;
  for (let i = 0; i < m.length; i += 1) if (m[i] !== 0 || x[i] !== 0) n += 1;
  const few = new Int32Array(n);
  for (let i = 0, at = 0; at < n; i += 1) if (m[i] !== 0 || x[i] !== 0) few[at++] = i;
  return { x, m, few };
}

/** A yes or no of each row: `holds` 1, 0, or NaN where it is not known. */
export const yesNoPer = <T extends { rows: number }>(
  holds: (table: T) => (i: number) => number | boolean,
): ((table: T) => Parts) =>
  perRow<T>((table) => {
    const answer = holds(table);
    return (i, { x, m }) => {
      const value = Number(answer(i));
      if (Number.isNaN(value)) return;
      x[i] = value;
      m[i] = 1;
    };
  });

/** A number of each row, to be averaged; NaN: not known. */
export const numberPer = <T extends { rows: number }>(value: (table: T) => (i: number) => number) =>
  yesNoPer(value);

export const hoursText = (hours: number): string => `${hours.toFixed(1)} hours`;

// A table of rows found by a short key: codes with their titles, edits by code, weights by DRG. Keys stand sorted and
// equally wide, so that a search halves its way; columns hold numbers of words that are kept once, or packed texts.

import { type Column, narrow, type TableParts } from './blob.ts';
import { openTexts, packTexts, type Texts } from './texts.ts';

/** `word`: few different values. `text`: nearly every row its own. */
export type ColumnKind = 'word' | 'text';

export interface Row {
  /** Capitals and digits, as ASCII; without the dot. */
  key: string;
  /** One a column, in the order of the columns. */
  cells: readonly string[];
}

interface Meta {
  keyWidth: number;
  /** `words` of a text column are the last parts its texts share. */
  columns: { name: string; kind: ColumnKind; words: string[] }[];
}

/** Rows of one key keep the order they came in. */
export function packColumns(
  columns: Readonly<Record<string, ColumnKind>>,
  given: readonly Row[],
): TableParts {
  const rows = given.toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const keyWidth = Math.max(1, ...new Set(rows.map(({ key }) => key.length)));
  const keys = new Uint8Array(rows.length * keyWidth);
  rows.forEach(({ key }, row) => {
    for (let i = 0; i < key.length; i += 1) keys[row * keyWidth + i] = key.charCodeAt(i);
  });
  const arrays: Record<string, Column> = { keys };
  const meta: Meta = { keyWidth, columns: [] };
  Object.entries(columns).forEach(([name, kind], column) => {
    const cells = rows.map((row) => row.cells[column] ?? '');
    if (kind === 'text') {
      const packed = packTexts(cells);
      for (const [part, array] of Object.entries(packed.arrays)) arrays[`${name}.${part}`] = array;
      meta.columns.push({ name, kind, words: packed.tails });
    } else {
      const numbers = new Map<string, number>();
      const numbered = cells.map((cell) => {
        const known = numbers.get(cell);
        if (known !== undefined) return known;
        numbers.set(cell, numbers.size);
        return numbers.size - 1;
      });
      // A column that says the same of every row needs no numbers.
      if (numbers.size > 1) arrays[name] = narrow(numbered);
      meta.columns.push({ name, kind, words: [...numbers.keys()] });
    }
  });
  return { shape: 'columns', meta, arrays };
}

export interface ColumnTable {
  size: number;
  key: (row: number) => string;
  /** The first row of that key, or of the first key after it. */
  firstFrom: (key: string) => number;
  /** First and past-the-last row of the key; both the same when there is none. */
  find: (key: string) => readonly [from: number, to: number];
  /** Empty where the table has no such column. */
  cell: (row: number, column: string) => string;
  /** A column from its first row to its last, faster than one cell after the other. */
  column: (name: string) => Generator<string>;
}

/** @param parts those of a blob of the shape `columns` */
export function openColumns({ meta, arrays }: TableParts): ColumnTable {
  const { keyWidth, columns } = meta as Meta;
  const keys = arrays.keys!;
  const size = keys.length / keyWidth;
  const texts = new Map<string, Texts>();
  const words = new Map<string, { numbers: Column | undefined; words: readonly string[] }>();
  for (const { name, kind, words: own } of columns) {
    if (kind === 'word') words.set(name, { numbers: arrays[name], words: own });
    else {
      // Names end in `.bytes` where bytes are kept.
      const bytes = arrays[`${name}.bytes`] as Uint8Array;
      const packed = { bytes, starts: arrays[`${name}.starts`]!, tails: arrays[`${name}.tails`]! };
      texts.set(name, openTexts({ arrays: packed, tails: own }));
    }
  }

  const key = (row: number): string => {
    let text = '';
    for (let i = row * keyWidth; i < (row + 1) * keyWidth && keys[i] !== 0; i += 1)
      text += String.fromCharCode(keys[i]!);
    return text;
  };
  /** Below zero when the row's key stands before the asked one. */
  const compare = (row: number, asked: string): number => {
    for (let i = 0; i < keyWidth; i += 1) {
      const difference = keys[row * keyWidth + i]! - (i < asked.length ? asked.charCodeAt(i) : 0);
      if (difference !== 0) return difference;
    }
    return asked.length > keyWidth ? -1 : 0;
  };
  const firstFrom = (asked: string): number => {
    let low = 0;
    let high = size;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (compare(middle, asked) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const cell = (row: number, column: string): string => {
    const own = words.get(column);
    if (own) return own.words[own.numbers?.[row] ?? 0]!;
    return texts.get(column)?.at(row) ?? '';
  };

  return {
    size,
    key,
    firstFrom,
    find: (asked) => {
      const from = firstFrom(asked);
      let to = from;
      while (to < size && compare(to, asked) === 0) to += 1;
      return [from, to];
    },
    cell,
    *column(name) {
      const own = texts.get(name);
      if (own) yield* own.all();
      else for (let row = 0; row < size; row += 1) yield cell(row, name);
    },
  };
}

// Rows of a sheet saved as text: commas or tabs, quoted cells that go on over lines, a preamble of any length, and
// headers stacked over several rows, as published sheets have them.

import { FileProblem } from '../file-problem.ts';

export interface Header {
  /** Each column's words, those of the rows above it included. */
  words: readonly string[];
}

export interface SheetRows {
  /** @returns the row's cells once the header was found and the row is complete */
  line: (text: string, at: number) => { header: Header; cells: string[]; at: number } | null;
  /** Throws when the header never came or a quotation mark was never closed. */
  endFile: (at: number) => void;
}

/** A quoted cell of any published file ends within a few lines. */
const mostLines = 40;
/** Copyright notices before the header are long. */
const longestPreamble = 200;
const stacked = 6;

/** @param isKey whether a cell's words are the header of the column that has the codes */
export function sheetRows(isKey: (words: string) => boolean, others: readonly RegExp[]): SheetRows {
  let header: Header | null = null;
  let comma = ',';
  const above: { ',': string[][]; '\t': string[][] } = { ',': [], '\t': [] };
  let open = '';
  let openAt = 0;

  const find = (text: string): Header | null => {
    for (const tried of [',', '\t'] as const) {
      const cells = splitCells(text, tried) ?? [];
      const rows = [...above[tried].slice(-stacked), cells];
      const words = cells.map((_, i) =>
        rows
          .map((row) => row[i] ?? '')
          .join(' ')
          .replace(/\s+/g, ' ')
          .trim(),
      );
      const key = cells.findIndex((cell, at) => isKey(cell.replace(/\s+/g, ' ').trim()) || isKey(words[at]!));
      // In a column of its own, each: a line that is not split is one cell of all headers.
      const apart = (other: RegExp): boolean => words.some((word, at) => at !== key && other.test(word));
      if (key >= 0 && others.every(apart)) {
        comma = tried;
        return { words };
      }
      above[tried].push(cells);
    }
    return null;
  };

  return {
    line(text, at) {
      if (open === '') openAt = at;
      const whole = open === '' ? text : `${open}\n${text}`;
      const begun = header ? splitCells(whole, comma) === null : unfinished(whole);
      if (begun) {
        if (at - openAt > mostLines)
          throw new FileProblem('not-text', 'A quotation mark is never closed.', openAt);
        open = whole;
        return null;
      }
      open = '';
      if (!header) {
        header = find(whole);
        if (!header && at > longestPreamble) throw missing(at);
        return null;
      }
      const cells = splitCells(whole, comma)!.map((cell) => cell.trim());
      return cells.every((cell) => cell === '') ? null : { header, cells, at: openAt };
    },
    endFile(at) {
      if (open !== '') throw new FileProblem('cut', 'The file ends within a quoted cell.', openAt);
      if (!header) throw missing(at);
    },
  };
}

const missing = (at: number): FileProblem =>
  new FileProblem('shifted-columns', 'No header row with the columns of this kind of file was found.', at);

/** Before the header nobody knows the separator: a line goes on when one that begins quoted is not closed. */
const unfinished = (text: string): boolean => /"/.test(text) && splitCells(text, ',') === null;

/** The cells of a line; null when a quoted cell is not closed in it. Quotation marks within a plain cell are inches. */
export function splitCells(text: string, comma: string): string[] | null {
  if (!text.includes('"')) return text.split(comma);
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    if (text[at] === '"') {
      let cell = '';
      for (at += 1; ; at += 1) {
        if (at >= text.length) return null;
        if (text[at] !== '"') cell += text[at];
        else if (text[at + 1] === '"') {
          cell += '"';
          at += 1;
        } else break;
      }
      const end = text.indexOf(comma, at + 1);
      cells.push(cell);
      if (end < 0) return cells;
      at = end + 1;
    } else {
      const end = text.indexOf(comma, at);
      cells.push(text.slice(at, end < 0 ? undefined : end));
      if (end < 0) return cells;
      at = end + 1;
    }
  }
}

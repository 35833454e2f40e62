// A sheet saved as CSV or tab-separated text, read by a description of its columns. Columns are found by their
// headers, so that one that was added or moved does no harm, and every cell is held to its form, so that shifted ones do.

import { FileProblem } from '../file-problem.ts';
import { type ColumnKind, packColumns, type Row } from '../tables/columns.ts';
import type { ParseOptions, TableParser } from './parser.ts';
import { type Header, sheetRows } from './sheet-rows.ts';

export interface SheetColumn {
  name: string;
  header: RegExp;
  /** The cell's form after `read`; empty cells pass unless it is required. */
  shape?: RegExp;
  required?: true;
  kind?: ColumnKind;
  /** From what the cell says to what the table keeps. */
  read?: (cell: string) => string;
}

export interface SheetKind {
  key: { header: RegExp; shape: RegExp; read?: (cell: string) => string };
  columns: readonly SheetColumn[];
  /** Columns that differ from year to year, named by their header; null for one that is not kept. */
  more?: (words: string) => string | null;
  /** Whether a key may have several rows; else the second is refused. */
  several: boolean;
  /** Fewer rows than any release of late: the file is cut. */
  atLeast: number;
  /** Finds the year in the headers, where they have it. */
  year?: RegExp;
}

interface Layout {
  key: number;
  columns: { column: SheetColumn; at: number }[];
}

export function sheetParser(kind: SheetKind, options: ParseOptions): TableParser {
  const required = kind.columns.filter((column) => column.required).map((column) => column.header);
  const fresh = () => sheetRows((words) => kind.key.header.test(words), required);
  let sheet = fresh();
  let layout: Layout | null = null;
  let last = 0;
  const rows: Row[] = [];
  const lineOf = new Map<string, number>();

  return {
    begin() {
      sheet = fresh();
      layout = null;
    },
    line(text, at) {
      last = at;
      const row = sheet.line(text, at);
      if (!row) return;
      layout ??= layOut(kind, row.header, options);
      const { cells } = row;
      const given = cells[layout.key] ?? '';
      const key = kind.key.read?.(given) ?? given;
      if (!kind.key.shape.test(key)) {
        // A footnote: one cell of words alone. Anything else is a row whose cells have moved.
        if (cells.filter((cell) => cell !== '').length === 1 && rows.length > 0) return;
        throw new FileProblem(
          'shifted-columns',
          `“${given.slice(0, 40)}” is no code of this file.`,
          row.at,
          layout.key + 1,
        );
      }
      const before = lineOf.get(key);
      if (before && !kind.several)
        throw new FileProblem(
          'duplicate',
          `${key} stands on line ${before} already.`,
          row.at,
          layout.key + 1,
        );
      lineOf.set(key, row.at);
      rows.push({
        key,
        cells: layout.columns.map(({ column, at: place }) => readCell(column, cells, place, row.at)),
      });
    },
    endFile() {
      sheet.endFile(last);
    },
    end() {
      if (rows.length === 0 || (options.complete && rows.length < kind.atLeast))
        throw new FileProblem(
          'cut',
          `It holds ${rows.length} rows; a release has at least ${kind.atLeast}.`,
          last,
        );
      const kinds = Object.fromEntries(
        layout!.columns.map(({ column }) => [column.name, column.kind ?? 'word']),
      );
      return { parts: packColumns(kinds, rows), rows: rows.length, billable: null, leftOut: 0 };
    },
  };
}

function readCell(column: SheetColumn, cells: readonly string[], place: number, at: number): string {
  if (place < 0) return column.read?.('') ?? '';
  const cell = cells[place];
  if (cell === undefined && column.required)
    throw new FileProblem('cut', `The row ends before the column “${column.name}”.`, at, place + 1);
  const value = column.read?.(cell ?? '') ?? cell ?? '';
  if (value === '' ? column.required : column.shape && !column.shape.test(value))
    throw new FileProblem(
      'shifted-columns',
      `“${value.slice(0, 40)}” does not belong into the column “${column.name}”.`,
      at,
      place + 1,
    );
  return value;
}

function layOut(kind: SheetKind, { words }: Header, { year }: ParseOptions): Layout {
  const named = kind.year && words.map((word) => kind.year!.exec(word)?.[1]).find((found) => found);
  if (named && year !== null && Number(named) !== year)
    throw new FileProblem('wrong-year', `It is named for ${year}, but its headers say ${named}.`);
  const key = words.findIndex((word) => kind.key.header.test(word));
  const taken = new Set([key]);
  const columns = kind.columns.map((column) => {
    const at = words.findIndex((word, i) => !taken.has(i) && column.header.test(word));
    if (at >= 0) taken.add(at);
    return { column, at };
  });
  words.forEach((word, at) => {
    const name = taken.has(at) ? null : (kind.more?.(word) ?? null);
    if (name && !columns.some(({ column }) => column.name === name))
      columns.push({ column: { name, header: /(?:)/ }, at });
  });
  return { key, columns };
}

/** A date as publishers write it, as ISO; `*` and nothing mean none. What is no date stays as it is, to be refused. */
export function readDate(cell: string): string {
  const text = cell.trim();
  if (text === '' || text === '*') return '';
  const plain = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (plain) return `${plain[1]}-${plain[2]}-${plain[3]}`;
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  if (american) return `${american[3]}-${american[1]!.padStart(2, '0')}-${american[2]!.padStart(2, '0')}`;
  return text;
}

export const dateShape = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

// A table of the file that goes along when the organisation ends with a vendor: the same rows as CSV for a spreadsheet and as
// JSON for a program.

import type { JsonValue } from '../../model/json-value.ts';
import { csv } from '../csv.ts';

export interface ReturnedRows {
  /** Name of its files, without ending. */
  name: string;
  /** What it holds, for whoever opens it in ten years. */
  says: string;
  columns: readonly string[];
  rows: readonly (readonly JsonValue[])[];
}

/** What a spreadsheet shows; what is more than a value stays JSON. */
const cellText = (value: JsonValue): string =>
  value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value);

/** @param head whether the first line has the headings: parts of one table follow each other. */
export const rowsAsCsv = ({ columns, rows }: Pick<ReturnedRows, 'columns' | 'rows'>, head = true): string =>
  csv([...(head ? [columns] : []), ...rows.map((row) => row.map(cellText))]);

/** One object a line (JSON Lines): a program reads it without holding all of it. */
export const rowsAsJson = ({ columns, rows }: Pick<ReturnedRows, 'columns' | 'rows'>): string =>
  rows
    .map(
      (row) => `${JSON.stringify(Object.fromEntries(columns.map((name, at) => [name, row[at] ?? null])))}\n`,
    )
    .join('');

/** Records of one kind as a table: a column for each field that any of them has. */
export function recordsTable(
  name: string,
  says: string,
  records: readonly ({ id: string } & Record<string, JsonValue>)[],
): ReturnedRows {
  const fields = [...new Set(records.flatMap((one) => Object.keys(one)))].filter((field) => field !== 'id');
  const columns = ['id', ...fields.sort()];
  return { name, says, columns, rows: records.map((one) => columns.map((field) => one[field] ?? null)) };
}

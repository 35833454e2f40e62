// A CSV file whose first line has the headings, as any that people fill in from a template.

import { fail, ok, type Result } from '../../model/result.ts';
import { csvHead } from './csv-mapping.ts';
import { type BrokenRow, type CsvRow, csvRows } from './csv-rows.ts';

export interface HeadedRows {
  headings: string[];
  rows: CsvRow[];
  broken: BrokenRow[];
}

/** A fault where there is no first line with headings that can be read. */
export function headedRows(text: string): Result<HeadedRows> {
  const head = csvHead(text);
  if (!head.ok) return head;
  const read = csvRows(text, head.value.delimiter);
  if (!read.ok) return read;
  const {
    rows: [first, ...rows],
    broken,
  } = read.value;
  if (!first || (broken[0] && broken[0].line < first.line)) return noHeading;
  return ok({ headings: first.cells.map((cell) => cell.trim()), rows, broken });
}

const noHeading = fail(
  'csv-no-heading',
  'The file has no first line with headings that can be read.',
  'Nothing was read.',
  'Begin with the template: its first line has the headings.',
);

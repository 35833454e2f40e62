// A CSV file apart into headings and rows, and where the columns are that somebody has named.

import { entriesOf } from '../../model/keys-of.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import { type BrokenRow, type CsvRow, csvRows } from './csv-rows.ts';

export interface RowProblem {
  line: number;
  /** Heading of the column; null where it is the row as a whole. */
  column: string | null;
  problem: string;
}

export interface CsvBody {
  headings: string[];
  body: CsvRow[];
  /** Rows that cannot be taken apart. */
  broken: RowProblem[];
}

/** A fault when the file has no heading. */
export function csvBody(text: string, delimiter: string): Result<CsvBody> {
  const read = csvRows(text, delimiter);
  if (!read.ok) return read;
  const [head, ...body] = read.value.rows;
  const { broken } = read.value;
  if (!head || (broken[0] && broken[0].line < head.line))
    return fail(
      'csv-no-heading',
      head ? `The first line cannot be read: ${broken[0]!.problem}` : 'The file has no line with headings.',
      'Nothing was read.',
      'Export the file with its headings in the first line.',
    );
  return ok({ headings: head.cells.map((cell) => cell.trim()), body, broken: broken.map(brokenProblem) });
}

const brokenProblem = ({ line, at, problem }: BrokenRow): RowProblem => ({
  line,
  column: null,
  problem: at === null ? problem : `${problem} It begins at character ${at}.`,
});

export type Places<Field extends string> = [field: Field, column: number][];

/** A fault when a column is not there, or several have its heading. @param columns heading by field */
export function placesOf<Field extends string>(
  headings: readonly string[],
  columns: Partial<Record<Field, string>>,
): Result<Places<Field>> {
  const places: Places<Field> = [];
  for (const [field, heading] of entriesOf(columns)) {
    const column = headings.indexOf(heading);
    const twice = column !== -1 && headings.indexOf(heading, column + 1) !== -1;
    if (column === -1 || twice)
      return fail(
        'csv-column',
        twice
          ? `There are several columns with the heading “${heading}”.`
          : `There is no column with the heading “${heading}”. There are: ${headings.join(', ')}.`,
        'Nothing was read.',
        'Choose the columns anew, or check the separator of the file.',
      );
    places.push([field, column]);
  }
  return ok(places);
}

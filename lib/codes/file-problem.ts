// What is wrong with a file, and where: thrown deep inside a parser, turned into a fault at the door. One problem is
// enough to refuse the whole file, since a file that is wrong in one place is not the file that was published.

import { type Fault, fail } from '../model/result.ts';

export class FileProblem extends Error {
  readonly code: string;
  readonly line: number | null;
  readonly column: number | null;

  /**
   * @param code stable name, as `shifted-columns`
   * @param happened begins with a capital and ends with a full stop
   * @param line counted from 1 @param column character, or column of a sheet, counted from 1
   */
  constructor(code: string, happened: string, line: number | null = null, column: number | null = null) {
    super(happened);
    this.code = code;
    this.line = line;
    this.column = column;
  }
}

const advice: Record<string, string> = {
  'spreadsheet-file':
    'Open it in a spreadsheet program, save it as .xlsx, or its sheet as CSV (UTF-8), and import that.',
  formula: 'Open it in a spreadsheet program, copy the values to a new sheet, and import that.',
  'several-sheets': 'Keep the sheet with the codes, remove the others, and import that.',
  'not-known': 'Import the file as it was published, under its own name, or name its kind with --kind.',
  'release-not-known': 'Say which release it is and from when it holds: --release 2026-Q4 --from 2026-10-01.',
  'too-large': 'Import the published file alone. If this is the published file, raise the limit.',
  stopped: 'Import the file again.',
};

/** Where a file was being read: its name as the person knows it and, of a workbook, the sheet. */
export interface Place {
  name: string;
  sheet?: string | undefined;
}

/** The fault of a whole import. */
export function faultOf(problem: FileProblem, { name, sheet }: Place): { ok: false; error: Fault } {
  const { line, column } = problem;
  const at = [
    sheet === undefined ? '' : `, sheet “${sheet}”`,
    line === null ? '' : `, ${sheet === undefined ? 'line' : 'row'} ${line}`,
    column === null ? '' : `, column ${sheet === undefined ? column : letters(column)}`,
  ].join('');
  return fail(
    problem.code,
    `${name}${at}: ${problem.message}`.slice(0, 600),
    'Nothing was imported; the tables in use stay as they are.',
    advice[problem.code] ?? 'Get the file from its publisher again, and import it unchanged.',
  );
}

/** A column as spreadsheet programs name it: 28 is AB. */
function letters(column: number): string {
  const last = String.fromCharCode(65 + ((column - 1) % 26));
  return column <= 26 ? last : letters(Math.floor((column - 1) / 26)) + last;
}

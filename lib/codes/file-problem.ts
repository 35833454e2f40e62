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
  'spreadsheet-file': 'Open it in a spreadsheet program, save the sheet as CSV (UTF-8), and import that.',
  'not-known': 'Import the file as it was published, under its own name, or name its kind with --kind.',
  'release-not-known': 'Say which release it is and from when it holds: --release 2026-Q4 --from 2026-10-01.',
  'too-large': 'Import the published file alone. If this is the published file, raise the limit.',
  stopped: 'Import the file again.',
};

/** The fault of a whole import. @param file the name that the person knows it by */
export function faultOf(problem: FileProblem, file: string): { ok: false; error: Fault } {
  const at = [
    problem.line === null ? '' : `, line ${problem.line}`,
    problem.column === null ? '' : `, column ${problem.column}`,
  ].join('');
  return fail(
    problem.code,
    `${file}${at}: ${problem.message}`.slice(0, 600),
    'Nothing was imported; the tables in use stay as they are.',
    advice[problem.code] ?? 'Get the file from its publisher again, and import it unchanged.',
  );
}

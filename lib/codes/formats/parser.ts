// What every reader of a published file is: lines go in, one table comes out, and the first thing that is wrong is
// thrown as a `FileProblem` with its line and column.

import type { TableParts } from '../tables/blob.ts';

export interface ParsedTable {
  parts: TableParts;
  rows: number;
  billable: number | null;
  leftOut: number;
}

export interface TableParser {
  /** Another file of the same release begins; its lines count from 1 again. */
  begin: (name: string) => void;
  /** @param at the line's number, counted from 1 */
  line: (text: string, at: number) => void;
  /** @param whole false when the file ended within a line */
  endFile: (whole: boolean) => void;
  end: () => ParsedTable;
}

export interface ParseOptions {
  /** The year in the file's name: a fiscal year where the publisher counts so. Null when it has none. */
  year: number | null;
  /** False when a part of the published file is imported on purpose: nothing is missed then. */
  complete: boolean;
}

// Rows of a CSV text (RFC 4180) with the lines they begin on. A row with broken quotation marks costs that line
// and no other: reading goes on with the next line, since an unclosed mark would swallow the rest of the file.

import papa from 'papaparse';
import { fail, ok, type Result } from '../../model/result.ts';

export interface CsvRow {
  /** Line on which it begins, from 1. */
  line: number;
  cells: string[];
}

export interface BrokenRow {
  line: number;
  /** Character in that line, from 1, where it can be told. */
  at: number | null;
  problem: string;
}

const mostBroken = 200;

/** Empty lines are left out. A fault when so many lines are broken that it is no such file. */
export function csvRows(text: string, delimiter: string): Result<{ rows: CsvRow[]; broken: BrokenRow[] }> {
  const clean = text.replace(/^\ufeff/, '').replaceAll(/\r\n?/g, '\n');
  const rows: CsvRow[] = [];
  const broken: BrokenRow[] = [];
  let offset = 0;
  let line = 1;
  while (offset < clean.length) {
    const read = readOn(clean.slice(offset), delimiter, line);
    for (const row of read.rows) rows.push(row);
    if (read.broken === null) break;
    broken.push(read.broken);
    if (broken.length > mostBroken)
      return fail(
        'csv-broken',
        `More than ${mostBroken} lines have quotation marks that do not match.`,
        'Nothing was read.',
        'Export the file anew as CSV, or choose another separator.',
      );
    const end = clean.indexOf('\n', offset + read.brokenFrom);
    if (end === -1) break;
    offset = end + 1;
    line = read.broken.line + 1;
  }
  return ok({ rows, broken });
}

interface Read {
  rows: CsvRow[];
  broken: BrokenRow | null;
  /** Where the broken row begins. */
  brokenFrom: number;
}

function readOn(text: string, delimiter: string, firstLine: number): Read {
  const read: Read = { rows: [], broken: null, brokenFrom: 0 };
  let line = firstLine;
  let from = 0;
  papa.parse(text, {
    delimiter,
    newline: '\n',
    fastMode: false,
    step({ data, errors, meta }, parser) {
      const wrong = errors.find((error) => error.type === 'Quotes');
      if (wrong) {
        const at = wrong.index === undefined || wrong.index < from ? null : wrong.index;
        const sameLine = at !== null && !text.slice(from, at).includes('\n');
        read.broken = { line, at: sameLine ? at - from + 1 : null, problem: quoteProblem(wrong.code) };
        read.brokenFrom = from;
        parser.abort();
        return;
      }
      if (data.length > 1 || data[0]?.trim()) read.rows.push({ line, cells: data });
      for (let i = from; i < meta.cursor; i += 1) if (text[i] === '\n') line += 1;
      from = meta.cursor;
    },
  });
  return read;
}

const quoteProblem = (code: string): string =>
  code === 'MissingQuotes'
    ? 'A quotation mark is opened and never closed.'
    : 'A quotation mark stands inside a quoted value without being doubled.';

// Lists whose lines begin with a code, or with a number and a code: diagnoses exempt from POA reporting, and tables 6I
// (MCC) and 6J (CC) of the IPPS rule. Headings, notes and descriptions between them are passed over.

import { FileProblem } from '../file-problem.ts';
import { packColumns, type Row } from '../tables/columns.ts';
import type { ParseOptions, TableParser } from './parser.ts';

const opening = /^\s*(?:\d{1,6}[\s,]+)?"?([A-Z]\d[0-9A-Z](?:\.?[0-9A-Z]{1,4})?)"?(?=[\s,]|$)/;

/** @param levelOf what the file's name says of all its codes; null when it must not say anything */
export function codeListParser(
  atLeast: number,
  levelOf: ((name: string) => string) | null,
  { complete }: ParseOptions,
): TableParser {
  const rows: Row[] = [];
  const lineOf = new Map<string, number>();
  let level = '';
  let last = 0;
  let passedOver = 0;
  return {
    begin(name) {
      level = levelOf?.(name) ?? '';
      passedOver = 0;
    },
    line(text, at) {
      last = at;
      const found = opening.exec(text);
      if (!found) {
        // Some lines of words stand before the codes and after them; a file of words is another file.
        if (text.trim() !== '') passedOver += 1;
        return;
      }
      const key = found[1]!.replace('.', '');
      const before = lineOf.get(key);
      if (before)
        throw new FileProblem(
          'duplicate',
          `${key} stands on line ${before} already.`,
          at,
          columnAt(text, text.indexOf(found[1]!)),
        );
      lineOf.set(key, at);
      rows.push({ key, cells: [level] });
    },
    endFile() {
      if (passedOver > rows.length + 20)
        throw new FileProblem('shifted-columns', 'Most of its lines do not begin with a code.', last);
    },
    end() {
      if (rows.length === 0 || (complete && rows.length < atLeast))
        throw new FileProblem(
          'cut',
          `It holds ${rows.length} codes; a release has at least ${atLeast}.`,
          last,
        );
      return { parts: packColumns({ level: 'word' }, rows), rows: rows.length, billable: null, leftOut: 0 };
    },
  };
}

/** Where columns are apart by tabs, which of them; else the character. */
const columnAt = (text: string, index: number): number =>
  text.includes('\t') ? text.slice(0, index).split('\t').length : index + 1;

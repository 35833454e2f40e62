// The order files of ICD-10-CM and ICD-10-PCS: fixed columns (order number, code without dot, whether it is valid for
// billing, short and long title), as the readme of each release describes them.

import { FileProblem } from '../file-problem.ts';
import { codeColumns } from '../tables/code-table.ts';
import { packColumns, type Row } from '../tables/columns.ts';
import type { ParseOptions, TableParser } from './parser.ts';

interface OrderKind {
  code: RegExp;
  /** Fewer lines than any release of the last ten years: the file is cut at a line's end. */
  atLeast: number;
  /** Codes that came with a fiscal year: they tell whether the file is of the year it is named after. */
  cameWith: Readonly<Record<number, string>>;
}

export const orderKinds: Readonly<Record<'icd-10-cm' | 'icd-10-pcs', OrderKind>> = {
  'icd-10-cm': {
    code: /^[A-Z]\d[0-9A-Z]{1,5}$/,
    atLeast: 90_000,
    cameWith: { 2021: 'N1830', 2022: 'U099', 2023: 'F01A0', 2024: 'G20A1', 2025: 'E66811', 2026: 'E11A' },
  },
  'icd-10-pcs': {
    code: /^[0-9BCDFGHX][0-9A-HJ-NP-Z]{2}(?:[0-9A-HJ-NP-Z]{4})?$/,
    atLeast: 75_000,
    cameWith: {},
  },
};

const longTitleFrom = 77;

export function orderParser(kind: keyof typeof orderKinds, options: ParseOptions): TableParser {
  const { code: codeShape, atLeast, cameWith } = orderKinds[kind];
  const rows: Row[] = [];
  const lineOf = new Map<string, number>();
  let billable = 0;
  let last = 0;

  return {
    begin() {},
    line(text, at) {
      last = at;
      if (text.trim() === '')
        throw new FileProblem('shifted-columns', 'An empty line stands among the codes.', at);
      const order = text.slice(0, 5);
      if (!/^\d{5}$/.test(order))
        throw new FileProblem(
          'shifted-columns',
          `An order number of five digits belongs here, not “${order}”.`,
          at,
          1,
        );
      if (options.complete && Number(order) !== at)
        throw new FileProblem(
          'cut',
          `Order number ${at} belongs here, not ${Number(order)}: lines are missing or doubled.`,
          at,
          1,
        );
      for (const column of [5, 13, 15, 76])
        if (text.length > column && text[column] !== ' ')
          throw new FileProblem(
            'shifted-columns',
            'A blank belongs here: the columns are shifted.',
            at,
            column + 1,
          );
      const code = text.slice(6, 13).trimEnd();
      if (!codeShape.test(code))
        throw new FileProblem('shifted-columns', `“${code}” is no code of ${kind}.`, at, 7);
      const flag = text[14];
      if (flag !== '0' && flag !== '1')
        throw new FileProblem('shifted-columns', `0 or 1 belongs here, not “${flag ?? ''}”.`, at, 15);
      const title = text.slice(longTitleFrom).trim();
      if (title === '')
        throw new FileProblem('cut', 'The line ends before the long title.', at, longTitleFrom + 1);
      const before = lineOf.get(code);
      if (before) throw new FileProblem('duplicate', `${code} stands on line ${before} already.`, at, 7);
      lineOf.set(code, at);
      billable += Number(flag);
      rows.push({ key: code, cells: [title, flag, '', '', '', ''] });
    },
    endFile(whole) {
      if (!whole) throw new FileProblem('cut', 'The file ends within a line.', last);
      if (!options.complete) return;
      if (rows.length < atLeast)
        throw new FileProblem(
          'cut',
          `It ends after ${rows.length} codes; a release has at least ${atLeast}.`,
          last,
        );
      refuseOtherYear(lineOf, options.year, cameWith);
    },
    end: () => ({ parts: packColumns(codeColumns, rows), rows: rows.length, billable, leftOut: 0 }),
  };
}

/** A file that holds a code of a later year, or lacks one of its own or an earlier year, is not of the year it is named after. */
function refuseOtherYear(
  held: ReadonlyMap<string, number>,
  year: number | null,
  cameWith: Readonly<Record<number, string>>,
): void {
  if (year === null) return;
  for (const [came, code] of Object.entries(cameWith)) {
    const line = held.get(code) ?? null;
    if (Number(came) <= year === (line !== null)) continue;
    const what = line ? `holds ${code}, which came with ${came}` : `lacks ${code}, which came with ${came}`;
    throw new FileProblem('wrong-year', `It is named for ${year}, but ${what}.`, line, line && 7);
  }
}

// Charts that two have coded, from a CSV file: an encounter a row, its codes by the existing team and by the vendor in a
// column each. A row that cannot be read is named with its line, and the rest is offered.

import { fail, ok, type Result } from '../../model/result.ts';
import { headedRows } from '../../review/sampling/headed-rows.ts';
import { type ComparedLine, compareCodings } from './compare-codings.ts';

export const codingColumns = ['Encounter', 'Existing team', 'Vendor'] as const;

const names: Record<(typeof codingColumns)[number], readonly string[]> = {
  Encounter: ['encounter', 'encounternumber', 'account', 'accountnumber', 'chart'],
  'Existing team': ['existingteam', 'team', 'inhouse', 'ours', 'client'],
  Vendor: ['vendor', 'vendorcodes', 'theirs'],
};

export interface TwoCodings {
  charts: { line: number; number: string; lines: ComparedLine[] }[];
  refused: { line: number; problem: string }[];
}

const folded = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

/** Codes stand with spaces, commas, semicolons or bars between them; modifiers behind a hyphen, as `99214-25`. */
const codesIn = (cell: string): string[] => cell.split(/[\s,;|]+/).filter(Boolean);

const isCode = (text: string): boolean => /^[A-Za-z0-9][A-Za-z0-9.]{1,9}(-[A-Za-z0-9]{2})*$/.test(text);

/** A fault where there is no heading, or a column is missing. */
export function twoCodingsCsv(text: string): Result<TwoCodings> {
  const read = headedRows(text);
  if (!read.ok) return read;
  const { rows: body, broken } = read.value;
  const headings = read.value.headings.map(folded);
  const places = codingColumns.map((column) =>
    headings.findIndex((heading) => names[column].includes(heading)),
  );
  if (places.includes(-1))
    return fail(
      'csv-column',
      `The file has no column ${codingColumns
        .filter((_, n) => places[n] === -1)
        .map((one) => `“${one}”`)
        .join(' and ')}.`,
      'Nothing was read.',
      'Begin with the template: its first line has the headings.',
    );
  const found: TwoCodings = {
    charts: [],
    refused: broken.map(({ line, problem }) => ({ line, problem })),
  };
  const seen = new Set<string>();
  for (const { line, cells } of body) {
    const [number = '', team = '', vendor = ''] = places.map((at) => cells[at]?.trim() ?? '');
    const problem = problemOf(cells.length === headings.length, number, team, vendor, seen);
    if (problem) {
      found.refused.push({ line, problem });
      continue;
    }
    seen.add(number);
    found.charts.push({ line, number, lines: compareCodings(codesIn(team), codesIn(vendor)) });
  }
  found.refused.sort((a, b) => a.line - b.line);
  return ok(found);
}

function problemOf(
  whole: boolean,
  number: string,
  team: string,
  vendor: string,
  seen: Set<string>,
): string | null {
  if (!whole) return 'The row has more or fewer values than there are headings.';
  if (!number || number.length > 200) return 'It has no encounter number.';
  if (seen.has(number)) return `“${number}” stands in an earlier row.`;
  const odd = [...codesIn(team), ...codesIn(vendor)].find((code) => !isCode(code));
  if (odd) return `“${odd.slice(0, 40)}” is no code.`;
  return team || vendor ? null : 'Neither side has a code.';
}

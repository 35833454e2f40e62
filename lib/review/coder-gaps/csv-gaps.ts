// Gaps that coders noted, from a CSV file. A row with any problem is refused as a whole and named with line and column;
// the good ones are offered all the same, and a person decides.

import {
  type AskedAction,
  askedAction,
  coderName,
  longestQuestion,
  longestWords,
  type NotedGap,
  notedGap,
  sameGapKey,
} from '../../model/coder-gap.ts';
import { foldedName } from '../../model/folded-name.ts';
import { type Deficiency, deficiency } from '../../model/gap.ts';
import { keysOf } from '../../model/keys-of.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import { dateValue, type Value } from '../sampling/csv-values.ts';
import { headedRows } from '../sampling/headed-rows.ts';

/** The columns, by the headings of the template; others are not read. */
export const gapColumns = {
  number: 'Encounter',
  dateOfService: 'Date of service',
  deficiency: 'Deficiency',
  words: 'Words',
  lookedIn: 'Looked in',
  question: 'Question',
  action: 'Action',
  coder: 'Coder',
} as const;
export type GapColumn = keyof typeof gapColumns;

/** What a file may call them besides; folded. */
const otherNames: Record<GapColumn, readonly string[]> = {
  number: ['encounternumber', 'encounterid', 'encounterno'],
  dateOfService: ['dos', 'servicedate'],
  deficiency: ['gap', 'kind'],
  words: ['quote', 'documentation'],
  lookedIn: ['absentin', 'lookedforin'],
  question: [],
  action: ['actionasked'],
  coder: ['codername'],
};

export interface RowProblem {
  /** Heading of the column; null where it is the row as a whole. */
  column: string | null;
  problem: string;
}

export interface RefusedRow {
  line: number;
  /** As they stand in the file; of a row that cannot be taken apart the whole line as one. */
  cells: string[];
  problems: RowProblem[];
}

export interface CsvGaps {
  /** Headings as the file has them. */
  headings: string[];
  /** Headings of columns that are not read. */
  unread: string[];
  gaps: { line: number; gap: NotedGap }[];
  refused: RefusedRow[];
  /** Rows that say again what an earlier one says: same coder, encounter, kind and words. */
  repeated: { line: number; first: number }[];
}

/** What the screens call them; a file may use these words, or the names of the template. */
export interface GapNames {
  deficiency: Record<Deficiency, string>;
  action: Record<AskedAction, string>;
}

/**
 * In the order of the file. A fault when the file has no heading, or lacks a column that each row needs.
 * @param withCoder each row must name its coder; else such a column is not read.
 */
export function csvGaps(text: string, withCoder: boolean, names: GapNames): Result<CsvGaps> {
  const read = headedRows(text);
  if (!read.ok) return read;
  const { headings, rows: body, broken } = read.value;
  const places = placesOf(headings, withCoder);
  if (!places.ok) return places;
  const lines = text.replace(/^\ufeff/, '').split(/\r\n?|\n/);
  const found: CsvGaps = {
    headings,
    unread: headings.filter((heading, at) => heading && !Object.values(places.value).includes(at)),
    gaps: [],
    refused: broken.map(({ line, at, problem }) => ({
      line,
      cells: [lines[line - 1] ?? ''],
      problems: [
        { column: null, problem: at === null ? problem : `${problem} It begins at character ${at}.` },
      ],
    })),
    repeated: [],
  };
  const seen = new Map<string, number>();
  for (const { line, cells } of body) {
    const row = readRow(cells, headings, places.value, names);
    if ('problems' in row) {
      found.refused.push({ line, cells, problems: row.problems });
      continue;
    }
    const key = JSON.stringify([foldedName(row.gap.coder ?? ''), sameGapKey(row.gap)]);
    const before = seen.get(key);
    if (before !== undefined) found.repeated.push({ line, first: before });
    else found.gaps.push({ line, gap: row.gap });
    if (before === undefined) seen.set(key, line);
  }
  found.refused.sort((a, b) => a.line - b.line);
  return ok(found);
}

type Places = Partial<Record<GapColumn, number>>;

const folded = (heading: string): string => heading.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

function placesOf(headings: readonly string[], withCoder: boolean): Result<Places> {
  const places: Places = {};
  for (const column of keysOf(gapColumns)) {
    if (column === 'coder' && !withCoder) continue;
    const own = [folded(gapColumns[column]), ...otherNames[column]];
    const at = headings.flatMap((heading, place) => (own.includes(folded(heading)) ? [place] : []));
    if (at.length > 1)
      return fail(
        'csv-column',
        `There are several columns for “${gapColumns[column]}”.`,
        'Nothing was read.',
        'Leave one of them.',
      );
    if (at.length === 1) places[column] = at[0]!;
  }
  const needed: GapColumn[] = [
    'number',
    'dateOfService',
    'deficiency',
    ...(withCoder ? (['coder'] as const) : []),
  ];
  const missing = needed.filter((column) => places[column] === undefined);
  if (places.words === undefined && places.lookedIn === undefined) missing.push('words');
  if (missing.length > 0)
    return fail(
      'csv-column',
      `There is no column ${missing.map((column) => `“${gapColumns[column]}”`).join(' and ')}. There are: ${headings.join(', ')}.`,
      'Nothing was read.',
      'Begin with the template: its first line has the headings.',
    );
  return ok(places);
}

type Row = { gap: NotedGap } | { problems: RowProblem[] };

function readRow(
  cells: readonly string[],
  headings: readonly string[],
  places: Places,
  names: GapNames,
): Row {
  if (cells.length !== headings.length)
    return rowProblem(`The row has ${cells.length} values under ${headings.length} headings.`);
  const problems: RowProblem[] = [];
  const take = <T>(column: GapColumn, read: (cell: string) => Value<T>): T | undefined => {
    const at = places[column];
    const value = read(at === undefined ? '' : cells[at]!.trim());
    if ('value' in value) return value.value;
    problems.push({ column: headings[at ?? -1] ?? gapColumns[column], problem: value.problem });
    return undefined;
  };
  const known = {
    number: take('number', text(200, true)),
    dateOfService: take('dateOfService', dayOf),
    deficiency: take('deficiency', named(deficiency.options, names.deficiency)),
    words: take('words', text(longestWords)),
    lookedIn: take('lookedIn', text(400)),
    question: take('question', text(longestQuestion)),
    action: take('action', (cell) =>
      cell ? named(askedAction.options, names.action)(cell) : { value: 'query' },
    ),
    ...(places.coder !== undefined && { coder: take('coder', oneCoder) }),
  };
  if (problems.length > 0) return { problems };
  if (!known.words && !known.lookedIn)
    return rowProblem('Neither the words of the documentation are given, nor where it was looked for.');
  const whole = notedGap.safeParse(known);
  return whole.success
    ? { gap: whole.data }
    : rowProblem(`“${whole.error.issues[0]?.path.join('.')}” cannot be read.`);
}

const rowProblem = (problem: string): Row => ({ problems: [{ column: null, problem }] });

const text =
  (longest: number, needed = false) =>
  (cell: string): Value<string> =>
    needed && cell === ''
      ? { problem: 'is empty.' }
      : cell.length > longest
        ? { problem: `is longer than ${longest} characters.` }
        : { value: cell };

/** Days with slashes are month, day, year. */
function dayOf(cell: string): Value<string> {
  const value = dateValue(cell, cell.includes('/') ? 'month-day-year' : 'year-month-day');
  if ('problem' in value) return { problem: value.problem };
  return value.value === null ? { problem: 'is empty.' } : { value: value.value };
}

const oneCoder = (cell: string): Value<string> =>
  coderName.safeParse(cell).success
    ? { value: cell }
    : { problem: cell === '' ? 'is empty.' : 'is no name on one line.' };

const named =
  <T extends string>(options: readonly T[], words: Record<T, string>) =>
  (cell: string): Value<T> => {
    const found = options.find((one) => [folded(one), folded(words[one])].includes(folded(cell)));
    if (found !== undefined) return { value: found };
    const said = cell.length > 40 ? `${cell.slice(0, 40)}…` : cell;
    return { problem: cell === '' ? 'is empty.' : `“${said}” is none of: ${options.join(', ')}.` };
  };

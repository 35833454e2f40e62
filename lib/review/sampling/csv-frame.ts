// A frame from a CSV file, such as a claims export. Rows that cannot be read are named with line and column; the
// good ones are offered all the same, and a person decides.

import { fail, ok, type Result } from '../../model/result.ts';
import { type BrokenRow, csvRows } from './csv-rows.ts';
import {
  amountValue,
  type DateOrder,
  dateValue,
  flagsValue,
  numberValue,
  textValue,
  type Value,
} from './csv-values.ts';
import { type FrameItem, frameItem } from './frame-item.ts';

export interface CsvMapping {
  /** Heading of the column for each field; `key` must be named. */
  columns: Partial<Record<keyof FrameItem, string>> & { key: string };
  dates: DateOrder;
  /** A comma without it. */
  delimiter?: ',' | ';' | '\t' | '|';
}

export interface RowProblem {
  line: number;
  /** Heading of the column; null where it is the row as a whole. */
  column: string | null;
  problem: string;
}

export interface Duplicate {
  key: string;
  lines: number[];
  /** True: the rows say the same, and the first stands. False: they contradict each other, and none is taken. */
  same: boolean;
}

export interface CsvFrame {
  items: FrameItem[];
  problems: RowProblem[];
  duplicates: Duplicate[];
  /** Rows with data, good or not. */
  rows: number;
}

const rowsBetweenTellings = 2000;

/**
 * Items in the order of the file. A fault when the file has no heading or lacks a column that is mapped.
 * @param tell hears now and then how many rows have been checked, of how many.
 */
export function csvFrame(
  text: string,
  mapping: CsvMapping,
  tell: (done: number, of: number) => void = () => undefined,
): Result<CsvFrame> {
  const read = csvRows(text, mapping.delimiter ?? ',');
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
  const headings = head.cells.map((cell) => cell.trim());
  const places = placesOf(headings, mapping);
  if (!places.ok) return places;
  const frame: CsvFrame = {
    items: [],
    problems: broken.map(brokenProblem),
    duplicates: [],
    rows: body.length + broken.length,
  };
  const good: { line: number; item: FrameItem }[] = [];
  for (const [done, { line, cells }] of body.entries()) {
    if (done % rowsBetweenTellings === 0) tell(done, body.length);
    if (cells.length !== headings.length) {
      const problem = `The row has ${cells.length} values under ${headings.length} headings.`;
      frame.problems.push({ line, column: null, problem });
      continue;
    }
    const { item, problems } = readRow(cells, places.value, mapping.dates);
    if (item) good.push({ line, item });
    for (const { column, problem } of problems)
      frame.problems.push({ line, column: headings[column]!, problem });
  }
  frame.problems.sort((a, b) => a.line - b.line);
  takeOnce(good, frame);
  return ok(frame);
}

const brokenProblem = ({ line, at, problem }: BrokenRow): RowProblem => ({
  line,
  column: null,
  problem: at === null ? problem : `${problem} It begins at character ${at}.`,
});

type Places = [field: keyof FrameItem, column: number][];

function placesOf(headings: readonly string[], { columns }: CsvMapping): Result<Places> {
  const places: Places = [];
  for (const [field, heading] of Object.entries(columns) as [keyof FrameItem, string][]) {
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

/** A row with any problem gives no item: half of an encounter would fall into the wrong stratum. */
function readRow(cells: readonly string[], places: Places, dates: DateOrder) {
  const problems: { column: number; problem: string }[] = [];
  const known: Record<string, unknown> = {};
  for (const [field, column] of places) {
    const value = valueFor(field, cells[column]!, dates);
    if ('problem' in value) problems.push({ column, problem: value.problem });
    else if (field === 'key' && value.value === null) problems.push({ column, problem: 'is empty.' });
    else known[field] = value.value;
  }
  const item = problems.length === 0 ? frameItem(known.key as string, known as Partial<FrameItem>) : null;
  return { item, problems };
}

function valueFor(field: keyof FrameItem, cell: string, dates: DateOrder): Value<unknown> {
  switch (field) {
    case 'amount':
      return amountValue(cell);
    case 'drgWeight':
    case 'emLevel':
    case 'codes':
    case 'lengthOfStay':
      return numberValue(cell);
    case 'dateOfService':
      return dateValue(cell, dates);
    case 'flags':
      return flagsValue(cell);
    default:
      return textValue(cell);
  }
}

function takeOnce(good: readonly { line: number; item: FrameItem }[], frame: CsvFrame): void {
  for (const [key, rows] of Map.groupBy(good, ({ item }) => item.key)) {
    const [first] = rows;
    if (!first) continue;
    const text = JSON.stringify(first.item);
    const same = rows.every(({ item }) => JSON.stringify(item) === text);
    if (rows.length > 1) frame.duplicates.push({ key, lines: rows.map((row) => row.line), same });
    if (same) frame.items.push(first.item);
  }
}

// A frame from a CSV file, such as a claims export. Rows that cannot be read are named with line and column; the
// good ones are offered all the same, and a person decides.

import { ok, type Result } from '../../model/result.ts';
import { csvBody, type Places, placesOf, type RowProblem } from './csv-body.ts';
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
  const read = csvBody(text, mapping.delimiter ?? ',');
  if (!read.ok) return read;
  const { headings, body, broken } = read.value;
  const places = placesOf(headings, mapping.columns);
  if (!places.ok) return places;
  const frame: CsvFrame = {
    items: [],
    problems: [...broken],
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

/** A row with any problem gives no item: half of an encounter would fall into the wrong stratum. */
function readRow(cells: readonly string[], places: Places<keyof FrameItem>, dates: DateOrder) {
  const problems: { column: number; problem: string }[] = [];
  const known: Record<string, unknown> = {};
  for (const [field, column] of places) {
    const value = valueFor(field, cells[column]!, dates);
    if ('problem' in value) problems.push({ column, problem: value.problem });
    else if (field === 'key' && value.value === null) problems.push({ column, problem: 'is empty.' });
    else known[field] = value.value;
  }
  // Each was read as its field asks, and a key that is missing is a problem.
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

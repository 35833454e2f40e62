// Reads the assigned code lines of a frame, in the order of the profile's tables and then of the page, and
// resolves what services point to.

import type { ChartFields } from '../model/chart.ts';
import type { CodeLine } from '../model/code-line.ts';
import { parseCode } from '../model/code-shape.ts';
import type { CodeTable, FrameRole } from '../model/profile.ts';
import { type HeadingCache, readCell } from './cells.ts';
import { keepTime, type PageView, shownElements } from './page-view.ts';
import { readValues, same } from './read-fields.ts';
import { type Row, readRow } from './read-row.ts';
import { rowText } from './read-value.ts';

const mostLines = 500;

export interface ReadLines {
  lines: CodeLine[];
  /** False while rows belong to another chart than the frame's fields name, or fewer are shown than there are. */
  whole: boolean;
}

/** Rows that stand in documentation are what somebody wrote there, whatever they look like: never assigned codes. */
export function readLines(role: FrameRole, view: PageView, fields: ChartFields): ReadLines {
  const { tables = [], documents = [] } = role;
  const writing = documents.map((reader) => reader.selector).join(',');
  const cache: HeadingCache = new Map();
  let whole = true;
  const rows = tables.flatMap((table) => {
    const elements = shownElements(view, table.rows).filter(
      (row) => !isSkipped(row, table, cache) && !(writing && row.closest(writing)),
    );
    if (!elements.every((row) => belongs(row, table, fields, cache))) whole = false;
    if (!isComplete(table, view, elements.length)) whole = false;
    return elements.map((element) => {
      keepTime(view);
      return readRow(element, table, cache);
    });
  });
  return { lines: withKeys(capped(resolved(rows))), whole };
}

function isSkipped(row: Element, table: CodeTable, cache: HeadingCache): boolean {
  const { has = [], blank = false, codeless = false } = table.skip ?? {};
  if (has.some((selector) => row.matches(selector) || row.querySelector(selector))) return true;
  if (codeless && readCell(row, table.code, cache)?.length === 0) return true;
  return blank && rowText(row) === '';
}

function belongs(row: Element, table: CodeTable, fields: ChartFields, cache: HeadingCache): boolean {
  if (!table.belongs) return true;
  const { field, cell } = table.belongs;
  const mine = fields[field];
  const said = readCell(row, cell, cache) ?? [];
  return mine !== null && said.length > 0 && said.every((value) => same(field, value, mine));
}

function isComplete(table: CodeTable, view: PageView, shown: number): boolean {
  if (!table.count) return true;
  const counts = readValues(table.count, view);
  return counts.every((count) => /^\d+$/.test(count) && Number(count) <= shown);
}

/** Pointers as codes. One that points to nothing readable stays, as `?` and what the page says. */
function resolved(rows: Row[]): Omit<CodeLine, 'key'>[] {
  // An unreadable diagnosis keeps its place, so that those after it are not counted wrong.
  const diagnoses = rows.filter((row) => row.line.system === 'ICD-10-CM');
  const byNumber = new Map(diagnoses.map((row, i) => [row.number ?? String(i + 1), row.line.code]));
  const byPlace = (place: number): string | undefined => diagnoses[place - 1]?.line.code;
  return rows.map(({ line, pointers, scheme }) => ({
    ...line,
    diagnoses: pointers.map((pointer) => {
      const code =
        scheme === 'codes'
          ? parseCode(pointer, 'ICD-10-CM')
          : scheme === 'numbers'
            ? byNumber.get(pointer)
            : byPlace(pointer.toUpperCase().charCodeAt(0) - 64);
      return code || `?${pointer.slice(0, 19)}`;
    }),
  }));
}

type Unkeyed = Omit<CodeLine, 'key'>;

/** More lines than a reading may hold end in one that says so. */
function capped(lines: Unkeyed[]): Unkeyed[] {
  if (lines.length <= mostLines) return lines;
  const rest = `${lines.length - mostLines + 1} more rows, too many to read`;
  const last: Unkeyed = { ...lines[mostLines - 1]!, system: null, code: '', label: null, unreadable: rest };
  return [
    ...lines.slice(0, mostLines - 1),
    { ...last, modifiers: [], units: null, diagnoses: [], poa: null },
  ];
}

/** Names each line by system, code and occurrence, as `CPT 99214 #1`. */
export function withKeys(lines: Unkeyed[]): CodeLine[] {
  const seen = new Map<string, number>();
  return lines.map((line) => {
    const name = line.unreadable === null ? `${line.system} ${line.code}` : 'unreadable';
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return { ...line, key: `${name} #${count}` };
  });
}

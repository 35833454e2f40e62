// Reads the assigned code lines of a frame, in the order of the profile's tables and then of the page, and
// resolves what services point to.

import type { ChartFields } from '../model/chart.ts';
import type { CodeLine } from '../model/code-line.ts';
import { parseCode } from '../model/code-shape.ts';
import { withKeys } from '../model/line-key.ts';
import type { CodeTable, FrameRole } from '../model/profile.ts';
import { type GridCache, gridCache, readCell } from './cells.ts';
import { inDocumentation, matching, type PageView } from './page-view.ts';
import { readValues, same } from './read-fields.ts';
import { type Row, readRow } from './read-row.ts';
import { rowText } from './read-value.ts';
import { isShown } from './shown.ts';

const mostLines = 500;
/** So many of the rows that are not read any more are looked at; that there are others is not worth more. */
const mostCounted = 500;

export interface ReadLines {
  lines: CodeLine[];
  /** The row of each line. */
  elements: Element[];
  /** False while rows belong to another chart than the frame's fields name, or fewer are shown than there are. */
  whole: boolean;
  /** Why not, where waiting alone may not help. */
  why: string | undefined;
}

/** Rows that stand in documentation are what somebody wrote there, whatever they look like: never assigned codes. */
export function readLines(role: FrameRole, view: PageView, fields: ChartFields): ReadLines {
  const cache = gridCache();
  const rows: Row[] = [];
  const elements: Element[] = [];
  let more = 0;
  let about = false;
  let whole = true;
  let why: string | undefined;
  for (const table of role.tables ?? []) {
    const found = findRows(table, view, cache, mostLines - rows.length);
    if (!found.rows.every((row) => belongs(row, table, fields, cache))) whole = false;
    why ??= found.about ? undefined : whatIsLacking(table, view, found);
    rows.push(...found.rows.map((row) => readRow(row, table, cache)));
    elements.push(...found.rows);
    more += found.more;
    about ||= found.about;
  }
  const lines = withKeys(capped(resolved(rows), more, about));
  return { lines, elements, whole: whole && why === undefined, why };
}

interface FoundRows {
  rows: Element[];
  /** How many there are besides, for which there was no room. */
  more: number;
  /** Whether some of those were counted without a look at them. */
  about: boolean;
}

function findRows(table: CodeTable, view: PageView, cache: GridCache, room: number): FoundRows {
  const rows: Element[] = [];
  let more = 0;
  let passed = 0;
  for (const element of matching(view, table.rows)) {
    if (more > 0 && ++passed > mostCounted) {
      more++;
      continue;
    }
    if (!isShown(element) || isSkipped(element, table, cache) || inDocumentation(view, element)) continue;
    if (rows.length < room) rows.push(element);
    else more++;
  }
  return { rows, more, about: passed > mostCounted };
}

function isSkipped(row: Element, table: CodeTable, cache: GridCache): boolean {
  const { has = [], blank = false, codeless = false } = table.skip ?? {};
  if (has.some((selector) => row.matches(selector) || row.querySelector(selector))) return true;
  if (codeless && readCell(row, table.code, cache)?.length === 0) return true;
  return blank && rowText(row) === '';
}

function belongs(row: Element, table: CodeTable, fields: ChartFields, cache: GridCache): boolean {
  if (!table.belongs) return true;
  const { field, cell } = table.belongs;
  const mine = fields[field];
  const said = readCell(row, cell, cache) ?? [];
  return mine !== null && said.length > 0 && said.every((value) => same(field, value, mine));
}

/** A list that is drawn as far as one scrolls says how long it is: by the profile's count, or as ARIA has it. */
function whatIsLacking(table: CodeTable, view: PageView, { rows, more }: FoundRows): string | undefined {
  const shown = rows.length + more;
  const counts = table.count ? readValues(table.count, view) : [];
  const odd = counts.find((count) => !/^\d+$/.test(count) || Number(count) > shown);
  if (odd !== undefined) return lacking(shown, odd);
  const grid = rows[0]?.closest('[aria-rowcount]');
  const all = Number(grid?.getAttribute('aria-rowcount') ?? 0);
  if (!grid || !(all > shown)) return undefined;
  // It counts its headings too.
  const drawn = grid.querySelectorAll('tr,[role=row]').length;
  return drawn < all ? lacking(drawn, String(all)) : undefined;
}

const lacking = (drawn: number, all: string): string =>
  `The page shows ${drawn} of ${all.slice(0, 20)} rows of codes. Show all of them at once: nothing is reviewed of a list read in part.`;

/** Pointers as codes. One that points to nothing readable stays, as `?` and what the page says. */
function resolved(rows: Row[]): Omit<CodeLine, 'key'>[] {
  // An unreadable diagnosis keeps its place, so that those after it are not counted wrong.
  const diagnoses = rows.filter((row) => row.line.system === 'ICD-10-CM');
  const byNumber = new Map(diagnoses.map((row, i) => [row.number ?? String(i + 1), row.line.code]));
  const byPlace = (place: number): string | undefined => diagnoses[place - 1]?.line.code;
  return rows.map(({ line, pointers, scheme }) => ({
    ...line,
    diagnoses: pointers.flatMap((pointer) => {
      // `124` names the first, second and fourth where there is no twelfth diagnosis that it could mean.
      const run = scheme === 'numbers' && diagnoses.length < 10 && /^[1-9]{2,}$/.test(pointer);
      const each = run && !byNumber.has(pointer) ? [...pointer].map((one) => byNumber.get(one)) : [];
      if (each.length > 0 && each.every((one) => one !== undefined)) return each;
      const code =
        scheme === 'codes'
          ? parseCode(pointer, 'ICD-10-CM')
          : scheme === 'numbers'
            ? byNumber.get(pointer)
            : byPlace(pointer.toUpperCase().charCodeAt(0) - 64);
      return [code || `?${pointer.slice(0, 19)}`];
    }),
  }));
}

type Unkeyed = Omit<CodeLine, 'key'>;

/** More lines than a reading may hold end in one that says so. */
function capped(lines: Unkeyed[], more: number, about: boolean): Unkeyed[] {
  const cut = lines[mostLines - 1];
  if (more === 0 || !cut) return lines;
  const rest = `${about ? 'about ' : ''}${more + 1} more rows, too many to read`;
  const last: Unkeyed = { ...cut, system: null, code: '', label: null, unreadable: rest };
  return [
    ...lines.slice(0, mostLines - 1),
    { ...last, modifiers: [], units: null, diagnoses: [], poa: null },
  ];
}

// Lists of several patients are no charts, whatever codes they show: work lists, schedules, claim queues.

import { isTag } from '../nodes.ts';
import { shownText } from '../read-value.ts';
import { isShown } from '../shown.ts';
import { isName } from '../teach/part-of-text.ts';
import { wholeCode } from './code-like.ts';
import { cellsOf, type Grid, roleGrid, tableGrid } from './grid.ts';
import type { PageParts } from './page-parts.ts';
import { meaningOf } from './words.ts';

const ofPerson = new Set(['patient', 'name', 'dob', 'encounter', 'account']);
const mostTables = 60;

/** Tables whose rows are patients or encounters. */
export function patientLists({ view }: PageParts): Element[] {
  const tables = view.roots.flatMap((root) =>
    Array.from(root.querySelectorAll('table,[role=table],[role=grid]')),
  );
  return tables.slice(0, mostTables).filter((table) => {
    if (!isShown(table)) return false;
    const grid = isTag(table, 'table') ? tableGrid(table) : roleGrid(table);
    return listsPatients(grid);
  });
}

/** Rows that each name somebody: by columns of identifiers, or by a name and a date in each row. */
export function listsPatients(grid: Grid): boolean {
  if (grid.kind === 'blocks' && grid.heads.length === 0) return false;
  const columns = grid.heads.flatMap((head, at) => {
    const meaning = meaningOf(head);
    return meaning && ofPerson.has(meaning) ? [{ meaning, at }] : [];
  });
  const cells = grid.rows.slice(0, 30).map((row) => cellsOf(row, grid.kind));
  const distinct = (at: number) =>
    new Set(cells.map((row) => (row[at] ? shownText(row[at]) : '')).filter(Boolean)).size;
  // What has a code of its own in each row can have a `Name` too: the code's.
  const codes = cells.filter((row) => row.some((cell) => cell && wholeCode(shownText(cell)))).length;
  const names = (at: number) =>
    cells.some((row) => row[at] && /^\p{Lu}\p{L}+, ?\p{Lu}\p{L}/u.test(shownText(row[at])));
  const thing = columns.findIndex((c) => c.meaning === 'name' && !names(c.at));
  if (codes * 3 > cells.length && columns.length === 1 && thing === 0) return false;
  const identity = new Set(columns.map((c) => c.meaning)).size;
  if (identity >= 2 && grid.rows.length > 0) return true;
  if (columns.some(({ at }) => distinct(at) > 1)) return true;
  if (grid.heads.some(Boolean)) return false;
  const named = cells.filter((row) => {
    const texts = row.filter(Boolean).map((cell) => shownText(cell));
    const who = texts.filter((text) => isName(text.replace(/\s*\(.*\)$/, '')));
    return (
      who.length > 0 && texts.some((text) => /\b\d{4}-\d\d-\d\d\b|\b\d{1,2}\/\d{1,2}\/\d{4}\b/.test(text))
    );
  });
  return named.length > 1 && named.length * 2 > cells.length;
}

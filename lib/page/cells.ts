// Finds a cell of a code row by selector, column number or column heading, and takes its values.

import type { Cell } from '../model/profile.ts';
import { applyCut, shownText, takeValue } from './read-value.ts';
import { isShown } from './shown.ts';

const tables = 'table,[role=grid],[role=treegrid],[role=table]';
const headings = 'th,[role=columnheader]';
const cellRoles = ['cell', 'gridcell', 'rowheader', 'columnheader'];

/** Column numbers of headings, kept for the length of one reading. */
export type HeadingCache = Map<Element, Map<string, number | null>>;

/** The values that the cell holds, empty ones left out; null when the row has no such cell. */
export function readCell(row: Element, cell: Cell, cache: HeadingCache): string[] | null {
  const elements = findCell(row, cell, cache);
  if (elements === null) return null;
  return elements
    .filter(isShown)
    .flatMap((element) => applyCut(takeValue(element, cell.take ?? 'text') ?? '', cell.cut) || []);
}

function findCell(row: Element, cell: Cell, cache: HeadingCache): Element[] | null {
  if (cell.selector !== undefined) {
    return [...(row.matches(cell.selector) ? [row] : []), ...row.querySelectorAll(cell.selector)];
  }
  const column = cell.heading === undefined ? cell.column : columnOf(row, cell.heading, cache);
  if (column === null) return null;
  if (column === undefined) return [row];
  const found = cellAt(row, column);
  if (!found) return null;
  // A value or choice is asked of the control in the cell.
  const wantsControl = cell.take === 'value' || cell.take === 'choice';
  return wantsControl ? Array.from(found.querySelectorAll('input,select,textarea')) : [found];
}

const spanOf = (cell: Element): number =>
  (cell as HTMLTableCellElement).colSpan || Number(cell.getAttribute('aria-colspan')) || 1;

function cellsOf(row: Element): Element[] {
  if (row.localName === 'tr') return Array.from((row as HTMLTableRowElement).cells);
  return Array.from(row.children).filter((c) => cellRoles.includes(c.getAttribute('role') ?? ''));
}

function cellAt(row: Element, column: number): Element | null {
  let at = 1;
  for (const cell of cellsOf(row)) {
    if (column < at + spanOf(cell)) return cell;
    at += spanOf(cell);
  }
  return null;
}

/** The column under that heading; null when there is none, or two. */
function columnOf(row: Element, heading: string, cache: HeadingCache): number | null {
  const table = row.closest(tables);
  if (!table) return null;
  let known = cache.get(table);
  if (!known) {
    known = new Map();
    cache.set(table, known);
  }
  const wanted = heading.toLowerCase();
  if (!known.has(wanted)) known.set(wanted, findColumn(table, wanted));
  return known.get(wanted) ?? null;
}

function findColumn(table: Element, wanted: string): number | null {
  const columns = new Set<number>();
  for (const head of table.querySelectorAll(headings)) {
    if (head.closest(tables) !== table || shownText(head).toLowerCase() !== wanted) continue;
    const line = head.closest('tr,[role=row]');
    if (!line) continue;
    let at = 1;
    for (const cell of cellsOf(line)) {
      if (cell === head) columns.add(at);
      at += spanOf(cell);
    }
  }
  return columns.size === 1 ? [...columns][0]! : null;
}

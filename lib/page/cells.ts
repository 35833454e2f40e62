// Finds a cell of a code row by selector, column number or column heading, and takes its values.

import type { Cell } from '../model/profile.ts';
import { applyCut, shownText, takeValue } from './read-value.ts';
import { isShown } from './shown.ts';

const tables = 'table,[role=grid],[role=treegrid],[role=table]';
const headings = 'th,[role=columnheader]';
const cellRoles = ['cell', 'gridcell', 'rowheader', 'columnheader'];

/** What rows have in common, kept for the length of one reading. */
export interface GridCache {
  /** The grid around rows, by what holds the rows. */
  grids: Map<Element | null, Element | null>;
  /** Column numbers of headings, by grid. */
  headings: Map<Element, Map<string, number | null>>;
  /** The cells of the row read last, by column from 1. */
  row: Element | null;
  cells: Element[];
}

export const gridCache = (): GridCache => ({ grids: new Map(), headings: new Map(), row: null, cells: [] });

/** The values that the cell holds, empty ones left out; null when the row has no such cell. */
export function readCell(row: Element, cell: Cell, cache: GridCache): string[] | null {
  const elements = findCell(row, cell, cache);
  if (elements === null) return null;
  return elements
    .filter(isShown)
    .flatMap((element) => applyCut(takeValue(element, cell.take ?? 'text') ?? '', cell.cut) || []);
}

function findCell(row: Element, cell: Cell, cache: GridCache): Element[] | null {
  if (cell.selector !== undefined) {
    return [...(row.matches(cell.selector) ? [row] : []), ...row.querySelectorAll(cell.selector)];
  }
  const column = cell.heading === undefined ? cell.column : columnOf(row, cell.heading, cache);
  if (column === null) return null;
  if (column === undefined) return [row];
  const found = cellAt(row, column, cache);
  if (!found) return null;
  // A value or choice is asked of the control in the cell.
  const wantsControl = cell.take === 'value' || cell.take === 'choice';
  return wantsControl ? Array.from(found.querySelectorAll('input,select,textarea')) : [found];
}

const spanOf = (cell: Element): number =>
  (cell as HTMLTableCellElement).colSpan || Number(cell.getAttribute('aria-colspan')) || 1;

function cellsOf(row: Element): Element[] {
  const cells: Element[] = [];
  const isTable = row.localName === 'tr';
  for (let at = row.firstElementChild; at; at = at.nextElementSibling) {
    const isCell = isTable
      ? at.localName === 'td' || at.localName === 'th'
      : cellRoles.includes(at.getAttribute('role') ?? '');
    if (isCell) cells.push(at);
  }
  return cells;
}

/** The most columns that a profile can name. */
const mostColumns = 60;

function cellAt(row: Element, column: number, cache: GridCache): Element | null {
  if (cache.row !== row) {
    cache.row = row;
    cache.cells = [];
    for (const cell of cellsOf(row)) {
      for (let n = Math.min(spanOf(cell), mostColumns); n > 0; n--) cache.cells.push(cell);
      if (cache.cells.length > mostColumns) break;
    }
  }
  return cache.cells[column - 1] ?? null;
}

/** The column under that heading; null when there is none, or two. */
function columnOf(row: Element, heading: string, { grids, headings: known }: GridCache): number | null {
  const around = row.matches(tables) ? row : row.parentElement;
  let grid = grids.get(around);
  if (grid === undefined) {
    grid = around?.closest(tables) ?? null;
    grids.set(around, grid);
  }
  if (!grid) return null;
  let columns = known.get(grid);
  if (!columns) {
    columns = columnsOf(grid);
    known.set(grid, columns);
  }
  return columns.get(heading.toLowerCase()) ?? null;
}

function columnsOf(grid: Element): Map<string, number | null> {
  const columns = new Map<string, number | null>();
  for (const head of grid.querySelectorAll(headings)) {
    const line = head.closest('tr,[role=row]');
    if (!line || head.closest(tables) !== grid) continue;
    const column = placeIn(line, head);
    if (column === null) continue;
    const heading = shownText(head).toLowerCase();
    const other = columns.get(heading);
    columns.set(heading, other === undefined || other === column ? column : null);
  }
  return columns;
}

function placeIn(line: Element, wanted: Element): number | null {
  let at = 1;
  for (const cell of cellsOf(line)) {
    if (cell === wanted) return at;
    at += spanOf(cell);
  }
  return null;
}

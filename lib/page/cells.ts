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
  columns: Columns;
}

/** Cells of rows by column; of the row read last only, but where cells reach into the rows below. */
export interface Columns {
  rows: Map<Element, Element[]>;
  /** Whether a part of a table holds cells that reach down. */
  reach: Map<Element, boolean>;
}

export const noColumns = (): Columns => ({ rows: new Map(), reach: new Map() });

export const gridCache = (): GridCache => ({ grids: new Map(), headings: new Map(), columns: noColumns() });

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

/** A cell, which in a table of roles may be any element. */
type Spanning = Element & Partial<Pick<HTMLTableCellElement, 'colSpan' | 'rowSpan'>>;

const spanOf = (cell: Spanning): number => cell.colSpan || Number(cell.getAttribute('aria-colspan')) || 1;

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
const mostSpanned = 1000;

/**
 * The cells of a row by column: where a cell spans columns it stands in each, and a cell that reaches down from
 * a row above keeps its column. Cells that say their column (`aria-colindex`) stand there, whatever their order.
 */
export function cellsByColumn(row: Element, { rows, reach }: Columns): Element[] {
  const known = rows.get(row);
  if (known) return known;
  const part = row.localName === 'tr' ? row.parentElement : null;
  if (part && !reach.has(part)) reach.set(part, part.querySelector(':scope > tr > [rowspan]') !== null);
  if (!part || !reach.get(part)) {
    rows.clear();
    const own = placed(cellsOf(row), []);
    rows.set(row, own);
    return own;
  }
  let from: { cell: Element; left: number }[] = [];
  let at = part.firstElementChild;
  for (let n = 0; at && n < mostSpanned; at = at.nextElementSibling, n++) {
    const cells = placed(
      cellsOf(at),
      from.map((one) => (one?.left > 0 ? one.cell : undefined)),
    );
    const above = from;
    from = cells.map((cell: Spanning, column) => ({
      cell,
      left: (above[column]?.cell === cell ? above[column]!.left : (cell.rowSpan ?? 1)) - 1,
    }));
    rows.set(at, cells);
  }
  return rows.get(row) ?? [];
}

function placed(cells: Element[], taken: (Element | undefined)[]): Element[] {
  const found = taken.slice();
  let column = 0;
  for (const cell of cells) {
    const stated = Number(cell.getAttribute('aria-colindex'));
    if (stated > 0 && stated <= mostColumns) column = stated - 1;
    else while (found[column]) column++;
    for (let n = Math.min(spanOf(cell), mostColumns); n > 0 && column < mostColumns; n--)
      found[column++] = cell;
  }
  // Of a place that nothing takes, which the type leaves out, nobody asks but by `?.`.
  return found as Element[];
}

const cellAt = (row: Element, column: number, { columns }: GridCache): Element | null =>
  cellsByColumn(row, columns)[column - 1] ?? null;

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
  const at = cellsByColumn(line, noColumns()).indexOf(wanted);
  return at < 0 ? null : at + 1;
}

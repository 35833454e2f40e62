// The grid that a code stands in: HTML tables, tables by role, and blocks that repeat (lists, nested divs).
// Rows and cells as the reader of profiles sees them, so that what is drafted here reads the same there.

import { cellsByColumn, noColumns } from '../cells.ts';
import { isTag } from '../nodes.ts';
import { shownText } from '../read-value.ts';
import { isShown } from '../shown.ts';
import { wholeCode } from './code-like.ts';
import { columnRole } from './words.ts';

export interface Grid {
  kind: 'table' | 'roles' | 'blocks';
  /** What holds the rows: the table, or the parent of the blocks. */
  container: Element;
  /** Shown rows without the heading rows. */
  rows: Element[];
  /** Heading of each column, '' where there is none. */
  heads: string[];
  /** Whether the reader of profiles finds columns by these headings. */
  named: boolean;
  /** Finds the rows within their container, where they are boxes that their names tell. */
  boxes?: string;
  /** Shown rows that only name columns. */
  headRows: Element[];
}

const tableRoles = '[role=table],[role=grid],[role=treegrid]';
const mostRows = 600;

/** Whether the grid has more rows than are looked at. */
export const isCutOff = ({ kind, rows, headRows }: Grid): boolean =>
  kind !== 'blocks' && rows.length + headRows.length >= mostRows;

/** The cells of a row by column, as the reader of profiles counts them. A column can be lacking. */
export const cellsOf = (row: Element, kind: Grid['kind'], columns = noColumns()): Element[] =>
  kind === 'blocks' ? Array.from(innerOf(row).children) : Array.from(cellsByColumn(row, columns));

/** A block's cells stand in it, or in the only element that it holds. */
export function innerOf(row: Element): Element {
  let at = row;
  for (
    let depth = 0;
    depth < 3 && at.children.length === 1 && at.firstElementChild!.children.length > 1;
    depth++
  ) {
    at = at.firstElementChild!;
  }
  return at;
}

/**
 * The grid around an element that holds a code.
 * @param coded whether an element holds a code, to tell rows from other things that repeat
 * @param lone whether a code that nothing repeats may be a list of one: where a person has pointed at it
 */
export function gridAround(element: Element, coded: (row: Element) => boolean, lone = false): Grid | null {
  const row = element.closest('tr,[role=row]');
  const boxes = row && boxesAround(element, row, coded);
  if (boxes) return boxes;
  if (row && isTag(row, 'tr')) {
    const table = row.closest('table');
    if (table && !isLayout(row, coded)) return tableGrid(table);
  } else if (row) {
    const table = row.closest(tableRoles);
    if (table) return roleGrid(table);
  }
  return blockGrid(element, coded) ?? (lone ? loneBlock(element) : null);
}

/** A table that only arranges the page: a cell of it holds several things with codes. */
const isLayout = (row: HTMLTableRowElement, coded: (row: Element) => boolean): boolean =>
  Array.from(row.cells).some((cell) => cell.querySelector('table,li,[role=row]') !== null && coded(cell));

export function tableGrid(table: HTMLTableElement): Grid {
  const rows = Array.from(table.rows).slice(0, mostRows).filter(isShown);
  const heads = rows.filter((row) => isHead(row, Array.from(row.cells), 'th'));
  const grid = withHeads('table', table, rows, heads);
  if (grid.headRows.length > 0) return grid;
  const apart = rowTables(table);
  const all = apart.length > 1 ? { ...grid, container: table.parentElement!, rows: apart } : grid;
  return { ...all, heads: headsApart(all) };
}

/** Rows of which each is a table of its own beside the others; none where this is no such table. */
function rowTables(table: HTMLTableElement): Element[] {
  const [row] = table.rows;
  if (!row || table.rows.length !== 1 || !table.parentElement) return [];
  const twins = Array.from(table.parentElement.children).filter(
    (one): one is HTMLTableElement => one.localName === 'table' && isShown(one),
  );
  const rows = twins.flatMap((one) => (one.rows.length === 1 ? [one.rows[0]!] : []));
  const alike = rows.length === twins.length && rows.every((r) => r.cells.length === row.cells.length);
  return alike ? rows.slice(0, mostRows) : [];
}

/** Boxes side by side, one for each code, that are named alike but for a number or letter: `dx1`, `dx2`. */
function boxesAround(element: Element, row: Element, coded: (e: Element) => boolean): Grid | null {
  const attribute = ['name', 'id'].find((one) => stemOf(element, one) !== '');
  const container = row.closest('table,[role=grid],[role=table]');
  if (!attribute || !container || element.localName !== 'input') return null;
  const stem = stemOf(element, attribute);
  const inRow = Array.from(row.querySelectorAll('input')).filter(coded);
  if (inRow.length < 2 || !inRow.every((one) => stemOf(one, attribute) === stem)) return null;
  const own = `input[${attribute}^=${JSON.stringify(stem)}]`;
  const rows = Array.from(container.querySelectorAll(own)).filter(
    (one) => stemOf(one, attribute) === stem && isShown(one),
  );
  return { kind: 'blocks', container, rows, heads: [], headRows: [], named: false, boxes: own };
}

const stemOf = (element: Element, attribute: string): string =>
  /^(.*[A-Za-z_$:.\][-])(?:\d{1,2}|[A-L])$/.exec(element.getAttribute(attribute) ?? '')?.[1] ?? '';

/** Headings that stand in a table or list of their own above the rows, one for each column. */
function headsApart({ container, rows }: Grid): string[] {
  // One count of columns for all rows: made anew for each it searches the table for every row.
  const columns = noColumns();
  const count = Math.max(0, ...rows.map((row) => cellsOf(row, 'table', columns).length));
  if (count < 2) return [];
  let at: Element | null = container.parentElement;
  for (let depth = 0; at && depth < 5 && at.localName !== 'body'; at = at.parentElement, depth++) {
    const found = Array.from(at.querySelectorAll('[role=columnheader],th')).filter(
      (head) => !container.contains(head) && isShown(head),
    );
    if (found.length > 0) return found.length === count ? found.map((head) => shownText(head)) : [];
  }
  return [];
}

export function roleGrid(table: Element): Grid {
  const all = Array.from(table.querySelectorAll('[role=row]')).slice(0, mostRows);
  const rows = all.filter((row) => row.closest(tableRoles) === table && isShown(row));
  const heads = rows.filter((row) => isHead(row, Array.from(row.children), '[role=columnheader]'));
  return withHeads('roles', table, rows, heads);
}

const isHead = (row: Element, cells: Element[], selector: string): boolean =>
  row.parentElement?.localName === 'thead' ||
  (cells.length > 0 && cells.every((cell) => cell.matches(selector)));

function withHeads(kind: Grid['kind'], container: Element, rows: Element[], marked: Element[]): Grid {
  const [first] = rows;
  const worded = marked.length === 0 && first && namesColumns(cellsOf(first, kind)) ? [first] : [];
  const headRows = marked.length > 0 ? marked : worded;
  const heads: string[] = [];
  for (const row of headRows) {
    const cells = cellsOf(row, kind);
    // A heading over several columns names none of them.
    cells.forEach((cell, i) => {
      const own = cell && cells.filter((c) => c === cell).length === 1 ? shownText(cell) : '';
      heads[i] = own || heads[i] || '';
    });
  }
  const rest = rows.filter((row) => !headRows.includes(row));
  return { kind, container, rows: rest, heads, headRows, named: marked.length > 0 };
}

/** Several cells with words of column headings and no code among them. */
const namesColumns = (cells: Element[]): boolean => {
  const texts = [...new Set(cells)].filter(Boolean).map((cell) => shownText(cell));
  const known = texts.filter((text) => text.length <= 40 && columnRole(text) !== null && !/\d{3}/.test(text));
  return (
    known.length >= 2 && known.length * 2 >= texts.filter(Boolean).length && !texts.some((t) => wholeCode(t))
  );
};

/** The highest repetition in which each block holds a code at the same place. */
function blockGrid(element: Element, coded: (row: Element) => boolean): Grid | null {
  let best: { rows: Element[]; parent: Element; score: number } | null = null;
  const [named] = element.classList;
  const kind = named ? `${element.localName}.${CSS.escape(named)}` : null;
  let at: Element = element;
  for (let depth = 0; depth < 8; depth++) {
    const parent: Element | null = at.parentElement;
    if (!parent || at.localName === 'body' || (at !== element && !isRowLike(at))) break;
    const path = pathTo(at, element);
    const like = at;
    const all = Array.from(parent.children).filter(
      (c) => c.localName === like.localName && isRowLike(c) && isShown(c),
    );
    const holds = (twin: Element) => {
      const same = follow(twin, path);
      return same !== null && coded(same) && isShown(same);
    };
    const rows = all.filter(holds);
    // Where several that hold codes are of one kind, what shares no class with them is no row of theirs.
    const isKind = (one: Element) => Array.from(one.classList).some((name) => like.classList.contains(name));
    const alike = rows.filter(isKind);
    const twins = alike.length > 1 ? all.filter(isKind) : all;
    const headed = headOf(at, parent) !== null;
    const whole = at.localName === 'li' || at.children.length > 1 || at.querySelector('input') !== null;
    const score = (alike.length > 1 ? alike : rows).length + (whole ? 0.5 : 0) + (headed ? 2 : 0);
    const enough = rows.length > 1 || at.localName === 'li' || headed;
    // Several codes of one kind in it: a list, not a row of one.
    const isList = rows.some(
      (row) => kind && row !== element && Array.from(row.querySelectorAll(kind)).filter(coded).length > 1,
    );
    if (isList) break;
    if (enough && rows.length <= mostRows && (!best || score > best.score))
      best = { rows: twins, parent, score };
    at = parent;
  }
  if (!best) return null;
  const head = headOf(best.rows.find((row) => coded(row)) ?? best.rows[0]!, best.parent);
  const heads = head ? Array.from(innerOf(head).children, (cell) => shownText(cell)) : [];
  const rows = best.rows.filter((row) => row !== head);
  return { kind: 'blocks', container: best.parent, rows, heads, headRows: head ? [head] : [], named: false };
}

/** A list of one: the nearest part of the page that holds more than the code. */
function loneBlock(element: Element): Grid | null {
  let row = element;
  for (let depth = 0; depth < 3 && row.children.length < 2 && row.parentElement; depth++) {
    row = row.parentElement;
  }
  if (row.children.length < 2) row = element;
  const parent = row.parentElement;
  if (!parent || row.localName === 'body' || !isRowLike(row)) return null;
  return { kind: 'blocks', container: parent, rows: [row], heads: [], headRows: [], named: false };
}

/** A row is short and holds no table or list of its own. */
const isRowLike = (block: Element): boolean =>
  (block.textContent?.length ?? 0) < 1500 && !block.querySelector('table,[role=table],[role=grid],li');

/** The block that names the columns: the first of the blocks, or what stands before their parent. */
function headOf(row: Element, parent: Element): Element | null {
  const count = innerOf(row).children.length;
  if (count < 2) return null;
  const before = [
    row.previousElementSibling,
    parent.firstElementChild,
    parent.previousElementSibling,
    parent.parentElement?.firstElementChild,
  ];
  for (const one of before) {
    for (const head of one ? [one, innerOf(one).firstElementChild] : []) {
      if (!head || head === row || head.contains(row)) continue;
      const cells = Array.from(innerOf(head).children);
      if (Math.abs(cells.length - count) <= 1 && namesColumns(cells)) return head;
    }
  }
  return null;
}

const pathTo = (from: Element, to: Element): number[] => {
  const path: number[] = [];
  for (let at = to; at !== from && at.parentElement; at = at.parentElement) {
    path.unshift(Array.from(at.parentElement.children).indexOf(at));
  }
  return path;
};

const follow = (from: Element, path: number[]): Element | null =>
  path.reduce<Element | null>((at, index) => at?.children[index] ?? null, from);

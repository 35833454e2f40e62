// What the columns of a grid hold: their headings, the names of their controls and classes, and the values
// of their cells decide together.

import { noColumns } from '../cells.ts';
import { shownText, takeValue } from '../read-value.ts';
import { isShown } from '../shown.ts';
import { codeLike } from './code-like.ts';
import { cellsOf, type Grid } from './grid.ts';
import { type ColumnRole, columnRole, nameWords } from './words.ts';

export interface Column {
  /** From 0. */
  at: number;
  heading: string;
  /** Words of the names of its controls and classes. */
  hint: string;
  role: ColumnRole | null;
  cells: (Element | null)[];
  values: string[];
  take: 'text' | 'value' | 'choice';
}

const controls = 'input,select,textarea';
const typed = new Set(['', 'text', 'search', 'number', 'tel']);

/** The control of a cell that a person types or chooses in. */
export const controlIn = (cell: Element): Element | null =>
  [...(cell.matches(controls) ? [cell] : []), ...cell.querySelectorAll(controls)].find(
    (c) => (c.localName !== 'input' || typed.has((c.getAttribute('type') ?? '').toLowerCase())) && isShown(c),
  ) ?? null;

/** All columns that any row has. A block without parts of its own is one column. */
export function columnsOf(grid: Grid): Column[] {
  const known = noColumns();
  const byRow = grid.rows.map((row) => {
    const cells = cellsOf(row, grid.kind, known);
    return cells.length > 0 ? cells : [row];
  });
  const count = Math.min(60, Math.max(0, ...byRow.map((cells) => cells.length)));
  return Array.from({ length: count }, (_, at) => {
    const found = byRow.map((row) => {
      // A cell over several columns belongs to the first of them only.
      const cell = row[at] !== row[at - 1] ? (row[at] ?? null) : null;
      return cell && isShown(cell) ? cell : null;
    });
    const label = grid.kind === 'blocks' && !grid.heads[at] ? labelOf(found) : null;
    const heading = grid.heads[at] || (label ?? '');
    const cells = label === null ? found : found.map((cell) => cell?.children[1] ?? null);
    const controlled = cells.map((cell) => (cell ? controlIn(cell) : null));
    const withControl = controlled.filter((c) => c !== null);
    const filled = cells.filter((cell, i) => cell && (controlled[i] || shownText(cell) !== ''));
    const [control] = withControl;
    // A box to add another stands beside what is there already.
    const adds = withControl.every((c) => c.localName === 'input' && takeValue(c, 'value') === '');
    const worded = cells.some((cell) => cell && shownText(cell) !== '');
    const take =
      !control || withControl.length * 2 < filled.length || (adds && worded)
        ? 'text'
        : control.localName === 'select'
          ? 'choice'
          : 'value';
    const values = cells.map((cell, i) =>
      saidIn(cell, (take === 'text' && worded ? null : controlled[i]) ?? null),
    );
    const hint = hintOf(cells, withControl);
    const role = columnRole(heading) ?? columnRole(hint);
    return { at, heading, hint, role, cells, values, take };
  });
}

/** The words that each of the cells begins with, where it is two parts: a term, and what is said of it. */
function labelOf(cells: (Element | null)[]): string | null {
  const there = cells.filter((cell) => cell !== null);
  const [first] = there;
  if (!first || !there.every((cell) => cell.children.length === 2 && !controlIn(cell))) return null;
  const words = shownText(first.children[0]!).replace(/\s*:$/, '');
  const same = there.every((cell) => shownText(cell.children[0]!).replace(/\s*:$/, '') === words);
  return same && columnRole(words) !== null && there.length > 1 ? words : null;
}

const saidIn = (cell: Element | null, control: Element | null): string => {
  if (control) return takeValue(control, control.localName === 'select' ? 'choice' : 'value') ?? '';
  return cell ? shownText(cell) : '';
};

/** The names that the page's makers gave: of a control first, then of the cell. */
function hintOf(cells: (Element | null)[], named: Element[]): string {
  const [first] = named;
  if (first) {
    const telling = Array.from(first.attributes)
      .filter(({ name }) =>
        /^(name|id|aria-label|placeholder|title|data-.*|ng-model|formcontrolname)$/.test(name),
      )
      .map(({ value }) => lastName(value));
    const { labels }: Element & Partial<Pick<HTMLInputElement, 'labels'>> = first;
    for (const label of labels ?? []) telling.push(lastName(shownText(label)));
    return telling.find((words) => columnRole(words) !== null) ?? telling[0] ?? '';
  }
  const cell = cells.find((c) => c !== null);
  if (!cell) return '';
  const telling = Array.from(cell.attributes)
    .filter(({ name }) => /^(class|data-.*|headers|aria-label)$/.test(name))
    .flatMap(({ value }) => value.split(/\s+/).map(nameWords));
  // `row1` and `item` name no column.
  return telling.find((words) => !['number', 'other', null].includes(columnRole(words))) ?? '';
}

/** `claimCPTMOD1` is told by its end, `ClaimCPTICD2` too: the last word that is known as a column's. */
function lastName(value: string): string {
  const words = nameWords(value).split(' ');
  const known = words.filter((word) => columnRole(word) !== null && columnRole(word) !== 'other');
  return known.at(-1) ?? words.join(' ');
}

/** How much of a column is codes: the share of its cells and how telling their form is. */
export function codeShare(column: Column): { share: number; weight: number; count: number } {
  const said = column.values.filter((value) => value !== '');
  const codes = said.map((value) => codeLike(value)).filter((c) => c !== null && c.weight > 0);
  const sum = codes.reduce((total, code) => total + code!.weight, 0);
  return {
    share: said.length > 0 ? codes.length / said.length : 0,
    weight: codes.length > 0 ? sum / codes.length : 0,
    count: codes.length,
  };
}

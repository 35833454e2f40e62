// A selector that finds a grid's code rows and none of its other rows: headings, sections, totals, notes.
// Tried against the page; what tells the rows apart by kind comes before what tells them by place.

import type { CodeTable } from '../../model/profile.ts';
import { rowText } from '../read-value.ts';
import { isShown } from '../shown.ts';
import { ownSelectors, type Roots, selectorFor } from '../teach/selector-for.ts';
import type { Grid } from './grid.ts';

export interface RowSelector {
  rows: string;
  skip: CodeTable['skip'];
  /** The selector of what holds the rows. */
  container: string;
}

/** @param wanted the rows that hold codes; all others that show anything are to be left out
 * @param ticked whether those are the ticked ones of a list of choices */
export function rowSelector(
  grid: Grid,
  wanted: Element[],
  codeless: Element[],
  page: Roots,
  ticked = false,
): RowSelector | null {
  const base = baseOf(grid, wanted, page);
  if (!base) return null;
  if (ticked) base.rows += ':has(input:checked)';
  const fewest = Math.min(...wanted.map((row) => row.children.length));
  const others = grid.rows.filter((row) => !wanted.includes(row));
  const blank = others.some((row) => rowText(row) === '');
  const enough = fewest > 1 && grid.kind !== 'blocks' ? `:has(> :nth-child(2))` : '';
  for (const filter of filters(grid, wanted, fewest)) {
    const extra = extras(base.rows + enough + filter, wanted, page);
    if (extra === null) continue;
    const left = extra.filter((row) => rowText(row) !== '');
    const bare = left.filter((row) => codeless.includes(row));
    if (left.length > bare.length) continue;
    const skip = { ...(blank ? { blank: true } : {}), ...(bare.length > 0 ? { codeless: true } : {}) };
    return {
      rows: base.rows + enough + filter,
      skip: Object.keys(skip).length > 0 ? skip : undefined,
      container: base.container,
    };
  }
  // Nothing tells them apart: the odd rows become lines that say they cannot be read.
  return extras(base.rows, wanted, page)
    ? { rows: base.rows, skip: { blank: true }, container: base.container }
    : null;
}

function baseOf(grid: Grid, wanted: Element[], page: Roots): { rows: string; container: string } | null {
  const [row] = wanted;
  if (!row) return null;
  if (grid.kind === 'table') {
    const table = selectorFor(grid.container, page)?.selector;
    if (!table) return null;
    const parents = new Set(wanted.map((one) => one.parentElement?.localName));
    const own = grid.container.localName === 'table' ? '' : ' > table';
    return { rows: `${table}${own} > ${parents.size === 1 ? [...parents][0] : '*'} > tr`, container: table };
  }
  const parent =
    !grid.boxes && new Set(wanted.map((one) => one.parentElement)).size === 1 ? row.parentElement : null;
  const held = parent ?? grid.container;
  const container = selectorFor(held, page)?.selector;
  if (!container) return null;
  if (grid.boxes) return { rows: `${container} ${grid.boxes}`, container };
  const one = grid.kind === 'roles' ? '[role=row]' : row.localName;
  return { rows: `${container}${parent ? ' > ' : ' '}${one}`, container };
}

/** Shown rows that match and are not wanted; null when a wanted one does not match. */
function extras(selector: string, wanted: Element[], { roots }: Roots): Element[] | null {
  if (selector.length > 200) return null;
  const matched = new Set(roots.flatMap((root) => Array.from(root.querySelectorAll(selector))));
  if (!wanted.every((row) => matched.has(row))) return null;
  return [...matched].filter((row) => !wanted.includes(row) && isShown(row));
}

function filters(grid: Grid, wanted: Element[], fewest: number): string[] {
  const common = ownSelectors(wanted[0]!, [])
    .map(({ selector }) => selector.slice(selector.search(/[.[#]/)))
    .filter(
      (name) => !name.startsWith('#') && name !== '[role="row"]' && wanted.every((row) => row.matches(name)),
    );
  const strangers = [...grid.headRows, ...grid.rows.filter((row) => !wanted.includes(row))]
    .flatMap((row) => ownSelectors(row, []).map(({ selector }) => selector.slice(selector.search(/[.[#]/))))
    .filter((name) => !name.startsWith('#') && !wanted.some((row) => row.matches(name)));
  const kinds = [
    ':not(:has(> th))',
    ':has(> td)',
    ':not(:has(> [role=columnheader]))',
    ...common,
    ...[...new Set(strangers)].slice(0, 4).map((name) => `:not(${name})`),
    ':not(:has(> [colspan]))',
    ...(fewest > 2 ? [`:has(> :nth-child(${fewest}))`] : []),
    ':not(:first-child)',
    ':nth-child(n+3)',
  ];
  const pairs = kinds.flatMap((a, i) => kinds.slice(i + 1).map((b) => a + b));
  return ['', ...kinds, ...pairs].slice(0, 90);
}

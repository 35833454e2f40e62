// Where a column's cell stands within its row, in the words of the vocabulary: by heading, by the name of
// its control, by an attribute or class of its own, and by its place last.

import type { Cell } from '../../model/profile.ts';
import { shownText } from '../read-value.ts';
import { ownSelectors, quoted } from '../teach/selector-for.ts';
import { isStableName } from '../teach/stable-name.ts';
import { codeLike, wholeCode } from './code-like.ts';
import { type Column, controlIn } from './columns.ts';
import { type Grid, innerOf } from './grid.ts';

/** Ways to find a column's cell, most lasting first. */
export function locatorsOf(grid: Grid, column: Column): Cell[] {
  const take: Pick<Cell, 'take'> = column.take === 'text' ? {} : { take: column.take };
  const found: Cell[] = [];
  const twins = grid.heads.filter((head) => head.toLowerCase() === column.heading.toLowerCase());
  if (
    grid.named &&
    column.heading !== '' &&
    column.heading.length <= 80 &&
    twins.length === 1 &&
    isPlain(column)
  ) {
    found.push({ heading: column.heading, ...take });
  }
  // Several controls in a cell are read together, by its place.
  if (column.take !== 'text' && isPlain(column)) {
    for (const selector of controlSelectors(grid, column)) found.push({ selector, ...take });
  }
  const inRow = (selector: string) =>
    grid.rows.every((row, i) => {
      const hits = row.querySelectorAll(selector);
      return column.cells[i] ? hits.length === 1 && hits[0] === column.cells[i] : hits.length === 0;
    });
  const first = column.cells.find((cell) => cell !== null);
  if (first && !grid.rows.includes(first) && column.take === 'text') {
    for (const { selector } of ownSelectors(first, [])) if (inRow(selector)) found.push({ selector });
    if (grid.kind === 'blocks' && inRow(first.localName)) found.push({ selector: first.localName });
  }
  if (grid.kind !== 'blocks') found.push({ column: column.at + 1, ...take });
  else if (first && !grid.rows.includes(first)) {
    const row = grid.rows.find((one) => one.contains(first))!;
    const second = first.parentElement === innerOf(row) ? '' : ' > :nth-child(2)';
    const place = `${placeInBlock(grid)} > :nth-child(${column.at + 1})${second}`;
    const inside =
      column.take === 'text'
        ? ''
        : ` ${column.cells.map((cell) => cell && controlIn(cell)).find(Boolean)?.localName ?? 'input'}`;
    const own = first.matches('input,select,textarea') ? '' : inside;
    found.push({ selector: place + own, ...take });
  } else found.push({ ...take });
  return found;
}

/** Cells found by heading or number hold one control at most; a value is asked of every one in them. */
const isPlain = (column: Column): boolean =>
  column.take === 'text' ||
  column.cells.every((cell) => !cell || cell.querySelectorAll('input,select,textarea').length <= 1);

function placeInBlock(grid: Grid): string {
  let steps = ':scope';
  const [row] = grid.rows;
  if (!row) return steps;
  const inner = innerOf(row);
  for (let at = inner; at !== row; at = at.parentElement!) steps += ' > :first-child';
  return steps;
}

const nameAttributes = /^(name|data-[a-z-]+|ng-model|formcontrolname|aria-label|id)$/;

/** Selectors by what the names of a column's controls have in common, as `input[name$="[mod]"]`. */
function controlSelectors(grid: Grid, column: Column): string[] {
  const named = column.cells.map((cell) => (cell ? controlIn(cell) : null)).filter((c) => c !== null);
  const [first] = named;
  if (!first) return [];
  const candidates = Array.from(first.attributes)
    .filter(({ name }) => nameAttributes.test(name))
    .flatMap(({ name }) => {
      const values = named.map((control) => control.getAttribute(name) ?? '');
      return shared(values).map((test) => `${first.localName}[${name}${test}]`);
    });
  return candidates.filter((selector) =>
    grid.rows.every((row, i) => {
      const hits = row.querySelectorAll(selector);
      const cell = column.cells[i];
      const own = cell ? controlIn(cell) : null;
      return own ? hits.length === 1 && hits[0] === own : hits.length === 0;
    }),
  );
}

/** Attribute tests for what all values share: the same value, the same end, the same beginning. */
function shared(values: string[]): string[] {
  const [first = ''] = values;
  if (first === '') return [];
  if (values.every((value) => value === first) && isStableName(first)) return [`=${quoted(first)}`];
  const tests: string[] = [];
  let end = /[^\d]*$/.exec(first)?.[0] ?? '';
  while (end !== '' && !values.every((value) => value.endsWith(end))) end = end.slice(1);
  let start = /^[^\d]*/.exec(first)?.[0] ?? '';
  while (start !== '' && !values.every((value) => value.startsWith(start))) start = start.slice(0, -1);
  if (/[a-z]{2}/i.test(end)) tests.push(`$=${quoted(end)}`);
  if (/[a-z]{2}/i.test(start)) tests.push(`^=${quoted(start)}`);
  return tests;
}

/** Ways to get at the code itself where its cell says more than the code. */
export function codeCells(grid: Grid, column: Column): Cell[] {
  const plain = locatorsOf(grid, column);
  const said = column.values.filter((value) => codeLike(value) !== null);
  if (said.length > 0 && said.every((value) => wholeCode(value) !== null)) return plain;
  return [
    ...innerCells(grid, column),
    ...plain.flatMap((cell) => cuts(said).map((cut) => ({ ...cell, cut }))),
    ...plain,
  ];
}

/** An element within the cell that holds the code alone. */
function innerCells(grid: Grid, column: Column): Cell[] {
  const at = column.cells.findIndex((_, i) => codeLike(column.values[i] ?? '') !== null);
  const cell = column.cells[at];
  if (!cell) return [];
  const inner = Array.from(cell.querySelectorAll('*')).filter(
    (e) => e.children.length === 0 && wholeCode(shownText(e)),
  );
  return inner.slice(0, 2).flatMap((element) =>
    [...ownSelectors(element, []).map((o) => o.selector), element.localName].flatMap((selector) => {
      const fits = grid.rows.every((row) => row.querySelectorAll(selector).length <= 1);
      return fits ? [{ selector }] : [];
    }),
  );
}

/** Cuts that leave the code of each of these texts: before what follows it, behind what stands before it. */
function cuts(said: string[]): NonNullable<Cell['cut']>[] {
  const [first] = said;
  const code = first === undefined ? null : codeLike(first);
  if (!first || !code) return [];
  const before = first.slice(code.start + code.text.length);
  const lead = first.slice(0, code.start);
  const ends = [...new Set([/^\s*[^\sA-Za-z0-9]+/.exec(before)?.[0] ?? '', before.slice(0, 1)])].filter(
    Boolean,
  );
  const starts =
    lead === ''
      ? [undefined]
      : [/[^A-Za-z0-9]+$/.exec(lead)?.[0], /\S+[^A-Za-z0-9]*$/.exec(lead)?.[0]].filter(Boolean);
  return starts.flatMap((after) =>
    (before === '' ? [undefined] : ends).map((end) => ({
      ...(after === undefined ? {} : { after }),
      ...(end === undefined ? {} : { before: end }),
    })),
  );
}

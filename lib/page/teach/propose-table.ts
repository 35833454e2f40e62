// Proposes how to read the code table that a person points into: any cell of it will do. That it is the
// table of assigned codes is the person's word; what its columns are is shown for them to confirm.

import type { CodeLine } from '../../model/code-line.ts';
import type { CodeTable } from '../../model/profile.ts';
import { codeLike } from '../guess/code-like.ts';
import { draftTable } from '../guess/draft-table.ts';
import { gridAround } from '../guess/grid.ts';
import { type PageParts, partsOf } from '../guess/page-parts.ts';
import { surroundingsOf } from '../guess/surroundings.ts';
import type { ColumnRole } from '../guess/words.ts';
import { takeValue } from '../read-value.ts';

export interface TableProposal {
  table: CodeTable;
  /** The selector of what holds the rows; it must stand on the page before the frame counts as read. */
  container: string;
  /** What each column was taken for, with something that stands in it. */
  columns: { heading: string; role: ColumnRole; sample: string }[];
  /** Every column, with what it was taken for or said to be; `at` counts from 0. */
  all: { at: number; heading: string; role: ColumnRole; sample: string }[];
  /** What the real reader reads by it now. */
  lines: CodeLine[];
  /** Headings of columns that were seen and could not be read. */
  left: string[];
  /** Selectors of the shadow hosts that it stands in. */
  shadow: string[];
}

/**
 * Null where nothing around the element repeats and holds codes.
 * @param roles what the person says that columns are, by their place
 */
export function proposeTable(
  element: Element,
  parts: PageParts = partsOf(element.ownerDocument),
  values: readonly string[] = [],
  roles?: ReadonlyMap<number, ColumnRole>,
): TableProposal | null {
  const holders = new Set<Element>();
  for (const { element: holder, text } of parts.texts)
    if ((codeLike(text)?.weight ?? 0) > 0) holders.add(holder);
  for (const input of parts.inputs) if ((codeLike(input.value)?.weight ?? 0) > 0) holders.add(input);
  for (const choice of parts.choices)
    if ((codeLike(takeValue(choice, 'choice') ?? '')?.weight ?? 0) > 0) holders.add(choice);
  const coded = (row: Element): boolean => [...holders].some((holder) => row.contains(holder));
  const start = nearestCode(element, holders);
  const grid = start && gridAround(start, coded, true);
  if (!grid) return null;
  const { said } = surroundingsOf(grid.container, grid.rows[0]);
  const draft = draftTable(grid, said, { ...parts, roots: parts.view.roots, values }, roles);
  if (!draft) return null;
  const { table, container, columns, all, lines, left } = draft;
  return { table, container, columns, all, lines, left, shadow: hostsOf(element) };
}

/** What was pointed at where it is in a table, else the first code in the nearest part of the page with one. */
function nearestCode(element: Element, holders: Set<Element>): Element | null {
  if (element.closest('tr,[role=row]')) return element;
  for (let at: Element | null = element; at && at.localName !== 'body'; at = at.parentElement) {
    for (const holder of holders) if (at.contains(holder)) return holder;
  }
  return null;
}

/** The shadow hosts around it, outermost first: custom elements by name, as a page has one of a kind; others by id or kind. */
export function hostsOf(element: Element): string[] {
  const hosts: string[] = [];
  for (let root = element.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode()) {
    const { host } = root;
    const named = host.localName.includes('-')
      ? host.localName
      : host.id
        ? `#${CSS.escape(host.id)}`
        : host.localName;
    hosts.unshift(named);
  }
  return hosts;
}

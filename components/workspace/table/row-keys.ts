// Keys within a table: j and k or the arrows go from the name of one row to that of the next, Home and End to the ends of
// what is loaded; all other keys are the table's own.

import type { KeyboardEvent } from 'react';
import { aroundKey } from '../../ui/around-key.ts';

const steps: Record<string, number> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };
const ends: Record<string, 0 | -1> = { Home: 0, End: -1 };

/** Where the key leads from row `at` of `count`; null: nowhere. */
export function rowAfter(key: string, at: number, count: number): number | null {
  const end = ends[key];
  const to = end === undefined ? at + (steps[key] ?? 0) : end === 0 ? 0 : count - 1;
  return to === at || to < 0 || to >= count ? null : to;
}

/** Whether the key is meant for what has the focus: a field, or the browser. */
export function isElsewhere(event: KeyboardEvent): boolean {
  const field = aroundKey(event, 'select, textarea, input:not([type="checkbox"])');
  return event.ctrlKey || event.metaKey || event.altKey || field !== null;
}

const nameOf = (row: Element | null | undefined): HTMLElement | null =>
  row?.querySelector<HTMLElement>('.row-open, [role="rowheader"] a, [role="rowheader"] button') ?? null;

/** The row that the focus is in. */
export const rowOf = (target: EventTarget | null): string | null =>
  (target instanceof Element && target.closest<HTMLElement>('[data-row]')?.dataset.row) || null;

/** The row whose name has the focus; null where it is anywhere else. */
export function focusedRow(target: EventTarget | null): string | null {
  return target instanceof Element && target.closest('[role="rowheader"]') ? rowOf(target) : null;
}

/** Puts the focus on the row's name; false where the row is not drawn or its name is mere text. */
export function focusRow(within: Element | null, key: string): boolean {
  const name = nameOf(within?.querySelector(`[data-row="${CSS.escape(key)}"]`));
  name?.focus();
  return name !== null;
}

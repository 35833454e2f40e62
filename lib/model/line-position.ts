// The position of a line among those of its code system: the page lists codes in their order, so the first diagnosis is the
// principal or first-listed one.

import type { CodeLine } from './code-line.ts';

/** Of each line, counted from 1; null from a row on that nobody could read, since nobody knows what it was. */
export function positionsOf(lines: readonly CodeLine[]): (number | null)[] {
  const counts = new Map<string | null, number>();
  let readable = true;
  return lines.map(({ system, unreadable }) => {
    readable &&= unreadable === null;
    const position = (counts.get(system) ?? 0) + 1;
    counts.set(system, position);
    return readable ? position : null;
  });
}

/** Of one line; null for one that is not there, too. */
export const positionOf = (lineKey: string, delivered: readonly CodeLine[]): number | null =>
  positionsOf(delivered)[delivered.findIndex((line) => line.key === lineKey)] ?? null;

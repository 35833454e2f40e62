// The place of a line among those of its code system: the page lists codes in their order, so the first
// diagnosis is the principal or first-listed one.

import type { CodeLine } from './code-line.ts';

/** Counted from 1; null for a line that is not there, could not be read, or stands after one that could not. */
export function placeOf(lineKey: string, delivered: readonly CodeLine[]): number | null {
  const at = delivered.findIndex((line) => line.key === lineKey);
  if (at < 0) return null;
  const before = delivered.slice(0, at + 1);
  if (before.some((line) => line.unreadable !== null)) return null;
  return before.filter((line) => line.system === delivered[at]?.system).length;
}

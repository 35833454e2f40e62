// Tables whose rows have dates of their own and hold all earlier ones (pairs, add-on codes): any release that began later
// tells of a day too, but none tells of a day after its end.

import { newest } from '../../codes/in-force.ts';
import type { CodeRelease } from '../../model/code-release.ts';

/** The newest release that can tell of that day, a whole one before a part; null where none can. @param date ISO */
export function withHistory<T extends { release: CodeRelease }>(
  tables: readonly T[],
  date: string,
): T | null {
  const telling = tables.filter(({ release }) => release.effectiveTo === null || date <= release.effectiveTo);
  const whole = telling.filter(({ release }) => release.complete);
  return newest(whole.length > 0 ? whole : telling);
}

/** What a table's silence means: a whole one has no such row, a part may only lack it. */
export const silence = <T>(table: { release: CodeRelease }, nothing: T): T | 'not-loaded' =>
  table.release.complete ? nothing : 'not-loaded';

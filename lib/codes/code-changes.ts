// What became of a code from release to release: when it was new, was divided, was called otherwise, or ended. Told by
// comparing whole releases that are at hand; between two that are not next to each other a change may have come earlier.

import type { CodeTable } from './tables/code-table.ts';

export interface CodeChange {
  /** The day the release began in which it was first so. */
  on: string;
  change: 'new' | 'ended' | 'divided' | 'joined' | 'renamed';
  /** For `renamed`: what it was called before. */
  before: string | null;
}

/** In their order. @param tables all releases of one system @param code with or without its dot */
export function codeChanges(tables: readonly CodeTable[], code: string): CodeChange[] {
  const whole = tables
    .filter(({ release }) => release.complete)
    .sort((a, b) => (a.release.effectiveFrom < b.release.effectiveFrom ? -1 : 1));
  return whole.slice(1).flatMap((table, i): CodeChange[] => {
    const [was, is] = [whole[i]!.find(code), table.find(code)];
    const on = table.release.effectiveFrom;
    if (!was && !is) return [];
    if (!was) return [{ on, change: 'new', before: null }];
    if (!is) return [{ on, change: 'ended', before: null }];
    const changes: CodeChange[] = [];
    if (was.billable !== is.billable)
      changes.push({ on, change: is.billable ? 'joined' : 'divided', before: null });
    if (was.title !== is.title) changes.push({ on, change: 'renamed', before: was.title });
    return changes;
  });
}

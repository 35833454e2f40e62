// Whether a code was valid on a day, and if not, why: never there, ended, not yet begun, or a heading that needs more
// characters. Where no release says, that is the answer; nobody is told that a code is wrong for want of a file.

import { addDays } from '../model/calendar-day.ts';
import type { CodeRelease } from '../model/code-release.ts';
import { inForce } from './in-force.ts';
import type { CodeEntry, CodeTable } from './tables/code-table.ts';

export type CodeAnswer =
  | { status: 'valid'; entry: CodeEntry; release: CodeRelease }
  /** Exists and is no code for billing. @see billableUntil: the last day it was one, before it was divided. */
  | { status: 'heading'; entry: CodeEntry; release: CodeRelease; billableUntil: string | null }
  /** `until`: the last day it was valid. */
  | { status: 'ended'; entry: CodeEntry; release: CodeRelease; until: string }
  | { status: 'not-yet'; entry: CodeEntry; release: CodeRelease; from: string }
  /** No release at hand has it, and the one in force is whole. */
  | { status: 'no-such-code'; release: CodeRelease }
  /** No release was in force on that day, or only a part that lacks the code. */
  | { status: 'not-known' };

/** @param tables all releases of one system @param code with or without its dot @param date ISO, see `dateForCodes` */
export function codeOn(tables: readonly CodeTable[], code: string, date: string): CodeAnswer {
  const table = inForce(tables, date);
  if (!table) return { status: 'not-known' };
  const { release } = table;
  const entry = table.find(code);
  if (!entry) return release.complete ? absent(tables, table, code) : { status: 'not-known' };
  if (entry.from && date < entry.from) return { status: 'not-yet', entry, release, from: entry.from };
  if (entry.to && date > entry.to) return { status: 'ended', entry, release, until: entry.to };
  if (entry.billable) return { status: 'valid', entry, release };
  const before = lastWith(tables, table, (earlier) => earlier.find(code)?.billable === true);
  return { status: 'heading', entry, release, billableUntil: before && endOf(tables, before) };
}

function absent(tables: readonly CodeTable[], table: CodeTable, code: string): CodeAnswer {
  const before = lastWith(tables, table, (earlier) => earlier.find(code) !== null);
  if (before) {
    const until = endOf(tables, before);
    return { status: 'ended', entry: before.find(code)!, release: before.release, until };
  }
  const after = byStart(tables).find(
    (later) => later.release.effectiveFrom > table.release.effectiveFrom && later.find(code),
  );
  if (after) {
    const { release } = after;
    return { status: 'not-yet', entry: after.find(code)!, release, from: release.effectiveFrom };
  }
  return { status: 'no-such-code', release: table.release };
}

const byStart = (tables: readonly CodeTable[]): CodeTable[] =>
  tables.toSorted((a, b) => (a.release.effectiveFrom < b.release.effectiveFrom ? -1 : 1));

/** The newest release before `table` of which `holds` is true. */
const lastWith = (
  tables: readonly CodeTable[],
  table: CodeTable,
  holds: (table: CodeTable) => boolean,
): CodeTable | null =>
  byStart(tables).findLast(
    (other) => other.release.effectiveFrom < table.release.effectiveFrom && holds(other),
  ) ?? null;

/** The last day on which `table` answered: its own end, or the day before the next whole release began. */
function endOf(tables: readonly CodeTable[], table: CodeTable): string {
  const { effectiveFrom, effectiveTo } = table.release;
  const next = byStart(tables).find(
    ({ release }) => release.complete && release.effectiveFrom > effectiveFrom,
  );
  const dayBefore = next && addDays(next.release.effectiveFrom, -1);
  if (!dayBefore) return effectiveTo ?? effectiveFrom;
  return effectiveTo && effectiveTo < dayBefore ? effectiveTo : dayBefore;
}

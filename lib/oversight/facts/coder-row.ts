// A coder's time on the account, as a row of facts, from the dates of the roster.

import type { Coder } from '../../model/oversight/coder.ts';
import type { FactRow } from '../columns/facts.ts';
import { dayOrNull } from './chart-row.ts';

export interface RosterEntry extends Pick<Coder, 'name' | 'assignments' | 'left'> {
  /** Null: of the house. */
  vendor: string | null;
}

/** The first day of any assignment, and the last of all, or the day they left. Null without an assignment. */
export function timeOnAccount({ assignments, left }: Pick<Coder, 'assignments' | 'left'>) {
  const from = assignments.map((one) => one.from).sort()[0];
  if (from === undefined) return null;
  const ends = assignments.map((one) => one.to);
  const last = ends.every((end) => end !== null) ? ends.sort().at(-1)! : null;
  return { from, to: left !== null && (last === null || left < last) ? left : last };
}

const only = (names: readonly (string | null)[]): string | null =>
  new Set(names).size === 1 ? (names[0] ?? null) : null;

/** None for whoever has no assignment: nobody knows since when they are there. */
export function coderRows(roster: readonly RosterEntry[]): FactRow<'coders'>[] {
  return roster.flatMap((entry) => {
    const time = timeOnAccount(entry);
    if (!time) return [];
    return [
      {
        called: entry.name,
        vendor: entry.vendor,
        coder: entry.name,
        source: entry.vendor === null ? 'in-house' : 'vendor',
        facility: only(entry.assignments.map((one) => one.facility)),
        specialty: only(entry.assignments.map((one) => one.specialty)),
        payer: null,
        'encounter-type': null,
        class: null,
        delivery: null,
        provider: null,
        day: dayOrNull(time.from),
        last: dayOrNull(time.to),
      },
    ];
  });
}

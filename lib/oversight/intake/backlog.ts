// Charts that wait at a vendor, by age, and how long those that came back took.

import type { BacklogRow, GroupedBy, TurnaroundRow, WaitingChart } from '../../model/oversight/operations.ts';

const hour = 3_600_000;

const groupsOf = <T extends Record<GroupedBy, string | null>>(charts: readonly T[], by: GroupedBy) => [
  ...Map.groupBy(charts, (chart) => chart[by]),
];

/**
 * A row a group, the largest first. An age that is a band's bound to the millisecond is in the next one.
 * @param bands hours, ascending
 */
export function backlogBy(
  charts: readonly WaitingChart[],
  by: GroupedBy,
  bands: readonly number[],
  now: number,
): BacklogRow[] {
  // What charts are grouped by are fields of theirs.
  return groupsOf(charts as (WaitingChart & Record<GroupedBy, string | null>)[], by)
    .map(([name, own]): BacklogRow => {
      const counts = [...bands, 0].map(() => 0);
      let oldest = 0;
      for (const { receivedAt } of own) {
        const age = (now - receivedAt) / hour;
        const band = bands.findIndex((bound) => age < bound);
        counts[band === -1 ? bands.length : band]! += 1;
        oldest = Math.max(oldest, age);
      }
      return { name, counts, total: own.length, oldestHours: oldest };
    })
    .sort((a, b) => b.total - a.total || byName(a, b));
}

export interface ReturnedChart extends Record<GroupedBy, string | null> {
  receivedAt: number;
  returnedAt: number;
  /** Milliseconds in which the clock stood still for queries. */
  pausedMs: number;
}

/** A row a group, the largest first. */
export function turnaroundBy(charts: readonly ReturnedChart[], by: GroupedBy): TurnaroundRow[] {
  return groupsOf(charts, by)
    .map(([name, own]): TurnaroundRow => {
      const gross = own.map(({ receivedAt, returnedAt }) => (returnedAt - receivedAt) / hour);
      const net = own.map(
        ({ receivedAt, returnedAt, pausedMs }) => Math.max(0, returnedAt - receivedAt - pausedMs) / hour,
      );
      return {
        name,
        charts: own.length,
        medianHours: median(gross),
        medianNetHours: median(net),
        averageHours: gross.reduce((sum, one) => sum + one, 0) / gross.length,
      };
    })
    .sort((a, b) => b.charts - a.charts || byName(a, b));
}

/** Of at least one; between the middle two where there is no middle. */
function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

type Named = { name: string | null };

/** What has no name last. */
const byName = (a: Named, b: Named): number =>
  Number(a.name === null) - Number(b.name === null) || (a.name ?? '').localeCompare(b.name ?? '');

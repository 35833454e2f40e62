// What a view makes of every chart, kept up to date by the charts that changed: reading ten thousand takes a second,
// and each verdict that arrives changes one of them.

import { chartsSince } from './changed-charts.ts';
import type { Database, StoredRecord } from './database.ts';
import { recordsIn } from './records.ts';

/**
 * A function that reads every chart, the first time in full and then what changed since, and answers with what `make`
 * made of each.
 * @param make is given what it made of the chart before.
 */
export function followCharts<T>(
  make: (records: StoredRecord[], before: T | undefined) => T,
): (db: Database) => Promise<ReadonlyMap<string, T>> {
  let made = new Map<string, T>();
  let known: number | null = null;
  let from: Database | null = null;
  let [asked, answered] = [0, 0];
  return async (db) => {
    // Of another person's store nothing that was read stays.
    if (db !== from) [from, known, made] = [db, null, new Map()];
    asked += 1;
    const turn = asked;
    // In no transaction: a chart that is written in between is read as it is by then, and once more the next time.
    const { last, charts } = await chartsSince(db, known);
    const all = charts === null;
    const read = all ? await db.charts.toArray() : charts.length > 0 ? await db.charts.bulkGet(charts) : [];
    const rows = read.map((row, i) => [charts?.[i] ?? row?.chart ?? '', row] as const);
    // One that was asked later has read more.
    if (turn < answered || db !== from) return made;
    [answered, known] = [turn, last];
    const before = made;
    made = all ? new Map() : new Map(made);
    for (const [chart, row] of rows)
      if (row) made.set(chart, make(recordsIn(row), before.get(chart)));
      else made.delete(chart);
    return made;
  };
}

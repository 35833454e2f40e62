// Which rows changed, counted up in this browser: a view of ten thousand reviews reads a changed verdict, not all
// of them. Every write of records goes through here.

import type { Database, StoredRecord } from './database.ts';

export interface Marks {
  /** The highest number that a row was given. */
  last: number;
  /** How often a row was taken away, which leaves nothing that could carry a number. */
  removals: number;
}

/** 0 and 0 in a store where nothing was written yet. */
export async function changeMarks(db: Database): Promise<Marks> {
  return ((await db.meta.get('changed'))?.value as Marks | undefined) ?? { last: 0, removals: 0 };
}

/** Must run in a transaction that writes `records` and `meta`. */
export async function putRows(db: Database, rows: readonly Omit<StoredRecord, 'changed'>[]): Promise<void> {
  if (rows.length === 0) return;
  const marks = await changeMarks(db);
  await db.records.bulkPut(rows.map((row, i) => ({ ...row, changed: marks.last + i + 1 })));
  await db.meta.put({ key: 'changed', value: { ...marks, last: marks.last + rows.length } });
}

/** As `putRows`. */
export async function removeRow(db: Database, key: string): Promise<void> {
  const marks = await changeMarks(db);
  await db.records.delete(key);
  await db.meta.put({ key: 'changed', value: { ...marks, removals: marks.removals + 1 } });
}

// Which charts changed, write by write of this browser: a view of ten thousand reviews reads a changed chart, not all
// of them.

import type { Database } from './database.ts';

/** Who has not read for so many writes reads everything. */
const keptWrites = 1000;

/** The number of the last write; 0 in a store where nothing was written yet. */
export async function lastWrite(db: Database): Promise<number> {
  return (await db.writes.toCollection().reverse().limit(1).primaryKeys())[0] ?? 0;
}

/** Must run in a transaction that writes `writes`, with the number that follows the last. */
export async function noteWrite(db: Database, n: number, charts: string[]): Promise<void> {
  await db.writes.add({ n, charts });
  await db.writes.delete(n - keptWrites);
}

/** The charts that were written after write `known`, and the last write; null for charts: any may have been. */
export async function chartsSince(
  db: Database,
  known: number | null,
): Promise<{ last: number; charts: string[] | null }> {
  const last = await lastWrite(db);
  if (known === null || known > last) return { last, charts: null };
  const writes = await db.writes.where('n').above(known).toArray();
  if (writes.length < last - known) return { last, charts: null };
  return { last, charts: [...new Set(writes.flatMap((write) => write.charts))] };
}

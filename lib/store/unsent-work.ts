// What the backend does not have of this person's work, out of a store that may be damaged: row by row, so that one
// that cannot be read does not take the others along.

import type { Change } from '../model/change.ts';
import type { Fault } from '../model/result.ts';
import type { Database } from './database.ts';
import { inState } from './outbox.ts';

export interface UnsentWork {
  person: string;
  /** Milliseconds since 1970. */
  savedAt: number;
  changes: { change: Change; fault?: Fault }[];
  /** Rows that cannot be read. */
  lost: number;
}

/** Reads it; throws only where the database does not open at all. */
export async function unsentWork(db: Database, person: string, now: number): Promise<UnsentWork> {
  const work: UnsentWork = { person, savedAt: now, changes: [], lost: 0 };
  for (const seq of await db.outbox.toCollection().primaryKeys()) {
    try {
      const entry = await db.outbox.get(seq);
      if (!entry || entry.state === 'kept') continue;
      work.changes.push({ change: entry.change, ...(entry.fault && { fault: entry.fault }) });
    } catch {
      work.lost++;
    }
  }
  return work;
}

/** How many changes the backend does not have. States are not sealed: it needs no key. */
export const countUnsent = async (db: Database): Promise<number> =>
  (await inState(db, 'waiting').count()) + (await inState(db, 'refused').count());

// How the last exchange with the backend went, kept with the records so that every open page shows the same.

import type { Fault } from '../model/result.ts';
import type { Database, OutboxEntry } from './database.ts';
import { noted } from './noted.ts';
import { countWaiting, inState } from './outbox.ts';
import { endProgress, type SyncProgress, syncProgress } from './sync-progress.ts';

export interface SyncOutcome {
  state: 'ok' | 'offline' | 'signed-out' | 'failed' | 'paused';
  /** When the state was first seen in an unbroken run, in milliseconds since 1970. */
  since: number;
  /** When it was last seen. */
  at: number;
  fault?: Fault;
}

const lastOutcome = noted<SyncOutcome>('sync');

/** What the save state shows. */
export interface SyncStatus {
  outcome: SyncOutcome | null;
  waiting: number;
  refused: OutboxEntry[];
  /** Of a long exchange that is under way. */
  progress: SyncProgress | null;
}

/** Notes the outcome of an exchange at `now`, which is over with it; a repeated state keeps the time it began. */
export async function noteOutcome(
  db: Database,
  outcome: Omit<SyncOutcome, 'since' | 'at'>,
  now: number,
): Promise<void> {
  await db.transaction('rw', db.meta, async () => {
    const last = await lastOutcome.read(db);
    const since = last?.state === outcome.state ? last.since : now;
    await lastOutcome.write(db, { ...outcome, since, at: now });
    if (await syncProgress(db)) await endProgress(db);
  });
}

/** The present status, for a live query. */
export async function syncStatus(db: Database): Promise<SyncStatus> {
  const outcome = (await lastOutcome.read(db)) ?? null;
  const [waiting, progress] = [await countWaiting(db), await syncProgress(db)];
  const refused = await inState(db, 'refused').toArray();
  return { outcome, waiting, refused, progress };
}

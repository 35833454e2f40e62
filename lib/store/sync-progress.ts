// How far a long exchange is, and whether the person has paused it: kept with the records, so that every open page
// shows the same and the next exchange goes on with it.

import type { Database } from './database.ts';
import { noted } from './noted.ts';

export interface SyncProgress {
  doing: 'sending' | 'fetching';
  done: number;
  of: number;
}

const going = noted<SyncProgress>('progress');
/** Until when, in milliseconds since 1970. */
const paused = noted<number>('paused');

/** Taken away again by `endProgress`, when the exchange is over. */
export async function noteProgress(db: Database, progress: SyncProgress): Promise<void> {
  await going.write(db, progress);
}

/** Null while nothing long goes on. */
export async function syncProgress(db: Database): Promise<SyncProgress | null> {
  return (await going.read(db)) ?? null;
}

export const endProgress = (db: Database): Promise<void> => going.forget(db);

/** Milliseconds. A pause ends by itself: work that somebody forgot must not stay unsent for long. */
const pauseLength = 15 * 60_000;

/** Nothing is sent or fetched from the next request on; what is under way arrives. */
export async function pauseSync(db: Database, now: number): Promise<void> {
  await paused.write(db, now + pauseLength);
}

export async function resumeSync(db: Database): Promise<void> {
  await paused.forget(db);
}

/** Until when it is paused; null where it is not. A clock that was put back since makes no longer pause. */
export async function pausedUntil(db: Database, now: number): Promise<number | null> {
  const until = await paused.read(db);
  return until !== undefined && until > now && until <= now + pauseLength ? until : null;
}

// After the backend was restored from a backup: what it forgot is sent again by those who wrote it, and what this
// browser took in is read anew. What people see stays on the screen meanwhile.

import { dayLength } from '../model/calendar-day.ts';
import { type Database, type OutboxEntry, recordTables } from './database.ts';
import { foldOutbox } from './fold.ts';
import { noted, taken } from './noted.ts';
import { openRecords } from './open-records.ts';
import { allRecords } from './records.ts';

/** Days for which own confirmed changes are kept: a backup that is older is no longer one to go back to. */
const keptDays = 30;

const epoch = noted<string>('epoch');

/** The log that was read so far; undefined before the first answer. */
export const knownEpoch = (db: Database): Promise<string | undefined> => epoch.read(db);

export async function isRebuilding(db: Database): Promise<boolean> {
  return (await db.meta.get('rebuilding')) !== undefined;
}

/** Which log a request was about, and which the answer was about. */
export interface AskedLog {
  asked: string | undefined;
  answered: string | undefined;
}

/**
 * Whether an answer is about the log that is known by now, which it makes known if it is the first. Must run in a
 * transaction that writes `meta`.
 */
export async function concernsKnownLog(db: Database, log: AskedLog): Promise<boolean> {
  if ((await knownEpoch(db)) !== log.asked) return false;
  if (log.asked === undefined && log.answered !== undefined) await epoch.write(db, log.answered);
  return true;
}

/**
 * Keeps confirmed own changes in case the backend forgets them; those that every backup has by now are let go.
 * @param receivedAt the backend's time, since the browser's clock may be wrong. Runs in a transaction over
 * `sent` and `meta`.
 */
export async function keepSent(
  db: Database,
  entries: readonly OutboxEntry[],
  receivedAt: number,
): Promise<void> {
  const today = Math.floor(receivedAt / dayLength);
  await db.sent.bulkPut(entries.map(({ fault, ...entry }) => ({ ...entry, day: today })));
  if ((await db.meta.get('swept'))?.value === today) return;
  await db.sent.filter((entry) => entry.day < today - keptDays).delete();
  await db.meta.put({ key: 'swept', value: today });
}

/**
 * Everything confirmed becomes unconfirmed and the log is read from its beginning.
 * @param asked the epoch that was asked for when the backend said it has another: done once for each.
 */
export async function beginRebuild(db: Database, asked: string | undefined): Promise<void> {
  await db.transaction('rw', [...recordTables(db), db.outbox, db.sent, db.meta], async () => {
    if ((await knownEpoch(db)) !== asked) return;
    const sent = await db.sent.toArray();
    // Under their old numbers: they come before everything that was made since.
    await db.outbox.bulkPut(
      sent.map(({ day: _, ...entry }) => ({ ...entry, state: 'waiting', resent: true })),
    );
    await db.sent.clear();
    await db.outbox.filter((entry) => entry.state === 'kept').modify({ state: 'waiting', resent: true });
    const all = await allRecords(db);
    const records = await openRecords(
      db,
      all.map(({ key }) => key),
    );
    for (const { view } of all) records.put(null, view);
    await records.save();
    await epoch.forget(db);
    await taken.write(db, 0);
    await db.meta.put({ key: 'rebuilding', value: true });
  });
}

/** When all of the log was read: what neither it nor this browser's outbox has is no longer there. */
export async function finishRebuild(db: Database): Promise<void> {
  await db.transaction('rw', [...recordTables(db), db.outbox, db.meta], async () => {
    const entries = Map.groupBy(await db.outbox.toArray(), (entry) => entry.key);
    const forgotten = (await allRecords(db)).filter(({ base }) => base === null).map(({ key }) => key);
    const records = await openRecords(db, forgotten);
    for (const key of forgotten) {
      const view = foldOutbox(null, entries.get(key) ?? []);
      if (view) records.put(null, view);
      else records.remove(key);
    }
    await records.save();
    await db.meta.delete('rebuilding');
  });
}

/**
 * Changes sent again that were refused wait once more: what they follow may have been sent again by its own author.
 * Runs in a transaction over `outbox`; the caller folds the records anew.
 * @returns the keys of their records.
 */
export async function wakeResent(db: Database): Promise<string[]> {
  const asleep = await db.outbox.filter((e) => e.state === 'refused' && e.resent === true).toArray();
  await db.outbox.bulkPut(asleep.map(({ fault, ...entry }) => ({ ...entry, state: 'waiting' })));
  return asleep.map((entry) => entry.key);
}

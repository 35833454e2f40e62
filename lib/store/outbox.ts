// The outbox: what the backend has not confirmed. A change leaves it only when it has come back from the
// backend with its position, so there is no moment at which it is nowhere.

import { type Change, isKnownKind, type LoggedChange } from '../model/change.ts';
import type { Fault } from '../model/result.ts';
import { applyChange, type RecordState } from '../sync/merge.ts';
import type { PulledChange, PushOutcome } from '../sync/wire.ts';
import { type Database, type OutboxEntry, recordKey, recordTables } from './database.ts';
import { foldOutbox } from './fold.ts';
import { taken } from './noted.ts';
import { openRecords } from './open-records.ts';
import { notePassedOver } from './passed-over.ts';
import { type AskedLog, concernsKnownLog, isRebuilding, keepSent, wakeResent } from './rebuild.ts';

/** Outbox entries in a state, in the order they were made. */
export const inState = (db: Database, state: OutboxEntry['state']) =>
  db.outbox.where('[state+seq]').between([state, 0], [state, Number.MAX_SAFE_INTEGER]);

/** How many changes wait to be sent. */
export const countWaiting = (db: Database): Promise<number> => inState(db, 'waiting').count();

/**
 * The first changes that wait to be sent, in the order they were made: at most `limit`, and at most `bytes`
 * of JSON, but one if there is any.
 */
export async function nextBatch(db: Database, limit: number, bytes: number): Promise<Change[]> {
  const waiting = await inState(db, 'waiting').limit(limit).toArray();
  const batch: Change[] = [];
  let size = 0;
  for (const { change } of waiting) {
    size += new TextEncoder().encode(JSON.stringify(change)).length + 1;
    if (size > bytes && batch.length > 0) break;
    batch.push(change);
  }
  return batch;
}

/**
 * Notes what the backend said of changes; refused ones lose their effect and stay visible with the reason. What it
 * said of a log that is not the known one any more says nothing.
 */
export async function takeOutcomes(
  db: Database,
  outcomes: readonly PushOutcome[],
  log: AskedLog = { asked: undefined, answered: undefined },
): Promise<void> {
  await db.transaction('rw', [...recordTables(db), db.outbox, db.meta], async () => {
    if ((await isRebuilding(db)) || !(await concernsKnownLog(db, log))) return;
    const reached = await pulledPosition(db);
    const said = new Map(outcomes.map((outcome) => [outcome.id, outcome]));
    const kept: OutboxEntry[] = [];
    const gone: OutboxEntry[] = [];
    const changed = new Set<string>();
    for (const entry of await withIds(db, outcomes)) {
      const outcome = said.get(entry.id);
      if (outcome?.outcome === 'kept' && outcome.position > reached)
        kept.push({ ...entry, state: 'kept', position: outcome.position });
      else if (outcome) {
        if (outcome.outcome === 'kept') gone.push(entry);
        else await refuse(db, entry, outcome.fault);
        changed.add(entry.key);
      }
    }
    await db.outbox.bulkPut(kept);
    await letGo(db, gone);
    if (changed.size > 0) await refold(db, [...changed]);
  });
}

/**
 * The backend has these, and did not give them out with what was read past them: their author may not see the records
 * any more, so nothing of them stays here. The caller folds the records anew.
 */
const letGo = (db: Database, entries: readonly OutboxEntry[]): Promise<void> =>
  db.outbox.bulkDelete(entries.map((entry) => entry.seq));

async function refuse(db: Database, entry: OutboxEntry, fault: Fault): Promise<void> {
  // What was confirmed once and erased since is nobody's to see again; it was never lost.
  if (fault.code === 'chart-erased' && entry.resent) await db.outbox.delete(entry.seq);
  else await db.outbox.update(entry.seq, { state: 'refused', fault });
}

/**
 * Takes in the backend's changes and the position they reach to, in one transaction. Safe to repeat. Kinds that only
 * a newer version knows are passed over, and asked for again by that version.
 * @param log with the position that was asked from: an answer that leaves a gap to what is known is passed over.
 */
export async function takeIn(
  db: Database,
  changes: readonly PulledChange[],
  last: number,
  log: AskedLog & { after: number } = { asked: undefined, answered: undefined, after: 0 },
): Promise<void> {
  await db.transaction('rw', [...recordTables(db), db.outbox, db.sent, db.meta], async () => {
    const reached = await pulledPosition(db);
    if (log.after > reached || !(await concernsKnownLog(db, log))) return;
    const news = changes.filter((c) => c.position > reached).sort((a, b) => a.position - b.position);
    const known = news.filter((c): c is LoggedChange => isKnownKind(c.kind));
    await notePassedOver(
      db,
      news.filter((c) => !isKnownKind(c.kind)),
    );
    const byRecord = Map.groupBy(known, (c) => recordKey(c.kind, c.record));
    const ours = await withIds(db, news);
    await db.outbox.bulkDelete(ours.map((entry) => entry.seq));
    const awake: string[] = [];
    if (news.length > 0) {
      await keepSent(db, ours, news.at(-1)?.receivedAt ?? 0);
      awake.push(...(await wakeResent(db)));
    }
    const passedOver = await inState(db, 'kept')
      .filter(({ position }) => position !== undefined && position <= last)
      .toArray();
    await letGo(db, passedOver);
    const keys = [...new Set([...byRecord.keys(), ...awake, ...passedOver.map((entry) => entry.key)])];
    await refold(db, keys, (key, base) =>
      (byRecord.get(key) ?? []).reduce((state, c) => applyChange(state, c, c.author), base),
    );
    await taken.write(db, Math.max(reached, last));
  });
}

/** The entries of these changes: looked up, or where they are most of the outbox picked out of all of it. */
async function withIds(db: Database, of: readonly { id: string }[]): Promise<OutboxEntry[]> {
  const ids = new Set(of.map(({ id }) => id));
  const count = await db.outbox.count();
  if (count > ids.size * 4)
    return db.outbox
      .where('id')
      .anyOf([...ids])
      .toArray();
  return count === 0 ? [] : (await db.outbox.toArray()).filter(({ id }) => ids.has(id));
}

/** Look-ups by a hidden key go one by one: where there are as many as entries, all are read instead. */
async function entriesOf(db: Database, keys: readonly string[]): Promise<OutboxEntry[]> {
  const count = await db.outbox.count();
  if (count === 0) return [];
  if (keys.length > count) return db.outbox.toArray();
  return (await Promise.all(keys.map((key) => db.outbox.where('key').equals(key).toArray()))).flat();
}

/** The backend's position up to which changes were taken in; 0 at first. */
export async function pulledPosition(db: Database): Promise<number> {
  return (await taken.read(db)) ?? 0;
}

/** Forgets a refused change after its author has read why. */
export async function dismissRefused(db: Database, id: string): Promise<void> {
  await db.outbox
    .where('id')
    .equals(id)
    .and((entry) => entry.state === 'refused')
    .delete();
}

/** Folds records anew; of those of which nothing is left, nothing is kept. */
async function refold(
  db: Database,
  keys: readonly string[],
  confirm: (key: string, base: RecordState | undefined) => RecordState | undefined = (_, base) => base,
): Promise<void> {
  const records = await openRecords(db, keys);
  const pending = Map.groupBy(await entriesOf(db, keys), (entry) => entry.key);
  for (const key of keys) {
    const base = confirm(key, records.get(key)?.base ?? undefined) ?? null;
    const view = foldOutbox(base, pending.get(key) ?? []);
    if (view) records.put(base, view);
    else records.remove(key);
  }
  await records.save();
}

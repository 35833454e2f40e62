// The outbox: what the backend has not confirmed. A change leaves it only when it has come back from the
// backend with its position, so there is no moment at which it is nowhere.

import { type Change, isKnownKind, type LoggedChange } from '../model/change.ts';
import type { Fault } from '../model/result.ts';
import { applyChange, type RecordState } from '../sync/merge.ts';
import type { PulledChange, PushOutcome } from '../sync/wire.ts';
import { putRows, removeRow } from './changed-rows.ts';
import { type Database, type OutboxEntry, recordKey } from './database.ts';
import { foldOutbox, storedRecord } from './fold.ts';
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
export async function settle(
  db: Database,
  outcomes: readonly PushOutcome[],
  log: AskedLog = { asked: undefined, answered: undefined },
): Promise<void> {
  await db.transaction('rw', db.records, db.outbox, db.meta, async () => {
    if ((await isRebuilding(db)) || !(await concernsKnownLog(db, log))) return;
    const reached = await pulledPosition(db);
    const said = new Map(outcomes.map((outcome) => [outcome.id, outcome]));
    const kept: OutboxEntry[] = [];
    for (const entry of await withIds(db, outcomes)) {
      const outcome = said.get(entry.id);
      if (outcome?.outcome === 'refused') await refuse(db, entry, outcome.fault);
      else if (outcome && outcome.position <= reached) await letGo(db, entry);
      else if (outcome) kept.push({ ...entry, state: 'kept', position: outcome.position });
    }
    await db.outbox.bulkPut(kept);
  });
}

/**
 * The backend has the change, and did not give it out with what was read past it: its author may not see the record
 * any more, so nothing of it stays here.
 */
async function letGo(db: Database, entry: OutboxEntry): Promise<void> {
  await db.outbox.delete(entry.seq);
  await refold(db, entry.key, (await db.records.get(entry.key))?.base ?? null);
}

async function refuse(db: Database, entry: OutboxEntry, fault: Fault): Promise<void> {
  // What was confirmed once and erased since is nobody's to see again; it was never lost.
  if (fault.code === 'chart-erased' && entry.resent) await db.outbox.delete(entry.seq);
  else await db.outbox.update(entry.seq, { state: 'refused', fault });
  const stored = await db.records.get(entry.key);
  if (stored) await refold(db, entry.key, stored.base);
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
  await db.transaction('rw', db.records, db.outbox, db.sent, db.meta, async () => {
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
    for (const entry of passedOver) await letGo(db, entry);
    const keys = [...new Set([...byRecord.keys(), ...awake])];
    const stored = await db.records.bulkGet(keys);
    const pending = Map.groupBy(await entriesOf(db, keys), (entry) => entry.key);
    const rows: Parameters<typeof putRows>[1][number][] = [];
    keys.forEach((key, i) => {
      let base: RecordState | undefined = stored[i]?.base ?? undefined;
      for (const c of byRecord.get(key) ?? []) base = applyChange(base, c, c.author);
      const view = foldOutbox(base ?? null, pending.get(key) ?? []);
      if (view) rows.push(storedRecord(base ?? null, view));
    });
    await putRows(db, rows);
    await db.meta.put({ key: 'position', value: Math.max(reached, last) });
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
  return ((await db.meta.get('position'))?.value as number | undefined) ?? 0;
}

/** Forgets a refused change after its author has read why. */
export async function dismissRefused(db: Database, id: string): Promise<void> {
  await db.outbox
    .where('id')
    .equals(id)
    .and((entry) => entry.state === 'refused')
    .delete();
}

async function refold(db: Database, key: string, base: RecordState | null): Promise<void> {
  const entries = await db.outbox.where('key').equals(key).toArray();
  const view = foldOutbox(base, entries);
  if (view) await putRows(db, [storedRecord(base, view)]);
  else await removeRow(db, key);
}

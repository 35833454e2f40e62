// The outbox: what the backend has not confirmed. A change leaves it only when it has come back from the
// backend with its position, so there is no moment at which it is nowhere.

import type { Change, LoggedChange } from '../model/change.ts';
import type { Fault } from '../model/result.ts';
import { applyChange, type RecordState } from '../sync/merge.ts';
import type { PushOutcome } from '../sync/wire.ts';
import { putRows, removeRow } from './changed-rows.ts';
import { type Database, type OutboxEntry, recordKey } from './database.ts';
import { foldOutbox, storedRecord } from './fold.ts';
import { type AskedLog, concernsKnownLog, isRebuilding, keepSent, wakeResent } from './rebuild.ts';

/** Outbox entries in a state, in the order they were made. */
export const inState = (db: Database, state: OutboxEntry['state']) =>
  db.outbox.where('[state+seq]').between([state, 0], [state, Number.MAX_SAFE_INTEGER]);

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
    for (const outcome of outcomes) {
      const entry = await db.outbox.where('id').equals(outcome.id).first();
      if (!entry) continue;
      if (outcome.outcome === 'kept') await db.outbox.update(entry.seq, { state: 'kept' });
      else await refuse(db, entry, outcome.fault);
    }
  });
}

async function refuse(db: Database, entry: OutboxEntry, fault: Fault): Promise<void> {
  await db.outbox.update(entry.seq, { state: 'refused', fault });
  const stored = await db.records.get(entry.key);
  if (stored) await refold(db, entry.key, stored.base);
}

/**
 * Takes in the backend's changes and the position they reach to, in one transaction. Safe to repeat.
 * @param log with the position that was asked from: an answer that leaves a gap to what is known is passed over.
 */
export async function takeIn(
  db: Database,
  changes: readonly LoggedChange[],
  last: number,
  log: AskedLog & { after: number } = { asked: undefined, answered: undefined, after: 0 },
): Promise<void> {
  await db.transaction('rw', db.records, db.outbox, db.sent, db.meta, async () => {
    const reached = await pulledPosition(db);
    if (log.after > reached || !(await concernsKnownLog(db, log))) return;
    const news = changes.filter((c) => c.position > reached).sort((a, b) => a.position - b.position);
    const byRecord = Map.groupBy(news, (c) => recordKey(c.kind, c.record));
    const ours = await db.outbox
      .where('id')
      .anyOf(news.map((c) => c.id))
      .toArray();
    await db.outbox.bulkDelete(ours.map((entry) => entry.seq));
    const awake: string[] = [];
    if (news.length > 0) {
      await keepSent(db, ours, news.at(-1)?.receivedAt ?? 0);
      awake.push(...(await wakeResent(db)));
    }
    const keys = [...new Set([...byRecord.keys(), ...awake])];
    const stored = await db.records.bulkGet(keys);
    const pending = await entriesOf(db, keys);
    const rows: Parameters<typeof putRows>[1][number][] = [];
    keys.forEach((key, i) => {
      let base: RecordState | undefined = stored[i]?.base ?? undefined;
      for (const c of byRecord.get(key) ?? []) base = applyChange(base, c, c.author);
      const view = foldOutbox(
        base ?? null,
        pending.filter((e) => e.key === key),
      );
      if (view) rows.push(storedRecord(base ?? null, view));
    });
    await putRows(db, rows);
    await db.meta.put({ key: 'position', value: Math.max(reached, last) });
  });
}

/** Looked up one by one, as hidden keys must be; an empty outbox, which is the usual one, is not asked. */
async function entriesOf(db: Database, keys: readonly string[]): Promise<OutboxEntry[]> {
  if ((await db.outbox.count()) === 0) return [];
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

// What must hold in a simulation: at every moment for what a client shows, and in the end for everything.

import { expect } from 'vitest';
import type { Change, LoggedChange } from '../../lib/model/change.ts';
import { recordKey } from '../../lib/store/database.ts';
import { pulledPosition } from '../../lib/store/outbox.ts';
import { syncStatus } from '../../lib/store/sync-status.ts';
import { applyChange, type RecordState } from '../../lib/sync/merge.ts';
import { contents } from '../unit/store/device.ts';
import type { World } from './backends.ts';
import type { SimClient } from './sim-client.ts';

/** Every record shown is what was confirmed with the outbox on top, refused changes left out. */
export async function expectViews({ device, name }: SimClient): Promise<void> {
  const { records, outbox } = await contents(device.db);
  const expected = new Map<string, RecordState>();
  for (const { key, base } of records) if (base) expected.set(key, base);
  for (const { key, change, author, state } of outbox)
    if (state !== 'refused') expected.set(key, applyChange(expected.get(key), change, author));
  expect(new Map(records.map((r) => [r.key, r.view])), `what ${name} shows`).toEqual(expected);
}

/** In good weather: one exchange empties each outbox, a second makes all equal, and nothing is lost. */
export async function expectNothingLost(
  clients: readonly SimClient[],
  world: World,
  note: (line: string) => void,
): Promise<void> {
  for (const client of clients) {
    await client.exchange();
    const { waiting, outcome } = await syncStatus(client.device.db);
    expect({ waiting, state: outcome?.state }, client.name).toEqual({ waiting: 0, state: 'ok' });
  }
  for (const client of clients) await client.exchange();
  const log = await world.log();
  const records = await world.records();
  await expectGoodLog(log, records, world);
  for (const client of clients) {
    await expectReplica(client, log, records);
    await expectEveryChange(client, log);
    const { refused } = await syncStatus(client.device.db);
    for (const { fault, change } of refused) note(`${client.name}: ${change.kind} refused: ${fault?.code}`);
  }
}

/** Positions without gaps, each change once, records equal to what the log adds up to, signatures respected. */
async function expectGoodLog(
  log: readonly LoggedChange[],
  records: ReadonlyMap<string, RecordState>,
  world: World,
): Promise<void> {
  expect(await world.flaw()).toBeNull();
  expect(log.map((c) => c.position)).toEqual(log.map((_, i) => i + 1));
  expect(new Set(log.map((c) => c.id)).size).toBe(log.length);
  const folded = new Map<string, RecordState>();
  const signed = new Set<string>();
  for (const c of log) {
    const key = recordKey(c.kind, c.record);
    const state = applyChange(folded.get(key), c, c.author);
    folded.set(key, state);
    const worksheet = c.kind === 'worksheet' ? c.record : String(state.fields.worksheetId?.value);
    expect(signed.has(worksheet), `position ${c.position} is in a signed worksheet`).toBe(false);
    if (c.kind === 'worksheet' && c.fields.status === 'signed') signed.add(worksheet);
  }
  expect(records).toEqual(folded);
}

/** The client has exactly the backend's records, up to the end of its log, and nothing unconfirmed. */
async function expectReplica(
  { device, name }: SimClient,
  log: readonly LoggedChange[],
  records: ReadonlyMap<string, RecordState>,
): Promise<void> {
  const stored = await device.db.records.toArray();
  expect(new Map(stored.map((r) => [r.key, r.view])), `records of ${name}`).toEqual(records);
  expect(new Map(stored.map((r) => [r.key, r.base])), `confirmed records of ${name}`).toEqual(records);
  expect(await pulledPosition(device.db)).toBe(log.length);
}

/** Each change that a command said was saved is in the log, once and as written, or refused with a reason in sight. */
async function expectEveryChange(client: SimClient, log: readonly LoggedChange[]): Promise<void> {
  const { waiting, refused } = await syncStatus(client.device.db);
  expect(waiting).toBe(0);
  expect(await client.device.db.outbox.count()).toBe(refused.length);
  const reasons = new Map(refused.map((entry) => [entry.id, entry]));
  for (const [id, change] of client.made) {
    const logged = log.filter((c) => c.id === id);
    const reason = reasons.get(id);
    const where = `${client.name}: change ${id} (${change.kind} ${Object.keys(change.fields)})`;
    expect(logged.length + (reason ? 1 : 0), `${where} is in one place`).toBe(1);
    if (logged[0]) {
      expect(asSent(logged[0]), where).toEqual(change);
      expect(logged[0].author).toBe(client.person);
    } else {
      expect(reason?.change, where).toEqual(change);
      expect(reason?.fault?.happened, `${where} has a reason`).toBeTruthy();
      expect(reason?.fault?.action, `${where} has a way on`).toBeTruthy();
    }
  }
}

const asSent = ({ author: _, position: __, receivedAt: ___, ...change }: LoggedChange): Change => change;

// What must hold in a simulation: at every moment for what a client shows, and in the end for everything.

import { expect } from 'vitest';
import type { Change, LoggedChange, RecordKind } from '../../lib/model/change.ts';
import { recordKey } from '../../lib/store/database.ts';
import { pulledPosition } from '../../lib/store/outbox.ts';
import { isRebuilding } from '../../lib/store/rebuild.ts';
import { syncStatus } from '../../lib/store/sync-status.ts';
import { applyChange, type RecordState } from '../../lib/sync/merge.ts';
import { contents } from '../unit/store/device.ts';
import type { World } from './backends.ts';
import type { SimClient } from './sim-client.ts';

/** Every record shown is what was confirmed with the outbox on top, refused changes left out. */
export async function expectViews({ device, name }: SimClient): Promise<void> {
  // What was confirmed is being read anew: until its end people see what they saw.
  if (await isRebuilding(device.db)) return;
  const { records, outbox } = await contents(device.db);
  const expected = new Map<string, RecordState>();
  for (const { key, base } of records) if (base) expected.set(key, base);
  for (const { key, change, author, state } of outbox)
    if (state !== 'refused') expected.set(key, applyChange(expected.get(key), change, author));
  expect(new Map(records.map((r) => [r.key, r.view])), `what ${name} shows`).toEqual(expected);
}

/** Rounds after a restore: what was sent again may have to follow what another sends again after it. */
const roundsAfterRestore = 6;

/** In good weather: one exchange empties each outbox, a second makes all equal, and nothing is lost. */
export async function expectNothingLost(
  clients: readonly SimClient[],
  world: World,
  note: (line: string) => void,
  restored: boolean,
): Promise<void> {
  for (let i = 0; restored && i < roundsAfterRestore; i++)
    for (const client of clients) await client.exchange();
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
    folded.set(key, applyChange(folded.get(key), c, c.author));
    if (c.kind !== 'encounter') expectAllowed(c, folded, signed);
  }
  expect(records).toEqual(folded);
}

/** The rules of a worksheet, written out once more: its reviewer's alone, whole when signed, closed afterwards. */
function expectAllowed(
  change: LoggedChange,
  folded: ReadonlyMap<string, RecordState>,
  signed: Set<string>,
): void {
  const where = `position ${change.position} (${change.kind} by ${change.author})`;
  const value = (kind: RecordKind, id: string, field: string) =>
    folded.get(recordKey(kind, id))?.fields[field]?.value;
  const id =
    change.kind === 'worksheet' ? change.record : String(value(change.kind, change.record, 'worksheetId'));
  expect(value('worksheet', id, 'reviewerId'), `${where} is in a worksheet of its author`).toBe(
    change.author,
  );
  expect(signed.has(id), `${where} is in a signed worksheet`).toBe(false);
  if (change.kind !== 'worksheet' || change.fields.status !== 'signed') return;
  signed.add(id);
  const judged = [...folded.values()]
    .filter((s) => s.kind === 'verdict' && s.fields.worksheetId?.value === id && s.fields.disposition?.value)
    .map((s) => s.fields.lineKey?.value);
  const delivered = value('worksheet', id, 'delivered') as { key: string }[];
  expect(judged, `${where} signs judged lines`).toEqual(expect.arrayContaining(delivered.map((l) => l.key)));
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

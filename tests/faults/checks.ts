// What must hold in a simulation: at every moment for what a client shows, and in the end for everything.

import assert from 'node:assert/strict';
import type { Change, LoggedChange } from '../../lib/model/change.ts';
import { pulledPosition } from '../../lib/store/outbox.ts';
import { isRebuilding } from '../../lib/store/rebuild.ts';
import { syncStatus } from '../../lib/store/sync-status.ts';
import { applyChange, type RecordState } from '../../lib/sync/merge.ts';
import { contents } from '../unit/store/device.ts';
import type { World } from './backends.ts';
import { expectGoodLog, foldLog } from './log-checks.ts';
import { asOldClient, oldKnows } from './old-client.ts';
import { mayRead } from './pure-backend.ts';
import { same } from './same.ts';
import type { SimClient } from './sim-client.ts';

/** Every record shown is what was confirmed with the outbox on top, refused changes left out. */
export async function expectViews({ db, name }: SimClient): Promise<void> {
  // What was confirmed is being read anew: until its end people see what they saw.
  if (await isRebuilding(db)) return;
  const { records, outbox } = await contents(db);
  const expected = new Map<string, RecordState>();
  for (const { key, base } of records) if (base) expected.set(key, base);
  for (const { key, change, author, state } of outbox)
    if (state !== 'refused') expected.set(key, applyChange(expected.get(key), change, author));
  same(new Map(records.map((r) => [r.key, r.view])), expected, `what ${name} shows`);
}

/** Rounds of exchanges, one of each client, after which all is where it belongs. */
const roundsAtMost = { untroubled: 2, restored: 5 };

/**
 * In good weather a few exchanges of each client empty every outbox and make all equal, and nothing is lost.
 * @returns how many rounds it took.
 */
export async function expectNothingLost(
  clients: readonly SimClient[],
  world: World,
  note: (line: string) => void,
  restored: boolean,
): Promise<number> {
  const atMost = restored ? roundsAtMost.restored : roundsAtMost.untroubled;
  let rounds = 0;
  while (!(await isSettled(clients, world))) {
    rounds += 1;
    assert.ok(rounds <= atMost, `not settled after ${atMost} exchanges of each client`);
    for (const client of clients) {
      await client.exchange();
      assert.equal((await syncStatus(client.db)).outcome?.state, 'ok', client.name);
    }
  }
  note(`settled after ${rounds} rounds`);
  const log = await world.log();
  await expectGoodLog(log, world);
  for (const client of clients) {
    await expectReplica(client, log);
    await expectEveryChange(client, log);
    const { refused } = await syncStatus(client.db);
    for (const { fault, change } of refused) note(`${client.name}: ${change.kind} refused: ${fault?.code}`);
  }
  return rounds;
}

/** Whether every client has sent all it had and read all there is. */
async function isSettled(clients: readonly SimClient[], world: World): Promise<boolean> {
  const end = (await world.log()).length;
  for (const { db } of clients) {
    if ((await isRebuilding(db)) || (await pulledPosition(db)) !== end) return false;
    if ((await db.outbox.toArray()).some((entry) => entry.state !== 'refused')) return false;
  }
  return true;
}

/** The client has exactly what its person is given of the log, and nothing unconfirmed. */
async function expectReplica({ db, name, person, old }: SimClient, log: readonly LoggedChange[]) {
  const given = log.filter((c) => mayRead(c, person));
  const records = foldLog(old ? given.filter((c) => oldKnows(c.kind)).map(asOldClient) : given);
  const stored = (await contents(db)).records;
  same(new Map(stored.map((r) => [r.key, r.view])), records, `records of ${name}`);
  same(new Map(stored.map((r) => [r.key, r.base])), records, `confirmed records of ${name}`);
}

/** Each change that a command said was saved is in the log, once and as sent, or refused with a reason in sight. */
async function expectEveryChange(client: SimClient, log: readonly LoggedChange[]): Promise<void> {
  const { refused } = await syncStatus(client.db);
  const reasons = new Map(refused.map((entry) => [entry.id, entry]));
  const logged = new Map(log.map((c) => [c.id, c]));
  for (const [id, change] of client.made) {
    const [kept, reason] = [logged.get(id), reasons.get(id)];
    const where = `${client.name}: change ${id} (${change.kind} ${Object.keys(change.fields)})`;
    assert.equal((kept ? 1 : 0) + (reason ? 1 : 0), 1, `${where} is in one place`);
    if (kept) {
      same(asSent(kept), change, where);
      assert.equal(kept.author, client.person.id);
    } else if (reason) {
      same(client.asSent(reason.change), change, where);
      assert.ok(reason.fault?.happened && reason.fault.action, `${where} has a reason and a way on`);
    }
  }
}

const asSent = ({ author: _, position: __, receivedAt: ___, ...change }: LoggedChange): Change => change;

// Our own exchange: the browser's transport to a real backend; and with the browser's store, so that it shows how
// much of the time is the store's.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Dexie from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { Change } from '../../../../lib/model/change.ts';
import { systemRandom } from '../../../../lib/model/ids.ts';
import { demonstrationAccount } from '../../../../lib/server/first-account.ts';
import { startServer } from '../../../../lib/server/start-server.ts';
import { openDatabase, recordKey } from '../../../../lib/store/database.ts';
import { exchange } from '../../../../lib/sync/exchange.ts';
import { httpTransport, type Transport } from '../../../../lib/sync/transport.ts';
import { paths, pushBytes, pushLimit, signedIn } from '../../../../lib/sync/wire.ts';
import { milliseconds, type Row, readable } from '../row.ts';
import { countedWire } from './counted.ts';
import { bothWays, type Counted } from './figures.ts';
import { changesOf, jsonBytes } from './records.ts';

const never = new AbortController().signal;

/** @param databaseUrl of PostgreSQL; without it the embedded database. */
export async function ours(count: number, databaseUrl?: string): Promise<Row[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'overread-bench-'));
  const server = await startServer({
    ...(databaseUrl ? { databaseUrl } : { folder }),
    firstAccount: demonstrationAccount,
  });
  const wire = await countedWire(server.url);
  try {
    const answer = await fetch(server.url + paths.session, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(server.firstAccount),
    });
    const { token, person } = signedIn.parse(await answer.json());
    const transport = httpTransport(wire.url, token, wire.fetch);
    const changes = changesOf(person.id, count);
    const json = jsonBytes(changes);
    wire.counts();
    const push = await timedLeg(wire, () => pushAll(transport, changes));
    const pull = await timedLeg(wire, () => pullAll(transport, count));
    const who = `Overread on ${databaseUrl ? 'PostgreSQL' : 'the embedded database'}`;
    const rows = bothWays(who, { records: count, json }, push, pull);
    return databaseUrl
      ? rows
      : [...rows, ...(await withStore(person.organisation, person.id, transport, count))];
  } finally {
    await wire.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function timedLeg(
  wire: Awaited<ReturnType<typeof countedWire>>,
  work: () => Promise<void>,
): Promise<Counted> {
  const time = await milliseconds(work);
  return { ...wire.counts(), milliseconds: time };
}

/** In batches as the outbox makes them. */
async function pushAll(transport: Transport, changes: readonly Change[]): Promise<void> {
  for (let at = 0; at < changes.length; ) {
    const batch: Change[] = [];
    for (let size = 0; batch.length < pushLimit && at < changes.length; at++) {
      size += jsonBytes(changes[at]) + 1;
      if (size > pushBytes && batch.length > 0) break;
      batch.push(changes[at]!);
    }
    const answer = await transport.push(batch, never);
    const kept = answer.ok && answer.value.outcomes.every((o) => o.outcome === 'kept');
    if (!kept) throw new Error(`The backend did not keep a batch: ${JSON.stringify(answer).slice(0, 500)}`);
  }
}

async function pullAll(transport: Transport, count: number): Promise<void> {
  let got = 0;
  for (let after = 0, more = true; more; ) {
    const answer = await transport.pull(after, never);
    if (!answer.ok) throw new Error(answer.error.happened);
    ({ last: after, more } = answer.value);
    got += answer.value.changes.length;
  }
  if (got !== count) throw new Error(`Fetched ${got} of ${count}.`);
}

/** A new browser fetches it all, then sends as much of its own, each with every row sealed on a disk in memory. */
async function withStore(
  organisation: string,
  person: string,
  transport: Transport,
  count: number,
): Promise<Row[]> {
  Object.assign(Dexie.dependencies, { indexedDB: new IDBFactory(), IDBKeyRange });
  const db = openDatabase(organisation, person, systemRandom(32));
  const waited = { time: 0 };
  const timed: Transport = {
    push: (...asked) => timing(waited, () => transport.push(...asked)),
    pull: (...asked) => timing(waited, () => transport.pull(...asked)),
  };
  const go = async () => {
    const state = await exchange(db, timed, Date.now, never);
    if (state !== 'ok') throw new Error(`The exchange ended ${state}.`);
  };
  const fetched = await milliseconds(go);
  const fetchWaited = waited.time;
  await db.outbox.bulkAdd(
    changesOf(person, count).map((change) => ({
      id: change.id,
      key: recordKey(change.kind, change.record),
      author: person,
      change,
      state: 'waiting' as const,
    })),
  );
  waited.time = 0;
  const sent = await milliseconds(go);
  db.close();
  const share = (all: number, network: number) => `${Math.round(((all - network) / all) * 100)} %`;
  const speed = (time: number) => readable((count / time) * 1000);
  return [
    { what: 'Overread with its store: fetch', figure: speed(fetched), unit: 'records a second' },
    {
      what: 'Overread with its store: fetch, of it in the store',
      figure: share(fetched, fetchWaited),
      unit: '',
    },
    { what: 'Overread with its store: send and take back', figure: speed(sent), unit: 'records a second' },
    { what: 'Overread with its store: send, of it in the store', figure: share(sent, waited.time), unit: '' },
  ];
}

async function timing<T>(sum: { time: number }, work: () => Promise<T>): Promise<T> {
  const began = performance.now();
  try {
    return await work();
  } finally {
    sum.time += performance.now() - began;
  }
}

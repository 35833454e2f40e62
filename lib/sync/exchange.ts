// One exchange with the backend: send what waits, take in what is new, note how it went. Every step may be
// cut off at any point and repeated: changes carry their own ids and the position moves with the records.

import type { Fault } from '../model/result.ts';
import type { Database } from '../store/database.ts';
import { nextBatch, pulledPosition, settle, takeIn } from '../store/outbox.ts';
import { noteOutcome, type SyncOutcome } from '../store/sync-status.ts';
import type { Transport } from './transport.ts';
import { pushLimit } from './wire.ts';

/**
 * Pushes every waiting change, then pulls to the end.
 * @param now the time in milliseconds since 1970, for the save state.
 */
export async function exchange(
  db: Database,
  transport: Transport,
  now: () => number,
  signal: AbortSignal,
): Promise<SyncOutcome['state']> {
  const fault = (await pushAll(db, transport, signal)) ?? (await pullAll(db, transport, signal));
  const state = stateOf(fault);
  await noteOutcome(db, fault ? { state, fault } : { state }, now());
  return state;
}

function stateOf(fault: Fault | null): SyncOutcome['state'] {
  if (!fault) return 'ok';
  if (fault.code === 'offline' || fault.code === 'signed-out') return fault.code;
  return 'failed';
}

async function pushAll(db: Database, transport: Transport, signal: AbortSignal): Promise<Fault | null> {
  for (;;) {
    const batch = await nextBatch(db, pushLimit);
    if (batch.length === 0) return null;
    const answer = await transport.push(batch, signal);
    if (!answer.ok) return answer.error;
    await settle(db, answer.value);
    // An answer that settles nothing of the batch would be asked for for ever.
    const settled = new Set(answer.value.map((o) => o.id));
    if (!batch.some((c) => settled.has(c.id))) return null;
  }
}

async function pullAll(db: Database, transport: Transport, signal: AbortSignal): Promise<Fault | null> {
  for (;;) {
    const answer = await transport.pull(await pulledPosition(db), signal);
    if (!answer.ok) return answer.error;
    await takeIn(db, answer.value.changes, answer.value.last);
    if (!answer.value.more) return null;
  }
}

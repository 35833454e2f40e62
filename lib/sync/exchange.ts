// One exchange with the backend: send what waits, take in what is new, note how it went. Every step may be
// cut off at any point and repeated: changes carry their own ids and the position moves with the records.

import { type Fault, fail } from '../model/result.ts';
import type { Database } from '../store/database.ts';
import { nextBatch, pulledPosition, settle, takeIn } from '../store/outbox.ts';
import { beginRebuild, finishRebuild, isRebuilding, knownEpoch } from '../store/rebuild.ts';
import { noteOutcome, type SyncOutcome } from '../store/sync-status.ts';
import type { Transport } from './transport.ts';
import { pushBytes, pushLimit } from './wire.ts';

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
  const fault = await sendAndTakeIn(db, transport, signal).catch(notWritten);
  const state = stateOf(fault);
  await noteOutcome(db, fault ? { state, fault } : { state }, now());
  return state;
}

function stateOf(fault: Fault | null): SyncOutcome['state'] {
  if (!fault) return 'ok';
  if (fault.code === 'offline' || fault.code === 'signed-out') return fault.code;
  return 'failed';
}

/** Restores while one exchange goes on are rare: after a few the next exchange goes on with it. */
const restoresAtMost = 3;

async function sendAndTakeIn(db: Database, transport: Transport, signal: AbortSignal): Promise<Fault | null> {
  let fault: Fault | null = null;
  for (let i = 0; i < restoresAtMost; i++) {
    const epoch = await knownEpoch(db);
    fault = await once(db, transport, signal);
    if (fault?.code !== 'other-epoch' && fault?.code !== 'log-behind') return fault;
    await beginRebuild(db, epoch);
  }
  return fault;
}

/** Of a restored log the browser first reads what it still has, and sends the rest of its own again. */
async function once(db: Database, transport: Transport, signal: AbortSignal): Promise<Fault | null> {
  if (await isRebuilding(db)) {
    const fault = await pullAll(db, transport, signal);
    if (fault) return fault;
    await finishRebuild(db);
  }
  return (await pushAll(db, transport, signal)) ?? (await pullAll(db, transport, signal));
}

async function pushAll(db: Database, transport: Transport, signal: AbortSignal): Promise<Fault | null> {
  for (;;) {
    const batch = await nextBatch(db, pushLimit, pushBytes);
    if (batch.length === 0) return null;
    const asked = await knownEpoch(db);
    const answer = await transport.push(batch, signal, asked);
    if (!answer.ok) return answer.error;
    const { outcomes, epoch: answered } = answer.value;
    const reached = await pulledPosition(db);
    // What the log has up to there was taken in and has left the outbox: this is not the log it was. Where logs
    // have names the server says so itself.
    if (asked === undefined && outcomes.some((o) => o.outcome === 'kept' && o.position <= reached))
      return otherLog;
    await settle(db, outcomes, { asked, answered });
    // An answer that settles nothing of the batch would be asked for for ever.
    const settled = new Set(outcomes.map((o) => o.id));
    if (!batch.some((c) => settled.has(c.id))) return incomplete;
  }
}

async function pullAll(db: Database, transport: Transport, signal: AbortSignal): Promise<Fault | null> {
  for (;;) {
    const [reached, asked] = [await pulledPosition(db), await knownEpoch(db)];
    const answer = await transport.pull(reached, signal, asked);
    if (!answer.ok) return answer.error;
    const { changes, last, more, epoch: answered } = answer.value;
    await takeIn(db, changes, last, { asked, answered, after: reached });
    if (!more) return null;
    if (last <= reached) return incomplete;
  }
}

/** The code is the one the server gives when it sees this itself. */
const otherLog = fail(
  'log-behind',
  'The server has lost changes that this browser has read from it.',
  'The server was probably restored from an older copy; your work is saved in this browser.',
  'Tell your administrator before you go on; do not clear the data of this browser.',
).error;

const incomplete = fail(
  'bad-answer',
  'The server’s answer leaves open what became of the changes.',
  'Your work is saved in this browser and will be sent again.',
  'Ask your administrator which version runs there if this lasts.',
).error;

const notWritten = (error: unknown): Fault =>
  fail(
    'not-written',
    `The browser could not save what the server answered (${error instanceof Error ? error.name : 'unknown error'}).`,
    'Nothing is lost: what was recorded is saved, and the answer is asked for again.',
    'Free some disk space or restart the browser if this lasts.',
  ).error;

// One exchange with the backend: send what waits, take in what is new, note how it went. Every step may be
// cut off at any point and repeated: changes carry their own ids and the position moves with the records.

import { type Fault, fail } from '../model/result.ts';
import type { Database } from '../store/database.ts';
import { countWaiting, nextBatch, pulledPosition, takeIn, takeOutcomes } from '../store/outbox.ts';
import { readPassedOver } from '../store/passed-over.ts';
import { beginRebuild, finishRebuild, isRebuilding, knownEpoch } from '../store/rebuild.ts';
import { noteProgress, pausedUntil } from '../store/sync-progress.ts';
import { noteOutcome, type SyncOutcome } from '../store/sync-status.ts';
import { requestSize } from './request-size.ts';
import type { Transport } from './transport.ts';
import { pullLimit, pushBytes, pushLimit } from './wire.ts';

interface Parts {
  db: Database;
  transport: Transport;
  now: () => number;
  signal: AbortSignal;
}

/**
 * Pushes every waiting change, then pulls to the end. It takes as long as it takes: each request has a patience of
 * its own. A person may pause it between two requests.
 * @param now the time in milliseconds since 1970, for the save state.
 */
export async function exchange(
  db: Database,
  transport: Transport,
  now: () => number,
  signal: AbortSignal,
): Promise<SyncOutcome['state']> {
  const fault = await sendAndTakeIn({ db, transport, now, signal }).catch(notWritten);
  const state = stateOf(fault);
  await noteOutcome(db, fault ? { state, fault } : { state }, now());
  return state;
}

function stateOf(fault: Fault | null): SyncOutcome['state'] {
  if (!fault) return 'ok';
  if (fault.code === 'too-slow') return 'offline';
  if (fault.code === 'offline' || fault.code === 'signed-out' || fault.code === 'paused') return fault.code;
  return 'failed';
}

/** Restores while one exchange goes on are rare: after a few the next exchange goes on with it. */
const restoresAtMost = 3;

async function sendAndTakeIn(parts: Parts): Promise<Fault | null> {
  const { db } = parts;
  await readPassedOver(db);
  let fault: Fault | null = null;
  for (let i = 0; i < restoresAtMost; i++) {
    const epoch = await knownEpoch(db);
    fault = await once(parts);
    if (fault?.code !== 'other-epoch' && fault?.code !== 'log-behind') return fault;
    await beginRebuild(db, epoch);
  }
  return fault;
}

/** Of a restored log the browser first reads what it still has, and sends the rest of its own again. */
async function once(parts: Parts): Promise<Fault | null> {
  if (await isRebuilding(parts.db)) {
    const fault = await pullAll(parts);
    if (fault) return fault;
    await finishRebuild(parts.db);
  }
  return (await pushAll(parts)) ?? (await pullAll(parts));
}

async function pushAll({ db, transport, now, signal }: Parts): Promise<Fault | null> {
  const size = requestSize();
  for (let done = 0; ; ) {
    const batch = await nextBatch(db, Math.ceil(pushLimit * size.part()), pushBytes * size.part());
    if (batch.length === 0) return null;
    if (await pausedUntil(db, now())) return paused;
    const waiting = await countWaiting(db);
    if (done > 0 || waiting > batch.length)
      await noteProgress(db, { doing: 'sending', done, of: done + waiting });
    const asked = await knownEpoch(db);
    const answer = await transport.push(batch, signal, asked);
    if (!answer.ok) {
      if (answer.error.code === 'too-slow' && batch.length > 1 && size.tooSlow()) continue;
      return answer.error;
    }
    size.worked();
    const { outcomes, epoch: answered } = answer.value;
    const reached = await pulledPosition(db);
    // What the log has up to there was taken in and has left the outbox: this is not the log it was. Where logs
    // have names the server says so itself.
    if (asked === undefined && outcomes.some((o) => o.outcome === 'kept' && o.position <= reached))
      return otherLog;
    await takeOutcomes(db, outcomes, { asked, answered });
    // An answer that settles nothing of the batch would be asked for for ever.
    const settled = new Set(outcomes.map((o) => o.id));
    if (!batch.some((c) => settled.has(c.id))) return incomplete;
    done += batch.length;
  }
}

async function pullAll({ db, transport, now, signal }: Parts): Promise<Fault | null> {
  const size = requestSize();
  for (const from = await pulledPosition(db); ; ) {
    if (await pausedUntil(db, now())) return paused;
    const [reached, asked] = [await pulledPosition(db), await knownEpoch(db)];
    const answer = await transport.pull(reached, signal, asked, Math.ceil(pullLimit * size.part()));
    if (!answer.ok) {
      if (answer.error.code === 'too-slow' && size.tooSlow()) continue;
      return answer.error;
    }
    size.worked();
    const { changes, last, more, end, epoch: answered } = answer.value;
    if (more && end !== undefined)
      await noteProgress(db, { doing: 'fetching', done: reached - from, of: end - from });
    await takeIn(db, changes, last, { asked, answered, after: reached });
    if (!more) return null;
    if (last <= reached) return incomplete;
    if (end !== undefined) await noteProgress(db, { doing: 'fetching', done: last - from, of: end - from });
  }
}

const paused = fail(
  'paused',
  'Sending and fetching are paused.',
  'Your work is saved in this browser.',
  'Go on with it at any time; after a quarter of an hour it goes on by itself.',
).error;

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

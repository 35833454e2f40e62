// One exchange with the backend for the signed-in person, one at a time across all contexts.

import { type Identity, onSession, readIdentity } from '../../lib/messaging/session.ts';
import { readStoreKey } from '../../lib/messaging/store-keys.ts';
import { may } from '../../lib/model/permissions.ts';
import { fail } from '../../lib/model/result.ts';
import { type Database, openDatabase } from '../../lib/store/database.ts';
import { keepPeople, peopleAreStale } from '../../lib/store/people.ts';
import { noteOutcome } from '../../lib/store/sync-status.ts';
import { exchange } from '../../lib/sync/exchange.ts';
import { httpTransport, requestColleagues } from '../../lib/sync/transport.ts';
import { publishProfiles } from './publish-profiles.ts';
import { goodToken } from './renew-session.ts';

/** Milliseconds for the names of people. */
const patience = 25_000;

let waiting: Promise<void> | undefined;

/**
 * Runs an exchange, or waits for the one that will run next: a change made while one is under way is
 * sent by the next. Losing that memory with the worker costs at most half a minute (the alarm).
 */
export function syncNow(): Promise<void> {
  waiting ??= navigator.locks.request('overread-sync', () => {
    waiting = undefined;
    return runAndPublish();
  });
  return waiting;
}

/** Before the exchange too: what was saved here counts at once, though the backend may be long in answering. */
async function runAndPublish(): Promise<void> {
  await publishProfiles().catch(() => undefined);
  try {
    await run();
  } finally {
    await publishProfiles().catch(() => undefined);
  }
}

async function run(): Promise<void> {
  const identity = await readIdentity();
  if (!identity) return;
  // Locked: nothing can be read, and nothing is sent.
  const key = await readStoreKey(identity.person);
  if (!key) return;
  const db = openDatabase(identity.person.organisation, identity.person.id, key);
  const over = new AbortController();
  const stop = stopWhenLocked(identity, over.signal);
  try {
    const token = await goodToken(identity);
    if (!token) return await noteOutcome(db, { state: 'signed-out', fault: signedOut }, Date.now());
    const good = await exchangeWith({ db, identity, signal: stop }, token);
    if (good) await askForPeople(db, identity, good);
  } finally {
    over.abort();
    db.close();
  }
}

/** A long exchange must not go on behind the lock. @param over when there is nothing to stop any more. */
function stopWhenLocked({ person }: Identity, over: AbortSignal): AbortSignal {
  const stop = new AbortController();
  const look = async () => {
    if (!(await readStoreKey(person))) stop.abort();
  };
  onSession(() => void look(), over);
  return stop.signal;
}

interface Exchange {
  db: Database;
  identity: Identity;
  signal: AbortSignal;
}

/** The token that an exchange went well with; one that the server did not take is renewed once. */
async function exchangeWith(open: Exchange, token: string, again = true): Promise<string | null> {
  const { db, identity, signal } = open;
  // However long it takes: each request has a patience of its own, and what was exchanged stays.
  const state = await exchange(db, httpTransport(identity.server, token), Date.now, signal);
  if (state !== 'signed-out') return state === 'ok' ? token : null;
  const renewed = await goodToken(identity, token);
  return again && renewed ? exchangeWith(open, renewed, false) : null;
}

/** A failure is nothing to tell: ids are shown until the next time. */
async function askForPeople(db: Database, { server, person }: Identity, token: string): Promise<void> {
  if (!may(person.role, 'scorecard.read') || !(await peopleAreStale(db, Date.now()))) return;
  const answer = await requestColleagues(server, token, AbortSignal.timeout(patience));
  if (answer.ok) await keepPeople(db, answer.value, Date.now());
}

const signedOut = fail(
  'signed-out',
  'You are signed out.',
  'Your work is saved in this browser but not sent.',
  'Sign in again to send it.',
).error;

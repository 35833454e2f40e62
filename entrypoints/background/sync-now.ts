// One exchange with the backend for the signed-in person, one at a time across all contexts.

import { type Identity, readIdentity } from '../../lib/messaging/session.ts';
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

const patience = 30_000;

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
  try {
    const token = await goodToken(identity);
    if (!token) return await noteOutcome(db, { state: 'signed-out', fault: signedOut }, Date.now());
    const good = await exchangeWith(db, identity, token);
    if (good) await askForPeople(db, identity, good);
  } finally {
    db.close();
  }
}

/** The token that an exchange went well with; one that the server did not take is renewed once. */
async function exchangeWith(
  db: Database,
  identity: Identity,
  token: string,
  again = true,
): Promise<string | null> {
  const transport = httpTransport(identity.server, token);
  const state = await exchange(db, transport, Date.now, AbortSignal.timeout(patience));
  if (state !== 'signed-out') return state === 'ok' ? token : null;
  const renewed = await goodToken(identity, token);
  return again && renewed ? exchangeWith(db, identity, renewed, false) : null;
}

/** A failure is nothing to tell: ids are shown until the next time. */
async function askForPeople(db: Database, { server, person }: Identity, token: string): Promise<void> {
  if (!may(person.role, 'review.read') || !(await peopleAreStale(db, Date.now()))) return;
  const answer = await requestColleagues(server, token, AbortSignal.timeout(patience));
  if (answer.ok) await keepPeople(db, answer.value, Date.now());
}

const signedOut = fail(
  'signed-out',
  'You are signed out.',
  'Your work is saved in this browser but not sent.',
  'Sign in again to send it.',
).error;

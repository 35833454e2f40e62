// Signing in and out, done by the background so that no page holds the token.

import { dropCleared } from '../../lib/messaging/cleared.ts';
import { endSession, keepSession, readIdentity, readToken } from '../../lib/messaging/session.ts';
import {
  closeStore,
  dropPaused,
  dropWrapped,
  keepPendingPassword,
  whoseStore,
} from '../../lib/messaging/store-keys.ts';
import { systemRandom } from '../../lib/model/ids.ts';
import type { Person } from '../../lib/model/person.ts';
import { ok, type Result } from '../../lib/model/result.ts';
import { deleteDatabase, openDatabase } from '../../lib/store/database.ts';
import { keyLength, keyOfPassword, type PasswordKey } from '../../lib/store/store-key.ts';
import { countUnsent } from '../../lib/store/unsent-work.ts';
import { requestSignIn, requestSignOut } from '../../lib/sync/sign-in-requests.ts';
import type { SecondStep, SignedIn } from '../../lib/sync/wire.ts';
import { dropLicensedHere, fetchHere } from './code-sets-here.ts';
import { obeyOrders } from './obey-orders.ts';
import { permittedServer } from './permitted-server.ts';
import { publishProfiles } from './publish-profiles.ts';
import { alone, isOpen, openStore } from './store-lock.ts';
import { keepPasskeysOnly } from './store-passkeys.ts';
import { syncNow } from './sync-now.ts';

interface Account {
  server: string;
  email: string;
  password: string;
}

/** Answers as soon as the person is known; what waits is sent behind it. */
export async function signInHere({ server, email, password }: Account): Promise<Result<SecondStep | null>> {
  const origin = await permittedServer(server);
  if (!origin.ok) return origin;
  return enterByPassword(origin.value, await requestSignIn(origin.value, { email, password }), password);
}

/** As `enterWith`, for whoever gave their password: from now on it opens their store without a network too. */
export async function enterByPassword(
  server: string,
  answer: Result<SignedIn | SecondStep>,
  password: string,
): Promise<Result<SecondStep | null>> {
  // The account may have been shut out, and what is kept here with it.
  if (!answer.ok && answer.error.code !== 'offline') void obeyOrders();
  if (!answer.ok) return answer;
  const made = await keyOfPassword(password, systemRandom);
  if ('ticket' in answer.value) await keepPendingPassword(answer.value.ticket, made);
  return enterWith(server, answer, made);
}

/**
 * Opens the person's store and keeps the session that the server has given, in whichever way they signed in.
 * @param password what was made of their password; null where they gave none.
 */
export async function enterWith(
  server: string,
  answer: Result<SignedIn | SecondStep>,
  password: PasswordKey | null,
): Promise<Result<SecondStep | null>> {
  if (!answer.ok) return answer;
  if ('ticket' in answer.value) return ok(answer.value);
  const { person, storeSecret, orders = 0 } = answer.value;
  const opened = await openStore(person, storeSecret, password, { server, orders });
  if (!opened.ok) return opened;
  if (answer.value.passkeys) await keepPasskeysOnly(person, answer.value.passkeys);
  await dropCleared();
  const before = (await readIdentity())?.person.organisation;
  await keepSession(server, answer.value);
  // Whose session ran out did not sign out; what they had a licence for goes now. A fetch under way may take a while.
  if (before !== undefined && before !== person.organisation)
    void dropLicensedHere(before).catch(() => undefined);
  void syncNow().finally(() => fetchHere(true));
  return ok(null);
}

/**
 * Sends what waits where it can, then ends the session here and on the server. The store goes with it, unless it
 * holds what the server does not have: that stays, sealed, for its owner's next sign-in.
 */
export async function signOutHere(): Promise<void> {
  await syncNow().catch(() => undefined);
  const [identity, token] = await Promise.all([readIdentity(), readToken()]);
  await endSession(true);
  await closeStore(null);
  await dropPaused();
  await publishProfiles().catch(() => undefined);
  if (identity) await clearStore(identity.person).catch(() => undefined);
  if (identity) await dropLicensedHere(identity.person.organisation).catch(() => undefined);
  if (identity && token) await requestSignOut(identity.server, token);
}

/** Nothing where its owner has signed in again meanwhile. */
function clearStore({ organisation, id }: Person): Promise<void> {
  const whose = whoseStore({ organisation, id });
  return alone(async () => {
    if (await isOpen(whose)) return;
    // Counting opens no row: it works on a locked store too.
    const db = openDatabase(organisation, id, new Uint8Array(keyLength));
    const unsent = await countUnsent(db).finally(() => db.close());
    if (unsent > 0) return;
    await deleteDatabase(organisation, id);
    await dropWrapped(whose);
  });
}

// Clears what this browser keeps when an administrator has ordered it: asked for each store here, whoever is signed in
// and whether it is locked, since the person may have been shut out.

import { noteCleared } from '../../lib/messaging/cleared.ts';
import { endSession, readIdentity, readToken } from '../../lib/messaging/session.ts';
import {
  allWrapped,
  closeStore,
  dropPaused,
  dropWrapped,
  keepWrapped,
  readStoreKey,
  type WrappedKey,
  whoseStore,
} from '../../lib/messaging/store-keys.ts';
import { fromBase64url, toBase64url } from '../../lib/model/base64url.ts';
import { systemRandom } from '../../lib/model/ids.ts';
import { deleteDatabase, openDatabase } from '../../lib/store/database.ts';
import { keepOutboxOnly } from '../../lib/store/keep-outbox-only.ts';
import { keyLength, proofBy } from '../../lib/store/store-key.ts';
import { countUnsent } from '../../lib/store/unsent-work.ts';
import { requestClearOrder } from '../../lib/sync/clear-request.ts';
import { requestSignOut } from '../../lib/sync/sign-in-requests.ts';
import { dropLicensedHere } from './code-sets-here.ts';
import { publishProfiles } from './publish-profiles.ts';
import { alone, isOpen } from './store-lock.ts';
import { syncNow } from './sync-now.ts';

type Clearing = NonNullable<WrappedKey['clearing']>;

/** Asks for every store that is kept here, and does what is ordered. Safe to be cut off: it is asked again. */
export function obeyOrders(): Promise<void> {
  return navigator.locks.request('overread-clearing', async () => {
    for (const [whose, { clearing }] of await allWrapped()) if (clearing) await obey(whose, clearing);
  });
}

async function obey(whose: string, clearing: Clearing): Promise<void> {
  const order = await ask(clearing);
  if (!order) return;
  const identity = await readIdentity();
  const own = identity && whoseStore(identity.person) === whose;
  // Only an open store with a session can be sent; where that fails, what was not sent is kept.
  if (own && !order.unsent && (await readStoreKey(identity.person))) await syncNow().catch(() => undefined);
  const token = own ? await readToken(identity) : null;
  if (own) {
    await endSession(true);
    await closeStore(null);
    await dropPaused();
    await publishProfiles().catch(() => undefined);
  }
  const done = await alone(() => clear(whose, { ...clearing, seen: order.number }, order.unsent));
  // Who signed in again meanwhile uses the store: the order is asked for, and carried out, once more.
  if (!done) return;
  await dropLicensedHere(clearing.organisation).catch(() => undefined);
  await noteCleared({ at: Date.now(), ...done });
  await ask({ ...clearing, seen: order.number }, done.kept);
  if (own && token) await requestSignOut(identity.server, token);
}

/**
 * What was not sent goes too, or stays, of which the server's secret alone opens what is left: neither a password nor
 * a passkey does without it. Under `alone`. Null where the store is open.
 */
async function clear(
  whose: string,
  clearing: Clearing,
  unsentToo: boolean,
): Promise<{ kept: number; deleted: number } | null> {
  if (await isOpen(whose)) return null;
  const { organisation, person } = clearing;
  const db = openDatabase(organisation, person, new Uint8Array(keyLength));
  try {
    // At once, and counted after: what a page still writes meanwhile is not deleted uncounted.
    if (!unsentToo) await keepOutboxOnly(db);
    const unsent = await countUnsent(db);
    if (unsent > 0 && !unsentToo) {
      const standing = (await allWrapped()).find(([other]) => other === whose)?.[1];
      if (standing) await keepWrapped(whose, { bySecret: standing.bySecret, clearing });
      return { kept: unsent, deleted: 0 };
    }
    db.close();
    await deleteDatabase(organisation, person);
    await dropWrapped(whose);
    return { kept: 0, deleted: unsent };
  } finally {
    db.close();
  }
}

function ask({ key, ...asked }: Clearing, kept?: number) {
  const bytes = fromBase64url(key);
  const nonce = toBase64url(systemRandom(32));
  const question = { ...asked, nonce, ...(kept !== undefined && { kept }) };
  return requestClearOrder(question, (text) => proofBy(bytes, text));
}

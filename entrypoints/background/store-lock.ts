// Opens and locks the person's store. Opened by a sign-in or, without a network, by the password (by a passkey: see
// store-passkeys.ts); locked by the person, by the machine's own lock and after minutes without a touch.

import { noteActivity } from '../../lib/messaging/idle-lock.ts';
import { type Identity, readIdentity, readTokens, restoreTokens } from '../../lib/messaging/session.ts';
import {
  closeStore,
  dropPaused,
  keepStoreKey,
  keepWrapped,
  readPaused,
  readStoreKey,
  readWrapped,
  type WrappedKey,
  whoseStore,
} from '../../lib/messaging/store-keys.ts';
import { toBase64url } from '../../lib/model/base64url.ts';
import { systemRandom } from '../../lib/model/ids.ts';
import type { Person } from '../../lib/model/person.ts';
import { fail, ok, type Result } from '../../lib/model/result.ts';
import {
  clearingKey,
  keyLength,
  keyOfPassword,
  keyOfSecret,
  openText,
  type PasswordKey,
  sealText,
  unwrapKey,
  wrapKey,
} from '../../lib/store/store-key.ts';

/** One at a time over all contexts: two sign-ins at once must not make two keys for one store. */
export const alone = <T>(work: () => Promise<T>): Promise<T> =>
  navigator.locks.request('overread-store-key', work);

/**
 * Opens the store of a person who has just signed in, and makes its key the first time.
 * @param password what was made of the password they signed in with; null where they did so without one.
 * @param at where they signed in, and how many orders to clear their browsers were given there before.
 */
export function openStore(
  person: Person,
  storeSecret: string,
  password: PasswordKey | null,
  at?: { server: string; orders: number },
): Promise<Result<null>> {
  return alone(async () => {
    const whose = whoseStore(person);
    const standing = await readWrapped(whose);
    const secret = keyOfSecret(storeSecret);
    const key = standing ? unwrapKey(secret, whose, standing.bySecret) : systemRandom(keyLength);
    if (!key) return notOpened;
    const byPassword = password ? wrappedBy(password, whose, key) : standing?.byPassword;
    const bySecret = standing?.bySecret ?? wrapKey(secret, whose, key, systemRandom);
    const clearing = at && {
      server: at.server,
      organisation: person.organisation,
      person: person.id,
      key: toBase64url(clearingKey(storeSecret)),
      // Orders of before this store was made are not about it.
      seen: standing ? (standing.clearing?.seen ?? 0) : at.orders,
    };
    await keepWrapped(whose, {
      ...standing,
      bySecret,
      ...(byPassword && { byPassword }),
      ...(clearing && { clearing }),
    });
    await noteActivity(Date.now());
    await keepStoreKey(whose, key);
    await dropPaused();
    return ok(null);
  });
}

/** Opens the store by the password alone, and goes on with the session that was locked with it. */
export function openByPassword({ person }: Identity, password: string): Promise<boolean> {
  return alone(async () => {
    const whose = whoseStore(person);
    const made = (await readWrapped(whose))?.byPassword;
    if (!made) return false;
    const key = unwrapKey((await keyOfPassword(password, systemRandom, made)).key, whose, made.key);
    if (!key) return false;
    await reopen(whose, key);
    return true;
  });
}

/** Goes on with what was locked. Under `alone`. */
export async function reopen(whose: string, key: Uint8Array): Promise<void> {
  const paused = await readPaused();
  if (paused) await restoreTokens(openText(key, pausedUse, paused));
  await dropPaused();
  await noteActivity(Date.now());
  await keepStoreKey(whose, key);
}

/** Whether the person's store can be opened by a password, without a network. */
export const opensByPassword = async ({ person }: Identity): Promise<boolean> =>
  (await readWrapped(whoseStore(person)))?.byPassword !== undefined;

/** From now on the store opens by this password; nothing happens while it is locked. */
export function changePasswordOf({ person }: Identity, password: string): Promise<void> {
  return alone(async () => {
    const whose = whoseStore(person);
    const [key, standing] = await Promise.all([readStoreKey(person), readWrapped(whose)]);
    if (!key || !standing) return;
    const byPassword = wrappedBy(await keyOfPassword(password, systemRandom), whose, key);
    await keepWrapped(whose, { ...standing, byPassword });
  });
}

/** Whether the store of this name is somebody's here and now. */
export async function isOpen(whose: string): Promise<boolean> {
  const identity = await readIdentity();
  if (!identity || whoseStore(identity.person) !== whose) return false;
  return (await readStoreKey(identity.person)) !== null;
}

/** Locks. Under the lock of the renewal, so that tokens which are being renewed are not lost with it. */
export function lockHere(): Promise<void> {
  return navigator.locks.request('overread-renewal', () =>
    alone(async () => {
      const identity = await readIdentity();
      const key = identity && (await readStoreKey(identity.person));
      if (!key) return;
      const tokens = await readTokens(identity);
      await closeStore(tokens && sealText(key, pausedUse, tokens, systemRandom));
    }),
  );
}

const pausedUse = 'paused tokens';

const wrappedBy = (
  { salt, rounds, key: by }: PasswordKey,
  whose: string,
  key: Uint8Array,
): NonNullable<WrappedKey['byPassword']> => ({ salt, rounds, key: wrapKey(by, whose, key, systemRandom) });

const notOpened = fail(
  'store-not-opened',
  'The work that this browser keeps for you does not open with this sign-in.',
  'Nothing of it was changed or shown. It belongs to another account or server, or its key was damaged.',
  'Ask your administrator which server you signed in at before.',
);

// Passkeys that open the person's store: each wraps its key with a secret that only the authenticator can make again.

import type { Identity } from '../../lib/messaging/session.ts';
import { keepWrapped, readStoreKey, readWrapped, whoseStore } from '../../lib/messaging/store-keys.ts';
import { systemRandom } from '../../lib/model/ids.ts';
import type { Person } from '../../lib/model/person.ts';
import { keyOfPasskey, unwrapKey, wrapKey } from '../../lib/store/store-key.ts';
import { alone, reopen } from './store-lock.ts';

type Owner = Pick<Person, 'organisation' | 'id'>;

/** Opens the store by the passkey's secret, and goes on with the session that was locked with it. */
export function openByPasskey(
  { person }: Identity,
  credential: string,
  secret: Uint8Array,
): Promise<boolean> {
  return alone(async () => {
    const whose = whoseStore(person);
    const made = (await readWrapped(whose))?.byPasskeys?.find((one) => one.credential === credential);
    const key = made && unwrapKey(keyOfPasskey(secret), whose, made.key);
    if (!key) return false;
    await reopen(whose, key);
    return true;
  });
}

/** From now on the store opens by this passkey too. False while it is locked. */
export function letOpen(
  person: Owner,
  { credential, salt, secret }: { credential: string; salt: string; secret: Uint8Array },
): Promise<boolean> {
  return alone(async () => {
    const whose = whoseStore(person);
    const [key, standing] = await Promise.all([readStoreKey(person), readWrapped(whose)]);
    if (!key || !standing) return false;
    const others = (standing.byPasskeys ?? []).filter((one) => one.credential !== credential);
    const made = { credential, salt, key: wrapKey(keyOfPasskey(secret), whose, key, systemRandom) };
    await keepWrapped(whose, { ...standing, byPasskeys: [...others.slice(-19), made] });
    return true;
  });
}

/** Of the passkeys that open the store only these go on doing so: the others are no longer the person's. */
export function keepPasskeysOnly(person: Owner, credentials: readonly string[]): Promise<void> {
  return alone(async () => {
    const whose = whoseStore(person);
    const standing = await readWrapped(whose);
    const kept = standing?.byPasskeys?.filter((one) => credentials.includes(one.credential));
    if (!standing || kept?.length === standing.byPasskeys?.length) return;
    await keepWrapped(whose, { ...standing, byPasskeys: kept });
  });
}

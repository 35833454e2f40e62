// Where the key of the person's database is: wrapped in local storage, and open in session storage (memory, the
// extension's own pages only) while it is not locked. Without the open key no page shows anything.

import browser from 'webextension-polyfill';
import { z } from 'zod';
import { fromBase64url, toBase64url } from '../model/base64url.ts';
import type { Person } from '../model/person.ts';

const wrapped = z.object({
  /** By the secret that the backend tells at each sign-in. */
  bySecret: z.string().max(400),
  /** By the password; absent for people who sign in with their organisation's own service. */
  byPassword: z
    .object({
      salt: z.string().max(100),
      rounds: z.number().int().positive(),
      key: z.string().max(400),
    })
    .optional(),
  /** By passkeys that give a secret for a salt. */
  byPasskeys: z
    .array(
      z.object({ credential: z.string().max(1400), salt: z.string().max(100), key: z.string().max(400) }),
    )
    .max(20)
    .optional(),
  /** To ask the server for orders to clear this store. */
  clearing: z
    .object({
      server: z.string().max(300),
      organisation: z.string().max(60),
      person: z.string().max(60),
      key: z.string().max(100),
      seen: z.number().int().nonnegative(),
    })
    .optional(),
});
export type WrappedKey = z.infer<typeof wrapped>;

const open = z.object({ whose: z.string(), key: z.string() });

type Owner = Pick<Person, 'organisation' | 'id'>;

/** Names a person's store; no two people share one. */
export const whoseStore = ({ organisation, id }: Owner): string =>
  [organisation, id].map(encodeURIComponent).join('/');

const wrappedItem = (whose: string): string => `store-key:${whose}`;

export async function readWrapped(whose: string): Promise<WrappedKey | null> {
  const item = wrappedItem(whose);
  return wrapped.safeParse((await browser.storage.local.get(item))[item]).data ?? null;
}

/** Every store that this browser keeps, of whomever. */
export async function allWrapped(): Promise<[string, WrappedKey][]> {
  const all = Object.entries(await browser.storage.local.get(null));
  return all.flatMap(([item, value]): [string, WrappedKey][] => {
    const { data } = wrapped.safeParse(value);
    return item.startsWith(wrappedItem('')) && data ? [[item.slice(wrappedItem('').length), data]] : [];
  });
}

export const keepWrapped = (whose: string, key: WrappedKey): Promise<void> =>
  browser.storage.local.set({ [wrappedItem(whose)]: key });

export const dropWrapped = (whose: string): Promise<void> => browser.storage.local.remove(wrappedItem(whose));

/** The open key of this person's store; null while it is locked. */
export async function readStoreKey(owner: Owner): Promise<Uint8Array | null> {
  const { data } = open.safeParse((await browser.storage.session.get('storeKey')).storeKey);
  return data?.whose === whoseStore(owner) ? fromBase64url(data.key) : null;
}

export const keepStoreKey = (whose: string, key: Uint8Array): Promise<void> =>
  browser.storage.session.set({ storeKey: { whose, key: toBase64url(key) } });

/** The session's tokens while the store is locked, sealed with its key. */
export async function readPaused(): Promise<string | null> {
  return z.string().safeParse((await browser.storage.session.get('pausedTokens')).pausedTokens).data ?? null;
}

/** Locks: the open key and the token go in one step, with the tokens sealed where there were any. */
export async function closeStore(paused: string | null): Promise<void> {
  if (paused) await browser.storage.session.set({ pausedTokens: paused });
  await browser.storage.session.remove(['token', 'storeKey']);
}

export const dropPaused = (): Promise<void> => browser.storage.session.remove('pausedTokens');

const pending = z.object({ ticket: z.string(), salt: z.string(), rounds: z.number(), key: z.string() });

/** Keeps what was made of a password until the code that the server asks for next was given. */
export const keepPendingPassword = (
  ticket: string,
  made: { salt: string; rounds: number; key: Uint8Array },
): Promise<void> =>
  browser.storage.session.set({
    pendingPassword: { ticket, salt: made.salt, rounds: made.rounds, key: toBase64url(made.key) },
  });

/** What was kept for this ticket, which is gone afterwards. */
export async function takePendingPassword(
  ticket: string,
): Promise<{ salt: string; rounds: number; key: Uint8Array } | null> {
  const { data } = pending.safeParse((await browser.storage.session.get('pendingPassword')).pendingPassword);
  if (data?.ticket !== ticket) return null;
  await browser.storage.session.remove('pendingPassword');
  return { salt: data.salt, rounds: data.rounds, key: fromBase64url(data.key) };
}

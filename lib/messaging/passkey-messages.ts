// What pages, which alone can ask an authenticator, hand to the background: the secret of a passkey, to open the
// person's store with or to let it open from now on. It is used there at once and kept nowhere.

import { z } from 'zod';
import { fromBase64url, toBase64url } from '../model/base64url.ts';
import type { Person } from '../model/person.ts';
import type { Result } from '../model/result.ts';
import { askBackground } from './ask-background.ts';
import { readWrapped, whoseStore } from './store-keys.ts';

const credential = z.string().min(1).max(1400);
const bytes = z.string().min(20).max(100);

const toPasskeys = z.discriminatedUnion('type', [
  z.object({ type: z.literal('passkey-unlock'), credential, secret: bytes }),
  z.object({ type: z.literal('passkey-keep'), credential, salt: bytes, secret: bytes }),
  z.object({ type: z.literal('passkey-drop'), credential }),
]);
export type ToPasskeys = z.infer<typeof toPasskeys>;

/** The message, or null when it is none of these. */
export const parseToPasskeys = (message: unknown): ToPasskeys | null =>
  toPasskeys.safeParse(message).data ?? null;

/** The passkeys that open this person's store in this browser, each with the salt of its secret. */
export async function passkeysThatOpen(
  owner: Pick<Person, 'organisation' | 'id'>,
): Promise<Record<string, Uint8Array>> {
  const kept = (await readWrapped(whoseStore(owner)))?.byPasskeys ?? [];
  return Object.fromEntries(kept.map((one) => [one.credential, fromBase64url(one.salt)]));
}

/** Opens what was locked. Fault: `wrong-passkey`. */
export const unlockByPasskey = (name: string, secret: Uint8Array): Promise<Result<null>> =>
  askBackground({ type: 'passkey-unlock', credential: name, secret: toBase64url(secret) }, z.null());

/** From now on the passkey opens the store too. Fault: `locked`. */
export const letPasskeyOpen = (name: string, salt: Uint8Array, secret: Uint8Array): Promise<Result<null>> =>
  askBackground(
    { type: 'passkey-keep', credential: name, salt: toBase64url(salt), secret: toBase64url(secret) },
    z.null(),
  );

/** It no longer opens the store in this browser. */
export const keepPasskeyOut = (name: string): Promise<Result<null>> =>
  askBackground({ type: 'passkey-drop', credential: name }, z.null());

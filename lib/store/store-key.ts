// The key of one person's database in one browser. It is random, and kept wrapped: by the secret that the backend
// tells its owner at each sign-in, by their password, and by passkeys, both of which open it without a network.

import { hkdf } from '@noble/hashes/hkdf.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { fromBase64url, toBase64url } from '../model/base64url.ts';
import type { RandomBytes } from '../model/ids.ts';
import { sealWith } from './seal.ts';

export const keyLength = 32;

/** OWASP's figure of 2023 for PBKDF2 with SHA-256: a guess costs a third of a second on an office machine. */
const rounds = 600_000;

/** A key that was made of a password, and what makes it again of the same one. */
export interface PasswordKey {
  salt: string;
  rounds: number;
  key: Uint8Array;
}

/** The wrapping key of the secret in a sign-in's answer. */
export const keyOfSecret = (storeSecret: string): Uint8Array =>
  hkdf(sha256, utf8(storeSecret), undefined, utf8('overread store key'), keyLength);

/** What a browser proves with that it keeps a store of this person, and the server that it is theirs. */
export const clearingKey = (storeSecret: string): Uint8Array =>
  hkdf(sha256, utf8(storeSecret), undefined, utf8('overread clearing'), keyLength);

export const proofBy = (key: Uint8Array, text: string): string => toBase64url(hmac(sha256, key, utf8(text)));

/** The wrapping key of the secret that a passkey gives for a salt (WebAuthn's extension “prf”). */
export const keyOfPasskey = (secret: Uint8Array): Uint8Array =>
  hkdf(sha256, secret, undefined, utf8('overread store key by passkey'), keyLength);

/**
 * The wrapping key of a password (PBKDF2 with HMAC-SHA-256, RFC 8018, section 5.2).
 * @param made the salt and rounds of before; without them, new ones.
 */
export async function keyOfPassword(
  password: string,
  random: RandomBytes,
  made: { salt: string; rounds: number } = { salt: toBase64url(random(16)), rounds },
): Promise<PasswordKey> {
  // As the backend does: two keyboards may send the same letter in two ways.
  const typed = utf8(password.normalize('NFKC'));
  const material = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveBits']);
  const salt = Uint8Array.from(fromBase64url(made.salt));
  const settings = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: made.rounds };
  const bits = await crypto.subtle.deriveBits(settings, material, keyLength * 8);
  return { salt: made.salt, rounds: made.rounds, key: new Uint8Array(bits) };
}

/** Text that gives `value` back to whoever has the key, for the same use only. */
export const sealText = (key: Uint8Array, use: string, value: unknown, random: RandomBytes): string =>
  toBase64url(sealWith(key, random).seal(use, value));

/** What was sealed; null where the key is another, the use is, or the text was damaged. */
export function openText(key: Uint8Array, use: string, sealed: string): unknown {
  try {
    return sealWith(key, noRandom).open(use, fromBase64url(sealed));
  } catch {
    return null;
  }
}

/** The store's key, wrapped. */
export const wrapKey = (by: Uint8Array, whose: string, key: Uint8Array, random: RandomBytes): string =>
  sealText(by, `store key of ${whose}`, toBase64url(key), random);

/** The store's key; null where it was not wrapped by this one. */
export function unwrapKey(by: Uint8Array, whose: string, wrapped: string): Uint8Array | null {
  const key = openText(by, `store key of ${whose}`, wrapped);
  return typeof key === 'string' ? fromBase64url(key) : null;
}

const utf8 = (text: string) => new TextEncoder().encode(text);

const noRandom: RandomBytes = () => {
  throw new Error('Opening draws nothing.');
};

// Encryption of one row: AES-256-GCM in plain JavaScript, since IndexedDB commits a transaction that waits for the
// browser's own asynchronous cipher. A row of 1 KB costs some 30 microseconds each way.

import { gcm } from '@noble/ciphers/aes.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { toBase64url } from '../model/base64url.ts';
import type { RandomBytes } from '../model/ids.ts';

const nonceLength = 12;
/** Of 32: enough that two of a million texts never meet, and short in an index. */
const hiddenLength = 16;

/** What a person's key does to the rows of their database. */
export interface Seal {
  /** `place` names the row: a sealed value that is put into another row does not open. */
  seal(place: string, value: unknown): Uint8Array;
  /** Throws `Unreadable`. */
  open(place: string, sealed: unknown): unknown;
  /** Stands for a text in an index: the same text gives the same, and the text cannot be told from it. */
  hide(text: string): string;
}

/** Thrown for a row that was damaged, moved, or sealed with another key. */
export class Unreadable extends Error {
  constructor(place: string) {
    super(`What this browser keeps at ${place} cannot be read.`);
    this.name = 'Unreadable';
  }
}

/** @param key 32 bytes; the keys for contents and for indexes are derived from it. */
export function sealWith(key: Uint8Array, random: RandomBytes): Seal {
  const bytes = new TextEncoder();
  const derived = (use: string) => hkdf(sha256, key, undefined, bytes.encode(`overread ${use}`), 32);
  const [contents, index] = [derived('store contents'), derived('store index')];
  return {
    seal(place, value) {
      const nonce = random(nonceLength);
      const sealed = gcm(contents, nonce, bytes.encode(place)).encrypt(bytes.encode(JSON.stringify(value)));
      const row = new Uint8Array(nonceLength + sealed.length);
      row.set(nonce);
      row.set(sealed, nonceLength);
      return row;
    },
    open(place, sealed) {
      try {
        const row = sealed as Uint8Array;
        const cipher = gcm(contents, row.subarray(0, nonceLength), bytes.encode(place));
        return JSON.parse(new TextDecoder().decode(cipher.decrypt(row.subarray(nonceLength))));
      } catch {
        throw new Unreadable(place.slice(0, place.indexOf(' ')));
      }
    },
    hide: (text) => toBase64url(hmac(sha256, index, bytes.encode(text)).subarray(0, hiddenLength)),
  };
}

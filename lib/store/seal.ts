// Encryption of rows: AES-256-GCM. A few are sealed in plain JavaScript, at once; many by the browser's own cipher,
// which is ten times as fast and lets the caller wait. The bytes are the same. No function here is async: one that
// awaits the cipher inside a transaction or a live query of Dexie's would leave its context open to whatever runs
// meanwhile, which then reads in that transaction and follows what it never asked for.

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
  /** As `seal`, of many rows: a promise where they are large. */
  sealAll(rows: readonly Placed[]): Uint8Array[] | Promise<Uint8Array[]>;
  /** As `open`, of many rows: a promise where they are large. */
  openAll(rows: readonly Placed[]): unknown[] | Promise<unknown[]>;
  /** Stands for a text in an index: the same text gives the same, and the text cannot be told from it. */
  hide(text: string): string;
}

type Placed = readonly [place: string, value: unknown];

/** Bytes from which on the browser's own cipher is sooner done, with all that waiting for it costs. */
const large = 16_384;

/** Thrown for a row that was damaged, moved, or sealed with another key. */
export class Unreadable extends Error {
  constructor(place: string) {
    super(`What this browser keeps at ${place} cannot be read.`);
    this.name = 'Unreadable';
  }
}

/** @param key 32 bytes; the keys for contents and for indexes are derived from it. */
export function sealWith(key: Uint8Array, random: RandomBytes): Seal {
  const derived = (use: string) => hkdf(sha256, key, undefined, bytesOf(`overread ${use}`), 32);
  const [contents, index] = [derived('store contents'), derived('store index')];
  const algorithm = 'AES-GCM';
  let imported: Promise<CryptoKey> | undefined;
  const native = () => {
    imported ??= crypto.subtle.importKey('raw', contents, algorithm, false, ['encrypt', 'decrypt']);
    return imported;
  };
  const settings = (place: string, iv: Uint8Array) =>
    // No memory that threads share, which the declaration leaves open.
    ({ name: algorithm, iv, additionalData: bytesOf(place) }) as AesGcmParams;
  const sealNow = ([place, text]: readonly [string, Uint8Array]): Uint8Array => {
    const nonce = random(nonceLength);
    return joined(nonce, gcm(contents, nonce, bytesOf(place)).encrypt(text));
  };
  const openNow = ([place, sealed]: Placed): unknown => {
    try {
      // What is none fails below, and is told as unreadable.
      const row = sealed as Uint8Array;
      const cipher = gcm(contents, row.subarray(0, nonceLength), bytesOf(place));
      return parsed(cipher.decrypt(row.subarray(nonceLength)));
    } catch {
      throw new Unreadable(tableOf(place));
    }
  };
  return {
    seal: (place, value) => sealNow([place, textOf(value)]),
    open: (place, sealed) => openNow([place, sealed]),
    sealAll(rows) {
      const texts = rows.map(([place, value]) => [place, textOf(value)] as const);
      if (!areLarge(texts)) return texts.map(sealNow);
      return native().then((cipher) =>
        Promise.all(
          texts.map(([place, text]) => {
            const nonce = random(nonceLength);
            return crypto.subtle
              .encrypt(settings(place, nonce), cipher, text)
              .then((sealed) => joined(nonce, new Uint8Array(sealed)));
          }),
        ),
      );
    },
    openAll(rows) {
      if (!areLarge(rows)) return rows.map(openNow);
      return native().then((cipher) =>
        Promise.all(
          rows.map(([place, sealed]) => {
            const unreadable = () => {
              throw new Unreadable(tableOf(place));
            };
            if (!(sealed instanceof Uint8Array)) return unreadable();
            // As the settings: no memory that threads share.
            const row = sealed as Uint8Array<ArrayBuffer>;
            return crypto.subtle
              .decrypt(settings(place, row.subarray(0, nonceLength)), cipher, row.subarray(nonceLength))
              .then((text) => parsed(new Uint8Array(text)))
              .catch(unreadable);
          }),
        ),
      );
    },
    hide: (text) => toBase64url(hmac(sha256, index, bytesOf(text)).subarray(0, hiddenLength)),
  };
}

/** Whatever is no bytes is for the opening to find unreadable. */
const areLarge = (rows: readonly Placed[]): boolean =>
  rows.reduce((sum, [, value]) => sum + (value instanceof Uint8Array ? value.length : 0), 0) >= large;

const tableOf = (place: string): string => place.slice(0, place.indexOf(' '));

const bytesOf = (text: string) => new TextEncoder().encode(text);
const textOf = (value: unknown) => bytesOf(JSON.stringify(value));
const parsed = (text: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(text));

function joined(nonce: Uint8Array, sealed: Uint8Array): Uint8Array {
  const row = new Uint8Array(nonce.length + sealed.length);
  row.set(nonce);
  row.set(sealed, nonce.length);
  return row;
}

// The draw by hash: each encounter gets a number from the seed and its own key, and the lowest numbers are the
// sample. Anybody with the seed and the keys can draw it again, in any program, on any machine. The seed cannot
// be recorded wrongly without notice: another one gives another sample.

import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { RandomBytes } from '../../model/ids.ts';

export interface Ranked<T> {
  item: T;
  /** HMAC-SHA256 in hexadecimal. */
  rank: string;
}

/** A new seed of 64 bits. @param random must be one that nobody can foresee. */
export const makeSeed = (random: RandomBytes): string => bytesToHex(random(8));

/** 64 bits in hexadecimal, as it is stored and printed on the report. */
export const isSeed = (seed: string): boolean => /^[0-9a-f]{16}$/.test(seed);

/**
 * Items by rank, lowest first; the order they come in does not matter. The rank is HMAC-SHA256 with the seed's
 * text as the key over the JSON text of [stratum, key], both in UTF-8. JSON keeps apart what a plain
 * concatenation would not: stratum `a1` with key `2`, and stratum `a` with key `12`.
 */
export function rankByHash<T extends { key: string }>(
  seed: string,
  stratum: string,
  items: readonly T[],
): Ranked<T>[] {
  const keyed = hmac.create(sha256, utf8ToBytes(seed));
  const ranked = items.map((item) => {
    const message = utf8ToBytes(JSON.stringify([stratum, item.key]));
    return { item, rank: bytesToHex(keyed.clone().update(message).digest()) };
  });
  // Equal ranks would need equal keys; a frame has none.
  return ranked.sort((a, b) => (a.rank < b.rank ? -1 : 1));
}

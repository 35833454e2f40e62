// What a query says, as one short text: an approval and a sending name it, so that neither stands for words that
// were written after somebody had looked.

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '../model/canonical-json.ts';
import { type Query, query } from '../model/query.ts';

/**
 * SHA-256 in hex of every field that the schema knows, however deep; what a newer version added is not part of it, so
 * that a query as it is stored and as it is read have one digest.
 */
export function queryDigest(asked: Query): string {
  const whole = query.safeParse(asked).data ?? asked;
  const known = Object.keys(query.shape).map((field) => [field, whole[field as keyof Query] ?? null]);
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(known))));
}

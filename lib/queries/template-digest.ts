// What a template says, as one short text: an approval names it, so that it stands for no words but those that were read.

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '../model/canonical-json.ts';
import { templateWords } from '../model/query-template.ts';
import type { QueryTemplate } from './template.ts';

/** SHA-256 in hex of the version and every word that the schema knows. */
export function templateDigest(template: QueryTemplate): string {
  const whole = templateWords.safeParse(template).data ?? template;
  const words = Object.keys(templateWords.shape).map((field) => whole[field as keyof typeof whole] ?? null);
  return bytesToHex(sha256(utf8ToBytes(canonicalJson([template.topic, template.version, words]))));
}

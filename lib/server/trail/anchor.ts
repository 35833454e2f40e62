// An anchor: where all chains stood at a moment, signed, as one line of a file that grows. Each names the line before.

import { createHash, type KeyObject, sign, verify } from 'node:crypto';
import { z } from 'zod';
import { canonicalJson } from '../../model/canonical-json.ts';
import { keyName } from './trail-key.ts';

const end = z.object({ position: z.number().int(), head: z.string() });

export const anchor = z.object({
  number: z.number().int().positive(),
  /** Milliseconds since 1970. */
  at: z.number(),
  heads: z.array(z.object({ organisation: z.string(), changes: end, accesses: end })),
  /** SHA-256 of the line before; empty in the first. */
  previous: z.string(),
  key: z.string(),
  signature: z.string(),
});
export type Anchor = z.infer<typeof anchor>;

/** SHA-256 of a line, in hexadecimal. */
export const lineHash = (line: string): string => createHash('sha256').update(line).digest('hex');

const signedText = ({ signature: _, ...rest }: Anchor): Buffer => Buffer.from(canonicalJson(rest));

/** The line, without its end. */
export function signedLine(content: Omit<Anchor, 'key' | 'signature'>, key: KeyObject): string {
  const whole = { ...content, key: keyName(key), signature: '' };
  return canonicalJson({ ...whole, signature: sign(null, signedText(whole), key).toString('base64') });
}

/** Whether the signature is the key's, and of this content. */
export const isSigned = (given: Anchor, key: KeyObject): boolean =>
  verify(null, signedText(given), key, Buffer.from(given.signature, 'base64'));

/** What a line says; null where it is no anchor. */
export function readAnchor(line: string): Anchor | null {
  try {
    return anchor.parse(JSON.parse(line));
  } catch {
    return null;
  }
}

/** The lines of a file, the last of which may have been cut off by a crash and is then left out. */
export const linesOf = (text: string): string[] => text.split('\n').slice(0, -1);

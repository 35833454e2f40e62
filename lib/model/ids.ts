// Identifiers. Random ones sort by the time they were made; derived ones are the same wherever they are
// computed, so that two browsers opening one chart offline write to one record.

import { z } from 'zod';

const uuidShape = /^[0-9a-f]{8}-[0-9a-f]{4}-[78][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

export const recordId = z.string().regex(uuidShape);

export type RandomBytes = (length: number) => Uint8Array;

const hex = (bytes: Uint8Array): string => Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('');

const dashed = (h: string): string =>
  `${h.slice(0, 8)}-${h.slice(8, 12)}-${h.slice(12, 16)}-${h.slice(16, 20)}-${h.slice(20, 32)}`;

/** A UUID version 7 (RFC 9562): `now` in milliseconds since 1970 leads, `random` fills the rest. */
export function timedId(now: number, random: RandomBytes): string {
  const time = Math.max(0, Math.floor(now)).toString(16).padStart(12, '0').slice(-12);
  const r = random(10);
  r[0] = 0x70 | (r[0]! & 0x0f);
  r[2] = 0x80 | (r[2]! & 0x3f);
  return dashed(time + hex(r));
}

/** A UUID version 8 (RFC 9562) from the SHA-256 of `parts`; the same parts always give the same id. */
export async function derivedId(...parts: string[]): Promise<string> {
  const text = new TextEncoder().encode(JSON.stringify(parts));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', text)).slice(0, 16);
  digest[6] = 0x80 | (digest[6]! & 0x0f);
  digest[8] = 0x80 | (digest[8]! & 0x3f);
  return dashed(hex(digest));
}

/** The random source of browsers and Node alike. */
export const systemRandom: RandomBytes = (length) => crypto.getRandomValues(new Uint8Array(length));

// What a page's form brings in, of bounded size. A page of ours sends nothing else, so anything else is none.

import type { Context } from 'hono';
import { readBytes } from './gzip.ts';

/** Bytes: room for the longest text that a form takes, in any script. */
export const formLimit = 256_000;

/** The fields of a form; null where it is no form. Throws a Refusal where it is too large. */
export async function readForm(c: Context): Promise<URLSearchParams | null> {
  const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/x-www-form-urlencoded') return null;
  const bytes = await readBytes(c.req.raw.body, false, formLimit);
  return new URLSearchParams(bytes.toString('utf8'));
}

/**
 * Whether the form stood on a page of ours. Browsers say so in a header that no page can set; older ones name the
 * page's origin, or `null`, as the pages send no referrer.
 */
export function isOwnForm(c: Context): boolean {
  const site = c.req.header('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const origin = c.req.header('origin') ?? 'null';
  return origin === 'null' || origin.replace(/^https?:\/\//, '') === c.req.header('host');
}

// Where a request comes from, as far as limits care.

import { isIPv6 } from 'node:net';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/**
 * The sender's network address; empty where there is no network (tests). One household or machine has a whole
 * /64 of IPv6: it counts as one.
 * @param behindProxy believes what our own proxy says of the sender: the last entry, which it added itself.
 */
export function addressOf(c: Context, behindProxy: boolean): string {
  const direct: string = c.env?.incoming ? (getConnInfo(c).remote.address ?? '') : '';
  const forwarded = behindProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  const address = forwarded || direct;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped || !isIPv6(address)) return (mapped ?? address).slice(0, 60);
  const [head = '', tail] = address.split('::');
  const groups = head ? head.split(':') : [];
  const missing = tail === undefined ? 0 : 8 - groups.length - (tail ? tail.split(':').length : 0);
  const all = [...groups, ...Array<string>(missing).fill('0'), ...(tail ? tail.split(':') : [])];
  return `${all.slice(0, 4).join(':').toLowerCase()}::/64`;
}

/** The backend itself speaks plain HTTP; the proxy before it has TLS, unless it says that it was asked without. */
export const isSecure = (c: Context, behindProxy: boolean): boolean =>
  behindProxy ? c.req.header('x-forwarded-proto') !== 'http' : new URL(c.req.url).protocol === 'https:';

// The addresses a frame can be known by: its own and those of the frames around it, as far as the browser
// lets them be read (the same origin). An ancestor's address speaks for a frame only as long as it is the
// one the frame was loaded under: what the ancestor shows later need not be what stands in this frame.

import type { ValueReader } from '../model/profile.ts';
import { valueInPath } from './path-glob.ts';

export interface Address {
  /** A page that was loaded from somewhere: not about:blank, srcdoc, data or blob. */
  loaded: boolean;
  path: string;
  query: URLSearchParams;
  /** What stands behind `#` up to a `?`, with a `/` before it: single-page EHRs keep their path there. */
  hash: string;
}

export interface FrameAddress {
  own: Address;
  /** Nearest first. */
  ancestors: Address[];
  /** The same when this frame's document was first looked at. */
  ancestorsAtStart: Address[];
}

type AddressReader = Extract<ValueReader, { from: 'query' | 'path' }>;

/** What is no address is read as about:blank. Parameters behind `#` count after those of the address itself. */
export function parseAddress(href: string): Address {
  const url = readable(() => new URL(href)) ?? new URL('about:blank');
  const [hash = '', hashQuery] = url.hash.slice(1).split('?');
  const query = new URLSearchParams(url.search);
  for (const [name, value] of new URLSearchParams(hashQuery ?? '')) query.append(name, value);
  const loaded = url.protocol === 'https:' || url.protocol === 'http:';
  return { loaded, path: url.pathname, query, hash: hash.startsWith('/') ? hash : `/${hash}` };
}

/** Addresses of the frames around this one, nearest first; those that may not be read are left out. */
export function ancestorsOf(view: Window): Address[] {
  const found: Address[] = [];
  for (let at = view; at.parent !== at && found.length < 20; ) {
    at = at.parent;
    const href = readable(() => at.location.href);
    if (href !== null) found.push(parseAddress(href));
  }
  return found;
}

/** Scheme, host and port of the page; for about:blank and srcdoc those of the frame around it. */
export function siteOf(view: Window): string {
  for (let at = view; ; at = at.parent) {
    const origin = readable(() => at.location.origin);
    if (origin !== null && origin !== 'null') return origin;
    if (at.parent === at) return 'null';
  }
}

/** Distinct values; two of them when the ancestor has moved on since this frame was loaded. */
export function readAddress(reader: AddressReader, address: FrameAddress): string[] {
  if (reader.of === 'own') return present([readOne(reader, address.own)]);
  const now = nearest(reader, address.ancestors);
  const atStart = nearest(reader, address.ancestorsAtStart);
  // An address that came to name something later does not speak for what was loaded before.
  return atStart === null ? [] : present([atStart, now === atStart ? null : (now ?? '?')]);
}

const nearest = (reader: AddressReader, addresses: Address[]): string | null =>
  addresses.reduce<string | null>((found, address) => found ?? readOne(reader, address), null);

function readOne(reader: AddressReader, address: Address): string | null {
  if (reader.from === 'query') return address.query.get(reader.parameter)?.trim() || null;
  return valueInPath(reader.template, address.path) ?? valueInPath(reader.template, address.hash);
}

const present = (values: (string | null)[]): string[] => values.filter((v): v is string => Boolean(v));

function readable<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}

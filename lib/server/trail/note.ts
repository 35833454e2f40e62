// Noting what is given out. An answer leaves only after its entry is kept; entries that come while others are being
// written go together in the next transaction, so that many readers cost little more than one.

import type { Context } from 'hono';
import type { Person } from '../../model/person.ts';
import { addressOf } from '../addresses.ts';
import type { Database, Queries } from '../database/database.ts';
import { inOrganisation } from '../database/scope.ts';
import { type Access, appendAccess } from './access-log.ts';

/** Resolves when the entry is kept. */
export type NoteAccess = (access: Access) => Promise<void>;

/** The way into the access log of one backend. */
export function noteAccess(database: Database): NoteAccess {
  let waiting: Access[] = [];
  let next: Promise<void> | undefined;
  let last: Promise<void> = Promise.resolve();
  const write = async () => {
    next = undefined;
    const entries = waiting;
    waiting = [];
    for (const [organisation, own] of Map.groupBy(entries, (entry) => entry.organisation))
      await inOrganisation(database, organisation, (queries) => appendAccess(queries, organisation, own));
  };
  return (access) => {
    waiting.push(access);
    // Whether the batch before succeeded is told to those who wait for it.
    next ??= last = last.catch(() => {}).then(write);
    return next;
  };
}

/**
 * Keeps an entry in the transaction of what it says was done: neither is ever there without the other.
 * @param learnt what is known of the act only once it is done.
 */
export type NoteWithin = (queries: Queries, learnt?: Access['detail']) => Promise<void>;

export const noteWithin =
  (access: Access): NoteWithin =>
  (queries, learnt) =>
    appendAccess(queries, access.organisation, [{ ...access, detail: { ...access.detail, ...learnt } }]);

/** What a request says of itself: when, from where, by what. */
export const requestOf = (
  c: Context,
  { behindProxy, now }: { behindProxy: boolean; now: () => number },
): Pick<Access, 'at' | 'address' | 'device'> => ({
  at: now(),
  address: text(addressOf(c, behindProxy)),
  device: text(c.req.header('user-agent') ?? ''),
});

/** PostgreSQL has no text with a zero character. */
const text = (given: string): string => given.replaceAll('\0', '').slice(0, 200);

/** Who an entry is about. */
export const whose = ({ organisation, id }: Pick<Person, 'organisation' | 'id'>) => ({
  organisation,
  person: id,
});

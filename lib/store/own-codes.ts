// The codes that a person took last, and those they marked as favourites: in their own store in this browser, sealed like
// all of it, and sent nowhere. They belong to no chart.

import { z } from 'zod';
import { codeSystem } from '../model/code-line.ts';
import type { Database } from './database.ts';

const ownCode = z.object({ system: codeSystem, code: z.string().min(1).max(20) });
export type OwnCode = z.infer<typeof ownCode>;

const ownCodes = z.object({
  /** The last first. */
  recent: z.array(ownCode).max(100),
  /** In the order in which they were marked. */
  favourites: z.array(ownCode).max(500),
});
export type OwnCodes = z.infer<typeof ownCodes>;

const key = 'own-codes';
export const noOwnCodes: OwnCodes = { recent: [], favourites: [] };
/** As many as are looked through sooner than they are typed. */
const mostRecent = 12;
const mostFavourites = 100;

export const sameCode = (a: OwnCode, b: OwnCode): boolean => a.system === b.system && a.code === b.code;

/** None where nothing was kept yet, or what was kept cannot be understood. */
export async function readOwnCodes(db: Database): Promise<OwnCodes> {
  return ownCodes.safeParse((await db.meta.get(key))?.value).data ?? noOwnCodes;
}

/** Notes a code that was taken. */
export const noteRecentCode = (db: Database, code: OwnCode): Promise<void> =>
  change(db, (own) => ({
    ...own,
    recent: [code, ...own.recent.filter((other) => !sameCode(other, code))].slice(0, mostRecent),
  }));

/** Marks a code as a favourite, or takes the mark back. The oldest give way to new ones. */
export const markFavourite = (db: Database, code: OwnCode, marked: boolean): Promise<void> =>
  change(db, (own) => {
    const others = own.favourites.filter((other) => !sameCode(other, code));
    return { ...own, favourites: marked ? [...others, code].slice(-mostFavourites) : others };
  });

/** In one transaction: two windows must not write over each other's. */
const change = (db: Database, to: (own: OwnCodes) => OwnCodes): Promise<void> =>
  db.transaction('rw', db.meta, async () => {
    await db.meta.put({ key, value: to(await readOwnCodes(db)) });
  });

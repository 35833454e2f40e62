// A single value that the store keeps beside the records: whoever names one says of which type it is, and reads and writes it
// by that name alone.

import type { Database, MetaEntry } from './database.ts';

/** All of it inside whatever transaction the caller is in. */
interface Noted<T> {
  read: (db: Database) => Promise<T | undefined>;
  write: (db: Database, value: T) => Promise<unknown>;
  forget: (db: Database) => Promise<void>;
}

export const noted = <T>(key: MetaEntry['key']): Noted<T> => ({
  // Only `write` puts a value there.
  read: async (db) => (await db.meta.get(key))?.value as T | undefined,
  write: (db, value) => db.meta.put({ key, value }),
  forget: (db) => db.meta.delete(key),
});

/** The backend's position up to which changes were taken in. */
export const taken = noted<number>('position');

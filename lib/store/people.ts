// The names of the organisation's people, kept beside the records so that they are there offline too.

import type { Colleague } from '../model/person.ts';
import type { Database } from './database.ts';

interface Kept {
  /** When they were asked for, in milliseconds since 1970. */
  at: number;
  people: Colleague[];
}

/** Names change rarely; new people are known within this time, in milliseconds. */
const fresh = 300_000;

const kept = async (db: Database): Promise<Kept | undefined> =>
  (await db.meta.get('people'))?.value as Kept | undefined;

/** Whether it is time to ask for them anew. */
export async function peopleAreStale(db: Database, now: number): Promise<boolean> {
  const last = await kept(db);
  return !last || now - last.at > fresh || now < last.at;
}

export async function keepPeople(db: Database, people: Colleague[], now: number): Promise<void> {
  await db.meta.put({ key: 'people', value: { at: now, people } satisfies Kept });
}

/** By id; empty until they were heard of. */
export async function peopleById(db: Database): Promise<ReadonlyMap<string, Colleague>> {
  const people = (await kept(db))?.people ?? [];
  return new Map(people.map((person) => [person.id, person]));
}

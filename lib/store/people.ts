// The names of the organisation's people, kept beside the records so that they are there offline too.

import type { Colleague } from '../model/person.ts';
import type { Database } from './database.ts';
import { noted } from './noted.ts';

interface Kept {
  /** When they were asked for, in milliseconds since 1970. */
  at: number;
  people: Colleague[];
}

/** Names change rarely; new people are known within this time, in milliseconds. */
const fresh = 300_000;

const kept = noted<Kept>('people');

/** Whether it is time to ask for them anew. */
export async function peopleAreStale(db: Database, now: number): Promise<boolean> {
  const last = await kept.read(db);
  return !last || now - last.at > fresh || now < last.at;
}

export async function keepPeople(db: Database, people: Colleague[], now: number): Promise<void> {
  await kept.write(db, { at: now, people });
}

/** By id; empty until they were heard of. */
export async function peopleById(db: Database): Promise<ReadonlyMap<string, Colleague>> {
  const people = (await kept.read(db))?.people ?? [];
  return new Map(people.map((person) => [person.id, person]));
}

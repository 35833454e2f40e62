// A browser profile in a test: an IndexedDB, a clock and a random source of its own.

import Dexie from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { type Database, openDatabase } from '../../../lib/store/database.ts';
import { allRecords } from '../../../lib/store/records.ts';
import type { Writer } from '../../../lib/store/write.ts';
import { type Chance, seeded } from './seeded.ts';

export interface Device {
  readonly db: Database;
  readonly writer: Writer;
  /** What its clock says; tests move it. */
  clock: { now: number };
  /** Closes the database and opens it again from what is on the disk. */
  restart(): void;
  /** The same database once more, as another tab of the browser has it; the caller closes it. */
  openTab(): Database;
}

interface Options {
  person?: string;
  name?: string;
  chance?: Chance;
  now?: number;
}

/** Of every device, so that what two of them keep can be compared. */
export const testKey = new Uint8Array(32).fill(7);

/** 2 March 2026, 09:00 UTC. */
export const morning = Date.UTC(2026, 2, 2, 9);

/** A new device with an empty database. */
export function newDevice(options: Options = {}): Device {
  const { person = 'ada', name = 'd1', now = morning } = options;
  const chance = options.chance ?? seeded(textNumber(person + name));
  const disk = new IDBFactory();
  const open = (): Database => {
    Object.assign(Dexie.dependencies, { indexedDB: disk, IDBKeyRange });
    return openDatabase('north', person, testKey);
  };
  const clock = { now };
  let db = open();
  const device: Device = {
    get db() {
      return db;
    },
    clock,
    writer: { person, device: name, now: () => clock.now, random: chance.bytes },
    restart() {
      db.close();
      db = open();
    },
    openTab: open,
  };
  return device;
}

/** Everything in the database, to compare what stood before with what stands after. */
export async function contents(db: Database) {
  const [records, outbox, meta] = await Promise.all([allRecords(db), db.outbox.toArray(), db.meta.toArray()]);
  return { records, outbox, meta };
}

/** The records, without how this browser counted its own writes: that differs where the records do not. */
export async function recordsIn(db: Database) {
  const records = (await allRecords(db)).map(({ changed, ...record }) => record);
  return records.sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** Different devices draw different ids. */
const textNumber = (text: string): number =>
  [...text].reduce((number, letter) => Math.imul(number, 31) + letter.charCodeAt(0), 7);

// The browser's database: records as this person sees them, the outbox of changes that the backend has
// not confirmed, and a few facts about syncing. One database a person, so that two never mix, and sealed with the
// person's key, so that a profile that was taken away tells nothing.

import Dexie, { type EntityTable, type Table } from 'dexie';
import type { Change, RecordKind } from '../model/change.ts';
import { systemRandom } from '../model/ids.ts';
import type { Fault } from '../model/result.ts';
import type { RecordState } from '../sync/merge.ts';
import type { Packed } from './packed.ts';
import { sealWith } from './seal.ts';
import { sealing } from './sealing.ts';

export interface StoredRecord {
  /** `kind:id`. */
  key: string;
  kind: RecordKind;
  id: string;
  /** As the backend has it, up to the position pulled; null while it only exists here. */
  base: RecordState | null;
  /** `base` with the outbox on top: what people see. */
  view: RecordState;
  /** For look-ups; empty when the record has none. */
  worksheetId: string;
  encounterId: string;
  /** The write of this browser that changed it last, as `WritesRow` counts. */
  changed: number;
}

/** All records of one encounter, read and written together: a row for each would cost ten times as much. */
export interface ChartRow {
  /** Id of the encounter; the key of a record that does not say which it belongs to. */
  chart: string;
  packed: Packed;
}

/** A record that belongs to no chart, or that is looked up by its kind. */
export interface OtherRow {
  key: string;
  kind: RecordKind;
  packed: Packed;
}

/** In which charts' rows records are: see places.ts. */
export interface PlacesRow {
  id: string;
  /** How many records it tells the place of. */
  records: number;
  /** A chart and names of its records, with commas between. */
  charts: [chart: string, names: string][];
}

/** Which charts a write changed: see changed-charts.ts. */
export interface WritesRow {
  /** Counts up without gaps. */
  n: number;
  charts: string[];
}

export interface OutboxEntry {
  /** Order in which changes were made. */
  seq: number;
  id: string;
  key: string;
  author: string;
  change: Change;
  /** `waiting`: not sent. `kept`: the backend has it, not pulled back yet. `refused`: kept here with its reason. */
  state: 'waiting' | 'kept' | 'refused';
  fault?: Fault;
  /** Where the backend has it, once it said so. */
  position?: number;
  /** Was confirmed once, by a server that has forgotten it since: see rebuild.ts. */
  resent?: boolean;
}

/** An own change that the backend confirmed, kept for as long as a backup may be old that lacks it. */
export interface SentEntry extends OutboxEntry {
  /** Day on which the backend took it, counted from 1970. */
  day: number;
}

export interface MetaEntry {
  key:
    | 'position'
    | 'epoch'
    | 'rebuilding'
    | 'swept'
    | 'stamp'
    | 'sync'
    | 'progress'
    | 'paused'
    | 'passed-over'
    | 'query-author'
    | 'own-codes'
    | 'device'
    | 'people';
  value: unknown;
}

export interface Database extends Dexie {
  charts: EntityTable<ChartRow, 'chart'>;
  others: EntityTable<OtherRow, 'key'>;
  places: EntityTable<PlacesRow, 'id'>;
  writes: EntityTable<WritesRow, 'n'>;
  outbox: EntityTable<OutboxEntry, 'seq'>;
  sent: EntityTable<SentEntry, 'seq'>;
  meta: Table<MetaEntry, MetaEntry['key']>;
}

/** What the browser calls the database; encoded, so that no two pairs of ids make one name. */
export const databaseName = (organisation: string, person: string): string =>
  ['overread-packed', organisation, person].map(encodeURIComponent).join('/');

/** What they practise on made-up charts lies in a database of its own: no screen of reviews reads it, and nothing sends it. */
const practiceName = (organisation: string, person: string): string =>
  ['overread-practice', organisation, person].map(encodeURIComponent).join('/');

/**
 * Opens (or makes) the database of one person of one organisation.
 * @param key 32 bytes that its rows are sealed with; with another, every read throws `Unreadable`.
 */
export const openDatabase = (organisation: string, person: string, key: Uint8Array): Database =>
  open(databaseName(organisation, person), key);

/** The same of the database that a person practises in. */
export const openPracticeDatabase = (organisation: string, person: string, key: Uint8Array): Database =>
  open(practiceName(organisation, person), key);

function open(name: string, key: Uint8Array): Database {
  // Chrome's default may answer before the disk has the bytes: a finding that was shown as saved must be.
  // Dexie's cache of what was read would hold the sealed rows of every chart.
  const options = { chromeTransactionDurability: 'strict' as const, cache: 'disabled' as const };
  const database = new Dexie(name, options) as Database;
  database.version(1).stores({
    charts: 'chart',
    others: 'key, kind',
    places: 'id',
    writes: 'n',
    outbox: '++seq, &id, [state+seq], key',
    sent: 'seq',
    meta: 'key',
  });
  database.use(sealing(sealWith(key, systemRandom)));
  return database;
}

/** For transactions in which records are read or written. */
export const recordTables = (db: Database): Table[] => [db.charts, db.others, db.places, db.writes];

export const recordKey = (kind: RecordKind, id: string): string => `${kind}:${id}`;

/** Takes a person's databases away for good; waits until nobody has them open any more. */
export async function deleteDatabase(organisation: string, person: string): Promise<void> {
  await Dexie.delete(databaseName(organisation, person));
  await Dexie.delete(practiceName(organisation, person));
}

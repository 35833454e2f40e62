// The browser's database: records as this person sees them, the outbox of changes that the backend has
// not confirmed, and a few facts about syncing. One database a person, so that two never mix.

import Dexie, { type EntityTable, type Table } from 'dexie';
import type { Change, RecordKind } from '../model/change.ts';
import type { Fault } from '../model/result.ts';
import type { RecordState } from '../sync/merge.ts';

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
  /** Counts up with each write in this browser; absent in rows of before this was kept. */
  changed?: number;
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
}

export interface MetaEntry {
  key: 'position' | 'stamp' | 'sync' | 'device' | 'people' | 'changed';
  value: unknown;
}

export interface Database extends Dexie {
  records: EntityTable<StoredRecord, 'key'>;
  outbox: EntityTable<OutboxEntry, 'seq'>;
  meta: Table<MetaEntry, MetaEntry['key']>;
}

/** Opens (or makes) the database of one person of one organisation. */
export function openDatabase(organisation: string, person: string): Database {
  // Chrome's default may answer before the disk has the bytes: a finding that was shown as saved must be.
  const options = { chromeTransactionDurability: 'strict' as const };
  // Encoded, so that no two pairs of ids make one name.
  const name = ['overread', organisation, person].map(encodeURIComponent).join('/');
  const database = new Dexie(name, options) as Database;
  database.version(1).stores({
    records: 'key, kind, worksheetId, encounterId',
    outbox: '++seq, &id, [state+seq], key',
    meta: 'key',
  });
  database.version(2).stores({ records: 'key, kind, worksheetId, encounterId, changed' });
  return database;
}

export const recordKey = (kind: RecordKind, id: string): string => `${kind}:${id}`;

// Reading records. Those of a chart are in one row, and looked up by the chart or by what tells it.

import type { RecordKind } from '../model/change.ts';
import { isOneOf } from '../model/one-of.ts';
import { registerKinds } from '../model/oversight/register-kinds.ts';
import { readPlaces } from './chart-of-record.ts';
import { type ChartRow, type Database, type OtherRow, recordKey, type StoredRecord } from './database.ts';
import { unpack } from './packing.ts';

/** Kinds of which each record has a row of its own: they belong to no chart, or are looked up by their kind. */
const otherKinds = [
  'education',
  'rationale',
  'sample',
  'frame-part',
  'page-profile',
  'check-settings',
  'check-switch',
  'payer-instruction',
  'payer-instruction-step',
  'practice-set',
  'practice-result',
  'coder-gap',
  'query-policy',
  'query-template',
  'query-template-step',
  ...registerKinds,
] as const;
export type OtherKind = (typeof otherKinds)[number];

export const isOther = (kind: string): kind is OtherKind => isOneOf(otherKinds, kind);

/** What names the row of a chart: the key of its encounter. */
const chartOf = (encounterId: string): string => recordKey('encounter', encounterId);

/** What names the row that a record belongs in, of `charts` or of `others`. */
export const rowOf = ({ kind, key, encounterId }: Omit<StoredRecord, 'changed'>): string =>
  isOther(kind) || encounterId === '' ? key : chartOf(encounterId);

/** Tells the rows that may hold the record of a key. */
export async function readRowsOf(db: Database): Promise<(key: string) => readonly string[]> {
  const placesOf = await readPlaces(db);
  return (key) => (hasOwnRow(key) ? [key] : placesOf(key));
}

/** Of these the key tells the row, and `places` nothing. */
export const hasOwnRow = (key: string): boolean => isOtherKey(key) || key.startsWith('encounter:');

export const isOtherKey = (key: string): boolean => isOther(key.slice(0, key.indexOf(':')));

export const recordsIn = (row: ChartRow | OtherRow | undefined): StoredRecord[] =>
  row ? unpack(row.packed) : [];

export async function recordOf(
  db: Database,
  kind: RecordKind,
  id: string,
): Promise<StoredRecord | undefined> {
  const key = recordKey(kind, id);
  if (isOther(kind)) return recordsIn(await db.others.get(key))[0];
  return (await recordsBeside(db, key)).find((record) => record.key === key);
}

/**
 * The records of the rows that a record may be in. In the transaction of whoever asks, and in none of its own: a row
 * that moves between the two reads changes both tables, which whoever follows them is told.
 */
const recordsBeside = async (db: Database, key: string): Promise<StoredRecord[]> =>
  (await db.charts.bulkGet([...(await readRowsOf(db))(key)])).flatMap(recordsIn);

/** Every record of an encounter, itself and notes of who opened it among them. */
export const recordsOfChart = async (db: Database, encounterId: string): Promise<StoredRecord[]> =>
  recordsIn(await db.charts.get(chartOf(encounterId)));

/** The worksheet and what was recorded in it. */
export const recordsOfWorksheet = async (db: Database, worksheetId: string): Promise<StoredRecord[]> =>
  (await recordsBeside(db, recordKey('worksheet', worksheetId))).filter(
    (record) => record.worksheetId === worksheetId,
  );

export const recordsOfKind = async (db: Database, kind: OtherKind): Promise<StoredRecord[]> =>
  (await db.others.where('kind').equals(kind).toArray()).flatMap(recordsIn);

/** All records of kinds that belong to charts. */
export const recordsOfCharts = async (db: Database): Promise<StoredRecord[]> =>
  (await db.charts.toArray()).flatMap(recordsIn);

export const allRecords = async (db: Database): Promise<StoredRecord[]> => [
  ...(await recordsOfCharts(db)),
  ...(await db.others.toArray()).flatMap(recordsIn),
];

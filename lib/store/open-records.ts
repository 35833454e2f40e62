// Records that one transaction reads and writes: each row they are in is opened and sealed once, however many of
// them change. Every write of records goes through here.

import type { RecordState } from '../sync/merge.ts';
import { lastWrite, noteWrite } from './changed-charts.ts';
import { addPlaces } from './chart-of-record.ts';
import type { Database, OtherRow, StoredRecord } from './database.ts';
import { storedRecord } from './fold.ts';
import { pack } from './packing.ts';
import { hasOwnRow, isOtherKey, readRowsOf, recordsIn, rowOf } from './records.ts';

type Unwritten = Omit<StoredRecord, 'changed'>;

export interface OpenRecords {
  get(key: string): Unwritten | undefined;
  /** The record as it is from now on. */
  put(base: RecordState | null, view: RecordState): void;
  remove(key: string): void;
  /** Stores what was put and removed; once. */
  save(): Promise<void>;
}

/**
 * Opens the records of these keys, of which some may not exist. Must run, with `save`, in one transaction over
 * `recordTables`.
 */
export async function openRecords(db: Database, keys: readonly string[]): Promise<OpenRecords> {
  const names = keys.flatMap(await readRowsOf(db));
  const rows = names.length > 0 ? await openRows(db, names) : new Map<string, Records>();
  const at = new Map<string, string>();
  for (const [row, records] of rows) for (const key of records.keys()) at.set(key, row);
  /** Null: taken away. */
  const given = new Map<string, Unwritten | null>();
  return {
    get(key) {
      const record = given.get(key);
      return record === undefined ? rows.get(at.get(key) ?? '')?.get(key) : (record ?? undefined);
    },
    put(base, view) {
      const record = storedRecord(base, view);
      given.set(record.key, record);
    },
    remove: (key) => void given.set(key, null),
    async save() {
      if (given.size === 0) return;
      const targets = [...given.values()].flatMap((record) => (record ? [rowOf(record)] : []));
      const missing = targets.filter((row) => !rows.has(row));
      // Dexie loses its transaction in waiting for what is none of its own.
      if (missing.length > 0)
        for (const [row, records] of await openRows(db, missing)) rows.set(row, records);
      const n = (await lastWrite(db)) + 1;
      const changed = new Set<string>();
      const added = new Map<string, string[]>();
      for (const [key, record] of given) {
        const [before, after] = [at.get(key), record && rowOf(record)];
        if (before !== undefined && before !== after) {
          rows.get(before)?.delete(key);
          changed.add(before);
        }
        if (!record || !after) continue;
        rows.get(after)?.set(key, { ...record, changed: n });
        changed.add(after);
        if (before === after || hasOwnRow(key)) continue;
        const beside = added.get(after);
        if (beside) beside.push(key);
        else added.set(after, [key]);
      }
      await storeRows(
        db,
        Array.from(changed, (row) => [row, rows.get(row) ?? new Map()]),
      );
      if (added.size > 0) await addPlaces(db, added);
      await noteWrite(
        db,
        n,
        [...changed].filter((row) => !isOtherKey(row)),
      );
    },
  };
}

type Records = Map<string, StoredRecord>;

/** Rows that do not exist yet are empty. */
async function openRows(db: Database, names: readonly string[]): Promise<Map<string, Records>> {
  const [others, charts] = parted([...new Set(names)], isOtherKey);
  const opened = [
    ...(others.length > 0 ? await db.others.bulkGet(others) : []),
    ...(charts.length > 0 ? await db.charts.bulkGet(charts) : []),
  ];
  return new Map(
    [...others, ...charts].map((name, i) => [name, new Map(recordsIn(opened[i]).map((r) => [r.key, r]))]),
  );
}

async function storeRows(db: Database, rows: readonly [string, Records][]): Promise<void> {
  const [full, empty] = parted(rows, ([, records]) => records.size > 0);
  const [others, charts] = parted(full, ([name]) => isOtherKey(name));
  if (charts.length > 0)
    await db.charts.bulkPut(charts.map(([chart, records]) => ({ chart, packed: pack(records.values()) })));
  if (others.length > 0) await db.others.bulkPut(others.flatMap(([key, records]) => otherRow(key, records)));
  if (empty.length === 0) return;
  const [noOthers, noCharts] = parted(
    empty.map(([name]) => name),
    isOtherKey,
  );
  await db.others.bulkDelete(noOthers);
  await db.charts.bulkDelete(noCharts);
}

const otherRow = (key: string, records: Records): OtherRow[] =>
  Array.from(records.values(), (record) => ({ key, kind: record.kind, packed: pack([record]) }));

/** Those that are so, and the others. */
function parted<T>(all: readonly T[], isSo: (one: T) => boolean): [T[], T[]] {
  const parts: [T[], T[]] = [[], []];
  for (const one of all) parts[isSo(one) ? 0 : 1].push(one);
  return parts;
}

// What is on the disk says nothing of a patient, and what was damaged, moved or swapped does not open.

import Dexie from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { systemRandom } from '../../../lib/model/ids.ts';
import { describeFinding, judge, reviewIds } from '../../../lib/store/commands/review.ts';
import { type Database, openDatabase } from '../../../lib/store/database.ts';
import { keepPeople } from '../../../lib/store/people.ts';
import { allRecords, recordsOfChart } from '../../../lib/store/records.ts';
import { sealWith, Unreadable } from '../../../lib/store/seal.ts';
import { shapeOf } from '../../../lib/store/sealed-rows.ts';
import { countUnsent, unsentWork } from '../../../lib/store/unsent-work.ts';
import { reviewView } from '../../../lib/store/views/review-view.ts';
import { chart, chartOf, keys, verdict } from './charts.ts';
import { newDevice } from './device.ts';

const canary = 'Größe 9 canary-of-a-rationale';
const key = new Uint8Array(32).fill(3);
const { writer } = newDevice();
const ids = reviewIds(chart, writer.person);

beforeEach(() => {
  Object.assign(Dexie.dependencies, { indexedDB: new IDBFactory(), IDBKeyRange });
});

async function written(): Promise<Database> {
  const db = openDatabase('north', writer.person, key);
  await judge(db, writer, chart, [verdict(keys.first, 'delete')]);
  const { worksheetId } = await ids;
  const finding = (await allRecords(db)).find((row) => row.kind === 'finding')!;
  await describeFinding(db, writer, worksheetId, finding.id, { rationale: canary });
  await keepPeople(db, [{ id: 'x', name: 'Canary Colleague', role: 'qa-auditor' }], writer.now());
  return db;
}

interface RawRow {
  [column: string]: unknown;
}

/** The rows as they are on the disk, through the browser's own interface. */
async function onDisk(name: string): Promise<Record<string, RawRow[]>> {
  const disk = Dexie.dependencies.indexedDB as IDBFactory;
  const raw = await new Promise<IDBDatabase>((done, failed) => {
    const asked = disk.open(name);
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => failed(asked.error);
  });
  const rows: Record<string, RawRow[]> = {};
  for (const table of raw.objectStoreNames)
    rows[table] = await new Promise((done) => {
      const asked = raw.transaction(table).objectStore(table).getAll();
      asked.onsuccess = () => done(asked.result);
    });
  raw.close();
  return rows;
}

const asText = (value: unknown): string =>
  JSON.stringify(value, (_, part) =>
    part instanceof Uint8Array ? Buffer.from(part).toString('latin1') : part,
  );

/** In the forms that a search of a disk would try. */
const forms = (text: string): string[] => {
  const bytes = Buffer.from(text);
  return [
    text,
    bytes.toString('latin1'),
    bytes.toString('hex'),
    bytes.toString('base64').slice(0, -4),
    Buffer.from(text, 'utf16le').toString('latin1'),
  ];
};

describe('the disk', () => {
  it('has nothing of what was recorded: no words, no code, no number of a chart, no id made of one', async () => {
    const db = await written();
    const { encounterId, worksheetId } = await ids;
    const rows = await onDisk(db.name);
    expect(Object.keys(rows).sort()).toEqual([
      'charts',
      'meta',
      'others',
      'outbox',
      'places',
      'sent',
      'writes',
    ]);
    expect(rows.charts!.length).toBe(1);
    expect(rows.outbox!.length).toBeGreaterThan(4);
    const text = asText(rows);
    const told = [canary, 'Canary Colleague', encounterId, worksheetId, chart.lines[0]!.code];
    for (const value of [...told, ...Object.values(chart.fields).filter((f) => f !== null && f.length > 4)])
      for (const form of forms(value!)) expect(text, value!).not.toContain(form);
  });

  it('shows of each row only what is said to be plain, and bytes', async () => {
    const rows = await onDisk((await written()).name);
    for (const [table, all] of Object.entries(rows))
      for (const row of all) {
        const { plain, hidden } = shapeOf(table);
        expect([...plain, ...hidden, 'sealed']).toEqual(expect.arrayContaining(Object.keys(row)));
        expect(row.sealed).toBeInstanceOf(Uint8Array);
      }
  });

  it('never has the same bytes for the same record twice', async () => {
    const db = await written();
    const before = (await onDisk(db.name)).meta!;
    await db.meta.put((await db.meta.get('people'))!);
    const after = (await onDisk(db.name)).meta!;
    const of = (rows: RawRow[]) => asText(rows.find((row) => row.key === 'people'));
    expect(of(after)).not.toBe(of(before));
  });

  it('is the same whether few rows are sealed or many, and many are opened by their own place only', async () => {
    const seal = sealWith(key, systemRandom);
    const rows = Array.from(
      { length: 40 },
      (_, i) => [`charts ${i}`, { words: canary.repeat(30), i }] as const,
    );
    const many = await seal.sealAll(rows);
    expect(many.map((row, i) => seal.open(`charts ${i}`, row))).toEqual(rows.map(([, value]) => value));
    const few = rows.map(([place, value]) => [place, seal.seal(place, value)] as const);
    expect(await seal.openAll(few)).toEqual(rows.map(([, value]) => value));
    const swapped = few.map(([place], i) => [place, few[(i + 1) % few.length]![1]] as const);
    await expect(seal.openAll(swapped)).rejects.toThrow(Unreadable);
  });
});

describe('a row', () => {
  const change = async (db: Database, table: string, alter: (rows: RawRow[]) => RawRow[]) => {
    const raw = await new Promise<IDBDatabase>((done) => {
      const asked = (Dexie.dependencies.indexedDB as IDBFactory).open(db.name);
      asked.onsuccess = () => done(asked.result);
    });
    const rows = (await onDisk(db.name))[table]!;
    const writing = raw.transaction(table, 'readwrite');
    for (const row of alter(rows)) writing.objectStore(table).put(row);
    await new Promise((done) => {
      writing.oncomplete = done;
    });
    raw.close();
  };

  it('does not open with another key, nor does another key find it', async () => {
    const { name } = await written();
    const db = openDatabase('north', writer.person, new Uint8Array(32).fill(4));
    expect(db.name).toBe(name);
    await expect(allRecords(db)).rejects.toThrow(Unreadable);
    await expect(db.meta.get('stamp')).rejects.toThrow(Unreadable);
    expect(await recordsOfChart(db, (await ids).encounterId)).toEqual([]);
  });

  it('does not open once a byte was altered, wherever it is', async () => {
    const db = await written();
    for (const at of [0, 12, -1]) {
      await change(db, 'meta', (rows) =>
        rows
          .filter((row) => row.key === 'stamp')
          .map((row) => {
            const sealed = Uint8Array.from(row.sealed as Uint8Array);
            sealed[at < 0 ? sealed.length + at : at]! ^= 1;
            return { ...row, sealed };
          }),
      );
      await expect(db.meta.get('stamp'), String(at)).rejects.toThrow(Unreadable);
    }
  });

  it('does not open in the place of another', async () => {
    const db = await written();
    await judge(db, writer, chartOf({ encounter: 'E-2' }), [verdict(keys.first, 'agree')]);
    expect((await allRecords(db)).length).toBe(7);
    await change(db, 'charts', ([one, two]) => [{ ...one, sealed: two!.sealed }]);
    await expect(allRecords(db)).rejects.toThrow(Unreadable);
  });

  it('that cannot be read does not take the other unsent work along', async () => {
    const db = await written();
    const all = (await db.outbox.toArray()).map((entry) => entry.change);
    await change(db, 'outbox', ([first]) => [{ ...first, sealed: new Uint8Array(40) }]);
    const work = await unsentWork(db, 'ada', 5);
    expect(work).toEqual({
      person: 'ada',
      savedAt: 5,
      changes: all.slice(1).map((c) => ({ change: c })),
      lost: 1,
    });
    expect(await countUnsent(db)).toBe(all.length);
  });
});

describe('what Dexie can do', () => {
  it('is the same as on a table that is not sealed', async () => {
    const db = await written();
    const [, one] = await db.outbox.toArray();
    const all = await db.outbox.toArray();
    const ofRecord = all.filter((entry) => entry.key === one!.key).map((entry) => entry.seq);
    const where = () => db.outbox.where('key').equals(one!.key);
    expect(await where().primaryKeys()).toEqual(ofRecord);
    expect(
      (
        await where()
          .filter((entry) => entry.seq < 0)
          .primaryKeys()
      ).length,
    ).toBe(0);
    expect(await where().modify({ state: 'kept' })).toBe(ofRecord.length);
    expect((await where().toArray()).map((entry) => entry.state)).toEqual(ofRecord.map(() => 'kept'));
    expect(await where().delete()).toBe(ofRecord.length);
    expect(await db.outbox.count()).toBe(all.length - ofRecord.length);
  });

  it('is the same where the key that names a row is hidden', async () => {
    const db = await written();
    await judge(db, writer, chartOf({ encounter: 'E-2' }), [verdict(keys.first, 'agree')]);
    const all = await db.charts.toArray();
    const names = all.map((row) => row.chart);
    const seen: string[] = [];
    await db.charts.toCollection().each((row) => void seen.push(row.chart));
    expect(seen.sort()).toEqual(names.toSorted());
    expect((await db.charts.toCollection().primaryKeys()).sort()).toEqual(names.toSorted());
    expect(await db.charts.bulkGet([...names, 'none'])).toEqual([...all, undefined]);
    expect(await db.charts.put(all[0]!)).toBe(names[0]);
    expect(await db.charts.where('chart').equals(names[1]!).delete()).toBe(1);
    expect(await db.charts.count()).toBe(1);
    await db.charts.clear();
    expect(await db.charts.toArray()).toEqual([]);
  });

  it('is refused where the order of hidden values would matter, and for a table without a shape', async () => {
    const db = await written();
    await expect(db.outbox.where('key').above('a').toArray()).rejects.toThrow('one value only');
    expect(() => shapeOf('notes')).toThrow('sealed-rows.ts');
  });

  it('still tells a live query of what changed', async () => {
    const db = await written();
    const known = await ids;
    const { liveQuery } = await import('dexie');
    const rationales: unknown[] = [];
    const watch = liveQuery(() => reviewView(db, known)).subscribe((view) => {
      rationales.push([...view.findings.values()].map((finding) => finding.rationale));
    });
    const finding = (await allRecords(db)).find((row) => row.kind === 'finding')!;
    const until = async (text: string) => {
      while (!JSON.stringify(rationales.at(-1) ?? '').includes(text))
        await new Promise((resolve) => setTimeout(resolve, 5));
    };
    await until('canary');
    await describeFinding(db, writer, known.worksheetId, finding.id, { rationale: 'other words' });
    await until('other words');
    watch.unsubscribe();
    expect(rationales.length).toBeGreaterThan(1);
  });
});

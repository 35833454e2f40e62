// The part of the store's benchmark that runs in the page: our store, and beside it what one writes first, Dexie with
// each record sealed by the browser's own AES-GCM.

import Dexie, { type EntityTable } from 'dexie';
import { fromBase64url } from '../../../lib/model/base64url.ts';
import type { LoggedChange } from '../../../lib/model/change.ts';
import { systemRandom, timedId } from '../../../lib/model/ids.ts';
import { judge, reviewIds } from '../../../lib/store/commands/review.ts';
import { type Database, openDatabase } from '../../../lib/store/database.ts';
import { takeIn } from '../../../lib/store/outbox.ts';
import { knownEpoch } from '../../../lib/store/rebuild.ts';
import { recordsOfChart } from '../../../lib/store/records.ts';
import { allReviews } from '../../../lib/store/views/all-reviews.ts';
import { pullLimit } from '../../../lib/sync/wire.ts';
import { chartOf, line, verdict } from '../../unit/store/charts.ts';
import { milliseconds } from './row.ts';

export interface Contender {
  open(): Promise<void>;
  /** As the answers of a server, one after the other. */
  write(findings: readonly LoggedChange[]): Promise<void>;
  /** How many there are. */
  readAll(): Promise<number>;
  readChart(encounterId: string): Promise<number>;
  close(): Promise<void>;
}

const [person, key] = ['ada', new Uint8Array(32).fill(7)];
const words = 'The note of the second day says that the troponins stayed flat and that no echo was done. ';

/** Findings of some 0.9 KB each, as a server sends them. */
export function makeFindings(count: number, ofChart: number): LoggedChange[] {
  const now = Date.UTC(2026, 0, 5);
  const id = () => timedId(now, systemRandom);
  let [encounterId, worksheetId] = ['', ''];
  return Array.from({ length: count }, (_, i) => {
    if (i % ofChart === 0) [encounterId, worksheetId] = [id(), id()];
    const fields = {
      worksheetId,
      encounterId,
      verdictId: id(),
      category: 'unsupported',
      severity: 'major',
      direction: 'over',
      rootCause: 'coder',
      rationale: `${i} ${words.repeat(3)}`,
      evidence: [{ kind: 'absent', id: String(i), lookedIn: words, takenAt: now + i }],
      removed: false,
    };
    const stamp = `${now + i}-0000-dev1`;
    const sent = {
      id: id(),
      kind: 'finding' as const,
      record: id(),
      fields,
      seen: {},
      device: 'dev1',
      stamp,
    };
    return { ...sent, author: `reviewer-${i % 7}`, position: i + 1, receivedAt: now + i };
  });
}

const portionsOf = (all: readonly LoggedChange[]): LoggedChange[][] =>
  Array.from({ length: Math.ceil(all.length / pullLimit) }, (_, i) =>
    all.slice(i * pullLimit, (i + 1) * pullLimit),
  );

function ours(name: string): Contender {
  let db: Database;
  return {
    async open() {
      db = openDatabase(name, person, key);
      await db.open();
    },
    async write(findings) {
      for (const portion of portionsOf(findings)) await takeIn(db, portion, portion.at(-1)!.position);
    },
    readAll: async () => (await allReviews(db)).findings.length,
    readChart: async (chart) => (await recordsOfChart(db, chart)).length,
    close: async () => db.close(),
  };
}

interface Row {
  id: string;
  encounterId: string;
  iv: Uint8Array<ArrayBuffer>;
  sealed: ArrayBuffer;
}

function perRecord(name: string): Contender {
  let db: Dexie & { findings: EntityTable<Row, 'id'> };
  const cipher = crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt', 'decrypt']);
  const open = async (rows: readonly Row[]): Promise<number> => {
    const opener = await cipher;
    const all = await Promise.all(
      rows.map(async ({ iv, sealed }) => {
        const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, opener, sealed);
        return JSON.parse(new TextDecoder().decode(text)) as object;
      }),
    );
    return all.length;
  };
  return {
    async open() {
      db = new Dexie(`beside-${name}`, { chromeTransactionDurability: 'strict' }) as typeof db;
      db.version(1).stores({ findings: 'id, encounterId' });
      await db.open();
    },
    async write(findings) {
      const sealer = await cipher;
      for (const portion of portionsOf(findings)) {
        const rows = await Promise.all(
          portion.map(async ({ record, fields }): Promise<Row> => {
            const iv = systemRandom(12) as Uint8Array<ArrayBuffer>;
            const text = new TextEncoder().encode(JSON.stringify(fields));
            const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, sealer, text);
            return { id: record, encounterId: String(fields.encounterId), iv, sealed };
          }),
        );
        await db.findings.bulkPut(rows);
      }
    },
    readAll: async () => open(await db.findings.toArray()),
    readChart: async (chart) => open(await db.findings.where('encounterId').equals(chart).toArray()),
    close: async () => db.close(),
  };
}

const contenders = { ours, perRecord };
export type Name = keyof typeof contenders;

export interface Times {
  write: number;
  readAll: number;
  /** One look-up, of the middle of many. */
  readChart: number;
}

/** Writes, closes, opens and reads; in milliseconds. Throws where not all is there. */
async function run(name: Name, count: number, ofChart: number): Promise<Times> {
  const findings = makeFindings(count, ofChart);
  const store = contenders[name](`run-${performance.now()}`);
  const expectCount = (found: number, wanted: number) => {
    if (found !== wanted) throw new Error(`${name} has ${found} of ${wanted}.`);
  };
  await store.open();
  const write = await milliseconds(() => store.write(findings));
  await store.close();
  await store.open();
  const readAll = await milliseconds(async () => expectCount(await store.readAll(), count));
  const lookUps: number[] = [];
  for (let i = 0; i < 200; i += 1) {
    const { fields } = findings[(i * 7919) % count]!;
    lookUps.push(
      await milliseconds(async () => expectCount(await store.readChart(String(fields.encounterId)), ofChart)),
    );
  }
  await store.close();
  return { write, readAll, readChart: lookUps.sort((a, b) => a - b)[100]! };
}

/** From a closed store of so many records to the reviews in memory; the middle of several. */
async function opening(count: number, ofChart: number): Promise<number> {
  const store = ours(`opening-${performance.now()}`);
  await store.open();
  await store.write(makeFindings(count, ofChart));
  const times: number[] = [];
  for (let i = 0; i < 5; i += 1) {
    await store.close();
    times.push(
      await milliseconds(async () => {
        await store.open();
        await store.readAll();
      }),
    );
  }
  return times.sort((a, b) => a - b)[2]!;
}

/** One more verdict in a chart of forty lines, all judged; the middle of many, with the wait for the disk. */
async function oneVerdict(): Promise<number> {
  const db = openDatabase(`verdict-${performance.now()}`, person, key);
  const lines = Array.from({ length: 40 }, (_, i) => line(`I${10 + i}.9`));
  const chart = chartOf({}, lines);
  const writer = { person, device: 'dev1', now: Date.now, random: systemRandom };
  await judge(
    db,
    writer,
    chart,
    lines.map(({ key: lineKey }) => verdict(lineKey, 'delete')),
  );
  const times: number[] = [];
  for (let i = 0; i < 41; i += 1) {
    const next = verdict(lines[i % 40]!.key, i % 2 ? 'delete' : 'agree');
    times.push(await milliseconds(() => judge(db, writer, chart, [next])));
  }
  const { encounterId } = await reviewIds(chart, person);
  if ((await recordsOfChart(db, encounterId)).length !== 82)
    throw new Error('Not all of the chart is there.');
  return times.sort((a, b) => a - b)[20]!;
}

let filled: Database | null = null;

/** In a page of the extension: takes changes into the store of whoever is signed in. */
async function fill(changes: readonly LoggedChange[]): Promise<void> {
  if (!filled) {
    const names = (await indexedDB.databases()).map(({ name }) =>
      (name ?? '').split('/').map(decodeURIComponent),
    );
    const [, organisation = '', whose = ''] = names.find(([kind]) => kind === 'overread-packed') ?? [];
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { session: { get(name: string): Promise<{ storeKey: { key: string } }> } } };
    };
    const { storeKey } = await chrome.storage.session.get('storeKey');
    filled = openDatabase(organisation, whose, fromBase64url(storeKey.key));
  }
  const epoch = await knownEpoch(filled);
  await takeIn(filled, changes, changes.at(-1)?.position ?? 0, { asked: epoch, answered: epoch, after: 0 });
}

export const storePage = { run, opening, oneVerdict, fill };
export type StorePage = typeof storePage;
Object.assign(globalThis, { storePage });

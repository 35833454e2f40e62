// Code tables against the plain ways of keeping the same: what is kept in memory, how soon it is ready, how long a
// question takes.

import { type OpenedBlob, openBlob, writeBlob } from '../../../lib/codes/tables/blob.ts';
import { packCode, pairBuilder } from '../../../lib/codes/tables/pair-builder.ts';
import { openPairTable, type PairTable } from '../../../lib/codes/tables/pair-table.ts';
import type { CodeRelease } from '../../../lib/model/code-release.ts';
import { seeded } from '../../unit/page/note-corpus.ts';
import { inventedCode, pairsInShape, type ShapedPair } from './pair-shape.ts';
import { median, milliseconds, type Row, readable } from './row.ts';

const pairs = 2_600_000;
const date = '2026-03-12';
const day = 20_260_312;

const release: CodeRelease = {
  kind: 'ptp-practitioner',
  release: 'v32.0',
  effectiveFrom: '2026-01-01',
  effectiveTo: null,
  complete: true,
  files: [],
  counts: { lines: 0, rows: 0, billable: null, leftOut: 0 },
  importedAt: 0,
};

/** Encounters of thirty codes, half of them of one family, as an operation's are. */
function encounters(): string[][] {
  const random = seeded(5);
  return Array.from({ length: 200 }, () => {
    const start = Math.floor(random() * 10_000);
    const codes = new Set<string>();
    while (codes.size < 30) {
      const near = codes.size % 2 === 0;
      codes.add(inventedCode(near ? start + Math.floor(random() * 250) : Math.floor(random() * 12_000)));
    }
    return [...codes];
  });
}

const holdsOn = ({ from, to }: ShapedPair['period']): boolean => from <= day && day <= to && from !== to;

type Among = (codes: readonly string[]) => number;

const everyPair = (codes: readonly string[], holds: (a: string, b: string) => boolean): number => {
  let found = 0;
  for (const a of codes) for (const b of codes) if (a !== b && holds(a, b)) found += 1;
  return found;
};

function mapOfSets(all: Iterable<ShapedPair>): Among {
  const sets = new Map<string, Map<string, ShapedPair['period']>>();
  for (const { column1, column2, period } of all) {
    let own = sets.get(column1);
    if (!own) {
      own = new Map();
      sets.set(column1, own);
    }
    own.set(column2, period);
  }
  return (codes) =>
    everyPair(codes, (a, b) => {
      const period = sets.get(a)?.get(b);
      return period !== undefined && holdsOn(period);
    });
}

/** Both codes in one number, sorted; a second array says which dates. */
function sortedArrays(all: Iterable<ShapedPair>): {
  among: Among;
  bytes: number;
  keys: Float64Array;
  which: Uint16Array;
} {
  const keys = new Float64Array(pairs);
  const which = new Uint16Array(pairs);
  const periods: ShapedPair['period'][] = [];
  const known = new Map<string, number>();
  let size = 0;
  for (const { column1, column2, period } of all) {
    const name = JSON.stringify(period);
    if (!known.has(name)) known.set(name, periods.push(period) - 1);
    which[size] = known.get(name)!;
    keys[size++] = packCode(column1) * 2 ** 26 + packCode(column2);
  }
  const among: Among = (codes) =>
    everyPair(codes, (a, b) => {
      const key = packCode(a) * 2 ** 26 + packCode(b);
      let low = 0;
      let high = size;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if (keys[middle]! < key) low = middle + 1;
        else high = middle;
      }
      const period = keys[low] === key ? periods[which[low]!]! : undefined;
      return period !== undefined && holdsOn(period);
    });
  return { among, bytes: keys.byteLength + which.byteLength, keys, which };
}

function ours(all: Iterable<ShapedPair>): Uint8Array {
  const builder = pairBuilder();
  for (const { column1, column2, period } of all) builder.add(column1, column2, period, 0);
  return writeBlob(release, builder.end());
}

const opened = (blob: Uint8Array): OpenedBlob => {
  const answer = openBlob(blob);
  if (!answer.ok) throw new Error(answer.error.happened);
  return answer.value;
};

const open = (blob: Uint8Array): PairTable => openPairTable(opened(blob));

/** As many pairs as are published, for checks that ask them. */
export const fullPairs = (): OpenedBlob => opened(ours(pairsInShape(seeded(3), pairs)));

const megabytes = (bytes: number): string => readable(bytes / 2 ** 20);

/** The best of many short tries: a busy machine only ever adds. */
async function perEncounter(among: Among): Promise<string> {
  const asked = encounters();
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 400; round += 1) {
    const some = asked.slice((round % 10) * 20, (round % 10) * 20 + 20);
    const took = await milliseconds(() => some.reduce((sum, codes) => sum + among(codes), 0));
    best = Math.min(best, took / some.length);
  }
  return readable(best * 1000);
}

const heap = (): number => {
  (globalThis as { gc?: () => void }).gc?.();
  return process.memoryUsage().heapUsed;
};

export async function codeTables(): Promise<Row[]> {
  const rows: Row[] = [];
  const add = (what: string, figure: string, unit: string) => rows.push({ what, figure, unit });
  const shape = () => pairsInShape(seeded(3), pairs);
  for (const [name, all] of [
    ['2.6 M pairs', shape],
    ['2.6 M scattered pairs', () => pairsInShape(seeded(3), pairs, true)],
  ] as const) {
    let blob = new Uint8Array(0);
    const making = await milliseconds(() => {
      blob = ours(all()) as Uint8Array<ArrayBuffer>;
    });
    const table = open(blob);
    add(`${name}: made and packed`, readable(making), 'ms');
    add(`${name}: table in memory and on disk`, megabytes(blob.length), 'MB');
    add(`${name}: ready`, readable(await median(9, () => open(blob))), 'ms');
    add(
      `${name}: encounter of 30 codes`,
      await perEncounter((codes) => table.among(codes, date).length),
      'µs',
    );
  }
  const before = heap();
  let sets: Among = () => 0;
  const ready = await milliseconds(() => {
    sets = mapOfSets(shape());
  });
  add('Map of maps: in memory', megabytes(heap() - before), 'MB');
  add('Map of maps: ready', readable(ready), 'ms');
  add('Map of maps: encounter of 30 codes', await perEncounter(sets), 'µs');
  const sorted = sortedArrays(shape());
  add('sorted arrays: in memory', megabytes(sorted.bytes), 'MB');
  const copies = () => [sorted.keys.slice(), sorted.which.slice()];
  add('sorted arrays: ready (read from memory)', readable(await median(5, copies)), 'ms');
  add('sorted arrays: encounter of 30 codes', await perEncounter(sorted.among), 'µs');
  const table = open(ours(shape()));
  const asked = encounters();
  const same = asked.every((codes) => table.among(codes, date).length === sorted.among(codes));
  add(
    'the three answer alike',
    same && asked.every((codes) => sets(codes) === sorted.among(codes)) ? 'yes' : 'NO',
    '',
  );
  return rows;
}

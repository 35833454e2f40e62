// Code tables on their way into a browser and out of it: whole or not at all, and going on where they were cut off.

import 'fake-indexeddb/auto';
import { afterEach, expect, test } from 'vitest';
import type { MadeTable } from '../../../lib/codes/import-files.ts';
import { type PackedTable, packTable } from '../../../lib/codes/tables/pack-table.ts';
import { type CodeManifest, type KeptTable, partBytes } from '../../../lib/model/code-shelf.ts';
import { fail, ok, type Result } from '../../../lib/model/result.ts';
import { dropLicensed, openShelf, type Shelf, shelfProgress } from '../../../lib/store/code-shelf.ts';
import { codeSetsAreStale, fetchCodeSets } from '../../../lib/sync/fetch-code-sets.ts';
import { sendStaged } from '../../../lib/sync/send-code-sets.ts';
import { file, importPart, orderFile, orderSample } from '../codes/sample-files.ts';

let shelf: Shelf;
let shelves = 0;
const newShelf = () => {
  shelves += 1;
  shelf = openShelf(`of test ${shelves}`);
  return shelf;
};
afterEach(() => shelf?.close());

async function tableOf(text: string, name = 'icd10cm_order_2022.txt'): Promise<PackedTable & MadeTable> {
  const read = await importPart(file(name, text));
  if (!read.ok) throw new Error(read.error.happened);
  const packed = await packTable(read.value[0]!);
  if (!packed.ok) throw new Error(packed.error.happened);
  return { ...packed.value, ...read.value[0]! };
}

const kept = ({ sha256, bytes, parts, release }: PackedTable): KeptTable => ({
  sha256,
  bytes,
  parts: parts.length,
  release,
  keptBy: 'ann',
  keptAt: 1,
});

/** A server with these tables, of which requests for parts can be made to fail. */
function server(tables: PackedTable[], digest = '1'.repeat(64)) {
  const asked: string[] = [];
  let failing: ((sha256: string, part: number) => boolean) | null = null;
  return {
    asked,
    failOn: (when: typeof failing) => {
      failing = when;
    },
    async manifest(known: string): Promise<Result<CodeManifest>> {
      asked.push(`manifest ${known}`);
      return ok({ digest, tables: known === digest ? null : tables.map(kept) });
    },
    async part(sha256: string, part: number): Promise<Result<Uint8Array<ArrayBuffer>>> {
      asked.push(`part ${part}`);
      if (failing?.(sha256, part)) return fail('offline', 'No answer.', '', '');
      return ok(tables.find((table) => table.sha256 === sha256)!.parts[part]!);
    },
  };
}

const releases = async () => (await shelf.heads.toArray()).map(({ release }) => release.release).sort();

/** Titles that no packing makes small: several parts. */
function largeOrder(): string {
  let seed = 1;
  const next = () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed.toString(36);
  };
  const codes = Array.from({ length: 26 * 1000 }, (_, i) => {
    const code = `${String.fromCharCode(65 + Math.floor(i / 1000))}${String(i % 1000).padStart(3, '0')}`;
    return [code, 1, Array.from({ length: 8 }, next).join(' ')] as const;
  });
  return orderFile(codes);
}

test('are fetched once, replaced and taken away as the server says, and opened as they were made', async () => {
  newShelf();
  const [first, other] = [await tableOf(orderSample), await tableOf(orderSample, 'icd10cm_order_2023.txt')];
  const source = server([first, other]);
  expect(await codeSetsAreStale(shelf, 1_000)).toBe(true);
  expect(await fetchCodeSets(shelf, source, () => 1_000)).toBeNull();
  expect(await releases()).toEqual(['2022', '2023']);
  expect((await shelf.blobs.get(first.sha256))?.bytes).toEqual(first.blob);
  expect(await shelf.parts.count()).toBe(0);
  expect(await codeSetsAreStale(shelf, 600_000)).toBe(false);
  expect(await codeSetsAreStale(shelf, 601_001)).toBe(true);
  source.asked.length = 0;
  await fetchCodeSets(shelf, source, () => 2_000);
  expect(source.asked).toEqual([`manifest ${'1'.repeat(64)}`]);

  const next = await tableOf(orderSample.replaceAll('eltor', 'El Tor'));
  await fetchCodeSets(shelf, server([next], '2'.repeat(64)), () => 3_000);
  expect((await shelf.heads.toArray()).map(({ sha256 }) => sha256)).toEqual([next.sha256]);
  expect(await shelf.blobs.count()).toBe(1);
});

test('one that is cut off goes on where it was, and the one before stays in use until then', async () => {
  newShelf();
  const before = await tableOf(orderSample);
  await fetchCodeSets(shelf, server([before]), () => 0);
  const large = await tableOf(largeOrder());
  expect(large.parts.length).toBeGreaterThan(2);
  expect(large.parts[0]!.length).toBe(partBytes);
  const source = server([large], '2'.repeat(64));
  source.failOn((_, part) => part === 2);
  expect((await fetchCodeSets(shelf, source, () => 1))?.code).toBe('offline');
  expect((await shelf.heads.toArray()).map(({ sha256 }) => sha256)).toEqual([before.sha256]);
  expect((await shelf.blobs.get(before.sha256))?.bytes).toEqual(before.blob);
  expect(await shelf.parts.count()).toBe(2);
  expect(await shelfProgress(shelf)).toBeNull();
  // It is asked for again within a minute, and only what is missing.
  expect(await codeSetsAreStale(shelf, 60_002)).toBe(true);
  source.failOn(null);
  source.asked.length = 0;
  expect(await fetchCodeSets(shelf, source, () => 2)).toBeNull();
  expect(source.asked.slice(0, 2)).toEqual(['manifest ', 'part 2']);
  expect((await shelf.blobs.get(large.sha256))?.bytes).toEqual(large.blob);
  expect(await shelf.blobs.count()).toBe(1);
});

test.each([
  [
    'another table',
    async (t: PackedTable) => ({ ...t, parts: (await tableOf(orderSample, 'icd10cm_order_2024.txt')).parts }),
  ],
  ['no gzip', async (t: PackedTable) => ({ ...t, parts: [new Uint8Array([1, 2, 3])] })],
  ['too short', async (t: PackedTable) => ({ ...t, bytes: t.bytes + 8 })],
  ['too long', async (t: PackedTable) => ({ ...t, bytes: t.bytes - 8 })],
])('one that arrives as %s is not used, and keeps no other back', async (_, spoil) => {
  newShelf();
  const [bad, good] = [await tableOf(orderSample), await tableOf(orderSample, 'icd10cm_order_2023.txt')];
  const spoilt = await spoil(bad);
  const fault = await fetchCodeSets(
    shelf,
    server([{ ...spoilt, sha256: bad.sha256, release: bad.release }, good]),
    () => 1,
  );
  expect(fault?.code).toBe('table-damaged');
  expect(await releases()).toEqual(['2023']);
  expect(await shelf.parts.count()).toBe(0);
});

test('what is licensed goes when its reader leaves; the rest stays, and all of it is asked for again', async () => {
  newShelf();
  const licensed = await tableOf('code,title\r\n99213,one\r\n99214,two\r\n', 'cpt-2026.csv');
  const source = server([await tableOf(orderSample), licensed]);
  await fetchCodeSets(shelf, source, () => 1);
  expect(await releases()).toEqual(['2022', '2026']);
  await dropLicensed(`of test ${shelves}`);
  expect(await releases()).toEqual(['2022']);
  expect(await shelf.blobs.count()).toBe(1);
  await fetchCodeSets(shelf, source, () => 2);
  expect(await releases()).toEqual(['2022', '2026']);
});

test('what was made here is sent part by part and put in use at once, or not at all', async () => {
  newShelf();
  const tables = [await tableOf(orderSample), await tableOf(largeOrder(), 'icd10cm_order_2023.txt')];
  for (const { sha256, release, bytes, parts } of tables)
    await shelf.staged.put({ sha256, release, bytes, parts });
  const digests = tables.map(({ sha256 }) => sha256);
  const sent: string[] = [];
  const stop = new AbortController();
  const desk = {
    async part(sha256: string, part: number) {
      sent.push(`${sha256.slice(0, 4)} ${part}`);
      if (sent.length === 2) stop.abort();
      return ok({});
    },
    act: async (act: object) => {
      sent.push(JSON.stringify(act));
      return ok({ digest: '1'.repeat(64), tables: [] });
    },
  };
  const cut = await sendStaged(shelf, desk, digests, stop.signal);
  expect(cut).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  expect(sent).toHaveLength(2);
  const all = await sendStaged(shelf, desk, digests, new AbortController().signal);
  expect(all.ok).toBe(true);
  expect(JSON.parse(sent.at(-1)!)).toEqual({
    act: 'keep',
    tables: tables.map(({ sha256, parts }) => ({ sha256, parts: parts.length })),
  });
  expect(await shelf.staged.count()).toBe(0);
  expect(await sendStaged(shelf, desk, digests, new AbortController().signal)).toMatchObject({
    error: { code: 'import-gone' },
  });
});

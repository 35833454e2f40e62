// What goes into a table comes out of it: by properties, and pairs against a plain map.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bitsAt } from '../../../lib/codes/tables/bit-column.ts';
import { openBlob, writeBlob } from '../../../lib/codes/tables/blob.ts';
import { openColumns, packColumns } from '../../../lib/codes/tables/columns.ts';
import { pairBuilder } from '../../../lib/codes/tables/pair-builder.ts';
import { openPairTable, type PairTable } from '../../../lib/codes/tables/pair-table.ts';
import { openTexts, packTexts } from '../../../lib/codes/tables/texts.ts';
import type { CodeRelease } from '../../../lib/model/code-release.ts';
import { inventedCode, pairsInShape, type ShapedPair } from '../../bench/parts/pair-shape.ts';
import { seeded } from '../page/note-corpus.ts';

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

const words = fc.constantFrom('Fracture', 'Zerbrochen ä', '骨折 𝄞', ', initial encounter', ', sequela', '');
const text = fc.array(words, { maxLength: 5 }).map((parts) => parts.join(' '));

test('texts come back in any order, one at a time and all in a row', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(text, fc.string({ unit: 'grapheme' })), { maxLength: 80 }), (texts) => {
      const opened = openTexts(packTexts(texts));
      expect([...opened.all()]).toEqual(texts);
      for (let i = texts.length - 1; i >= 0; i -= 7) expect(opened.at(i)).toBe(texts[i]);
    }),
  );
});

test('rows come back by their key, through the bytes of a blob at any place', () => {
  const row = fc.record({
    key: fc.stringMatching(/^[A-Z0-9]{1,7}$/),
    cells: fc.tuple(text, fc.constantFrom('', '0', '1')),
  });
  fc.assert(
    fc.property(
      fc.array(row, { maxLength: 60 }),
      fc.stringMatching(/^[A-Z0-9]{1,8}$/),
      fc.nat(9),
      (rows, other, shift) => {
        const blob = writeBlob(release, packColumns({ title: 'text', flag: 'word' }, rows));
        const moved = new Uint8Array(blob.length + shift);
        moved.set(blob, shift);
        const opened = openBlob(moved.subarray(shift));
        if (!opened.ok) throw new Error(opened.error.happened);
        expect(opened.value.release).toEqual(release);
        const table = openColumns(opened.value);
        for (const key of [other, ...rows.map((one) => one.key)]) {
          const [from, to] = table.find(key);
          const found = Array.from({ length: to - from }, (_, i) => [
            table.cell(from + i, 'title'),
            table.cell(from + i, 'flag'),
          ]);
          expect(found).toEqual(rows.filter((one) => one.key === key).map(({ cells }) => [...cells]));
        }
      },
    ),
  );
});

test('a blob that is cut, of another version or no table at all is refused', () => {
  const blob = writeBlob(release, packColumns({ title: 'text' }, [{ key: 'A00', cells: ['Cholera'] }]));
  expect(openBlob(blob.slice(0, blob.length - 8)).ok).toBe(false);
  expect(openBlob(blob.slice(0, 40)).ok).toBe(false);
  expect(openBlob(new Uint8Array(200)).ok).toBe(false);
  const newer = blob.slice();
  newer[4] = 99;
  expect(openBlob(newer)).toMatchObject({ ok: false, error: { code: 'code-table-version' } });
});

const tableOf = (builder: ReturnType<typeof pairBuilder>): PairTable => {
  const opened = openBlob(writeBlob(release, builder.end()));
  if (!opened.ok) throw new Error(opened.error.happened);
  return openPairTable(opened.value);
};

const day = fc.constantFrom(20_190_101, 20_200_101, 20_210_701, 20_211_231);

test('pairs answer as a plain map does, for any pairs, codes and dates', () => {
  // Few codes far apart and close together: leaves of one pair, full leaves, empty branches.
  const code = fc.oneof(fc.nat(40), fc.nat(12_000)).map(inventedCode);
  const pair = fc.record({
    a: code,
    b: code,
    from: day,
    to: fc.oneof(day, fc.constant(99_999_999)),
    modifier: fc.constantFrom(0, 1, 9),
  });
  fc.assert(
    fc.property(
      fc.array(pair, { maxLength: 200 }),
      fc.array(code, { maxLength: 12 }),
      day,
      (pairs, others, asked) => {
        const plain = new Map(pairs.map((one) => [`${one.a} ${one.b}`, one]));
        const builder = pairBuilder();
        for (const { a, b, from, to, modifier } of plain.values())
          builder.add(a, b, { from, to, modifier, rationale: `${modifier}` }, 1);
        const table = tableOf(builder);
        expect(table.size).toBe(plain.size);
        const codes = [...new Set([...others, ...pairs.slice(0, 12).flatMap(({ a, b }) => [a, b])])];
        const date = String(asked).replace(/(....)(..)(..)/, '$1-$2-$3');
        const expected = codes.flatMap((a) =>
          codes.flatMap((b) => {
            const one = a === b ? undefined : plain.get(`${a} ${b}`);
            return one && one.from <= asked && asked <= one.to && one.from !== one.to
              ? [`${a} ${b} ${one.modifier}`]
              : [];
          }),
        );
        expect(table.among(codes, date).map((e) => `${e.column1} ${e.column2} ${e.modifier}`)).toEqual(
          expected,
        );
        const [first] = expected;
        if (first)
          expect(table.find(first.slice(0, 5), first.slice(6, 11), date)?.rationale).toBe(first.slice(12));
      },
    ),
    { numRuns: 300 },
  );
});

test('a pair that was taken back and made again has both periods, and not the time between', () => {
  const builder = pairBuilder();
  builder.add('0A001', '0A002', { from: 20_220_101, to: 99_999_999, modifier: 0, rationale: '' }, 2);
  builder.add('0A001', '0A002', { from: 20_190_101, to: 20_201_231, modifier: 1, rationale: '' }, 1);
  const table = tableOf(builder);
  const on = (date: string) => table.find('0A001', '0A002', date)?.modifier ?? null;
  expect(['2018-12-31', '2020-12-31', '2021-06-01', '2022-01-01'].map(on)).toEqual([null, 1, null, 0]);
});

test('100,000 pairs in the shape of the published ones: each answers for its date', () => {
  const all: ShapedPair[] = [];
  for (const pair of pairsInShape(seeded(2), 2_600_000)) {
    if (all.push(pair) === 100_000) break;
  }
  const builder = pairBuilder();
  for (const [i, { column1, column2, period }] of all.entries()) builder.add(column1, column2, period, i);
  const parts = builder.end();
  const opened = openBlob(writeBlob(release, parts));
  if (!opened.ok) throw new Error(opened.error.happened);
  const table = openPairTable(opened.value);
  const asked = 20_260_312;
  for (const { column1, column2, period } of all.filter((_, i) => i % 41 === 0)) {
    const holds = period.from <= asked && asked <= period.to && period.from !== period.to;
    expect(table.find(column1, column2, '2026-03-12')?.modifier).toBe(holds ? period.modifier : undefined);
  }
  // As it was kept before numbers were packed: each in an array of its own width.
  const { widths, ...meta } = parts.meta as { widths: Record<string, number> };
  const arrays = { ...parts.arrays };
  for (const [name, width] of Object.entries(widths)) {
    const words = arrays[name] as Uint32Array;
    const read = bitsAt({ words, width });
    arrays[name] = Uint32Array.from({ length: Math.floor(((words.length - 1) * 32) / width) }, (_, i) =>
      read(i),
    );
  }
  const before = openBlob(writeBlob(release, { ...parts, meta, arrays }));
  if (!before.ok) throw new Error(before.error.happened);
  const old = openPairTable(before.value);
  const codes = all.flatMap(({ column1 }, i) => (i % 400 === 0 ? column1 : []));
  expect(old.among(codes, '2026-03-12')).toEqual(table.among(codes, '2026-03-12'));
  expect(table.among(codes, '2026-03-12').length).toBeGreaterThan(0);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeDictionary } from '../../../../lib/oversight/columns/dictionary.ts';
import { rollUp, sumGroups, sumsWidth } from '../../../../lib/oversight/columns/group.ts';
import { percentilesOfGroups, rowsByValue } from '../../../../lib/oversight/columns/ranked.ts';
import { buildTable, dayNumber, stretchOf } from '../../../../lib/oversight/columns/table.ts';
import { percentile } from '../../../../lib/queries/query-measures.ts';

test('names that differ in case and spacing are one; the first spelling is shown', () => {
  const names = makeDictionary();
  expect([
    names.codeOf('Meridian Partners'),
    names.codeOf(' MERIDIAN   partners'),
    names.codeOf('Other'),
  ]).toEqual([1, 1, 2]);
  expect(names.names).toEqual(['', 'Meridian Partners', 'Other']);
  expect([names.codeOf(null), names.codeOf('  '), names.find('none such'), names.find('')]).toEqual([
    0,
    0,
    null,
    0,
  ]);
});

test('rows stand in the order of their day, those without one first, and a period is a stretch of them', () => {
  const shape = { names: [], whole: ['day'], numbers: [] } as const;
  const days = ['2026-03-05', null, '2026-03-01', '2026-03-05', '2026-04-01', '1969-12-30'];
  const rows = days.map((day, i) => ({ called: String(i), day: day === null ? null : dayNumber(day) }));
  const table = buildTable(shape, rows, {});
  expect(table.called.join('')).toBe('152034');
  expect(stretchOf(table.whole.day, dayNumber('2026-03-01'), dayNumber('2026-03-31'))).toEqual({
    from: 2,
    to: 5,
  });
  expect(stretchOf(table.whole.day, dayNumber('2026-05-01'), dayNumber('2026-05-31'))).toEqual({
    from: 6,
    to: 6,
  });
});

const rows = fc.array(
  fc.record({
    group: fc.integer({ min: -1, max: 5 }),
    x: fc.integer({ min: 0, max: 9 }),
    m: fc.integer({ min: 0, max: 9 }),
  }),
  { maxLength: 200 },
);

test('sums of coarse groups are those of their fine ones', () => {
  fc.assert(
    fc.property(rows, (list) => {
      const parts = { x: Float64Array.from(list, ({ x }) => x), m: Float64Array.from(list, ({ m }) => m) };
      const groups = Int32Array.from(list, ({ group }) => group);
      // Six groups as two by three.
      const fine = sumGroups(groups, 6, 0, parts, true);
      const outer = sumGroups(
        groups.map((g) => (g < 0 ? -1 : Math.floor(g / 3))),
        2,
        0,
        parts,
        true,
      );
      const inner = sumGroups(
        groups.map((g) => (g < 0 ? -1 : g % 3)),
        3,
        0,
        parts,
        true,
      );
      expect(rollUp(fine, [2, 3], [true, false])).toEqual(outer);
      expect(rollUp(fine, [2, 3], [false, true])).toEqual(inner);
      expect(rollUp(fine, [2, 3], [false, false])).toHaveLength(sumsWidth);
    }),
  );
});

test('percentiles of groups are those of each group sorted by itself', () => {
  fc.assert(
    fc.property(rows, (list) => {
      const x = Float64Array.from(list, (row) => row.x);
      const m = Float64Array.from(list, (row) => row.m);
      const groups = Int32Array.from(list, ({ group }) => group);
      const counted = (group: number) =>
        list.filter((row) => row.group === group && row.m !== 0).map((row) => row.x);
      const sizes = Int32Array.from({ length: 6 }, (_, group) => counted(group).length);
      const found = percentilesOfGroups(rowsByValue(x, m), x, groups, 0, sizes, [0.5, 0.9]);
      for (let group = 0; group < 6; group += 1) {
        const sorted = counted(group).sort((a, b) => a - b);
        for (const [i, share] of [0.5, 0.9].entries())
          expect(found[i]![group]).toBe(percentile(sorted, share) ?? Number.NaN);
      }
    }),
  );
});

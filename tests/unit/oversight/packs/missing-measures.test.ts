// A monthly pack is incomplete until all seven measures of the minimum are in it.

import { expect, test } from 'vitest';
import { demoPack } from '../../../../lib/demo/oversight/packs.ts';
import { monthlyMinimum } from '../../../../lib/model/oversight/measure.ts';
import { missingMeasures } from '../../../../lib/oversight/packs/missing-measures.ts';

const { all } = demoPack().figures;

test('with all seven nothing is missing', () => {
  expect(monthlyMinimum).toHaveLength(7);
  expect(missingMeasures(all)).toEqual([]);
});

test.each(monthlyMinimum)('without %s, or with nothing counted for it, it says so and why', (measure) => {
  const without = { figures: all.figures.filter((one) => one.measure !== measure) };
  const empty = {
    figures: all.figures.map((one) => (one.measure === measure ? { ...one, value: null } : one)),
  };
  for (const row of [without, empty]) {
    const missing = missingMeasures(row);
    expect(missing.map((one) => one.measure)).toEqual([measure]);
    expect(missing[0]!.why).toMatch(/^No .+\.$/);
  }
});

test('a figure of 0 is counted, and not missing', () => {
  const zero = { figures: all.figures.map((one) => ({ ...one, value: 0 })) };
  expect(missingMeasures(zero)).toEqual([]);
});

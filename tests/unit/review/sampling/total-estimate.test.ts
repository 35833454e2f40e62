// Totals of a frame from a sample, by hand.

import { expect, it } from 'vitest';
import { estimateTotal } from '../../../../lib/review/sampling/total-estimate.ts';

const fifteen = (value: number): number[] => Array.from({ length: 15 }, () => value);

it('one stratum: 15 charts right and 15 overpaid by 10, of 1,000', () => {
  // Mean 5, total 5,000. s² = 30 · 25 / 29 = 25.8621; se = 1,000 sqrt(0.97 · 25.8621 / 30) = 914.44.
  // t on 29 degrees of freedom: 1.69913 two-sided, 1.31143 one-sided. 1,553.8 and 1,199.2.
  const result = estimateTotal([{ population: 1000, values: [...fifteen(0), ...fifteen(10)] }]);
  if (!result.ok) throw new Error(result.error.happened);
  const { point, standardError, interval, lowerLimit, precision } = result.value;
  expect(point).toBe(5000);
  expect(standardError).toBeCloseTo(914.44, 1);
  expect(interval.low).toBeCloseTo(5000 - 1553.8, 0);
  expect(interval.high).toBeCloseTo(5000 + 1553.8, 0);
  expect(lowerLimit).toBeCloseTo(3800.8, 0);
  expect(precision).toBeCloseTo(0.31076, 4);
});

it('several strata add up, and one that was reviewed whole adds no doubt', () => {
  // 100 · 2 + 2 · 30 = 260; the second stratum was reviewed whole. se = 100 sqrt(0.98 · 2 / 2) = 98.995.
  const result = estimateTotal([
    { population: 100, values: [1, 3] },
    { population: 2, values: [10, 50] },
  ]);
  expect(result).toMatchObject({ ok: true, value: { point: 260 } });
  if (result.ok) expect(result.value.standardError).toBeCloseTo(98.995, 3);
});

it('needs two charts of a stratum', () => {
  expect(estimateTotal([{ population: 100, values: [1] }])).toMatchObject({
    error: { code: 'stratum-too-small' },
  });
  expect(estimateTotal([])).toMatchObject({ ok: false });
});

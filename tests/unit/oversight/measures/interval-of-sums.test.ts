import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sumGroups, sumsAt } from '../../../../lib/oversight/columns/group.ts';
import { intervalOf } from '../../../../lib/oversight/measures/interval-of-sums.ts';
import { estimate } from '../../../../lib/review/accuracy/estimate.ts';

const part = fc
  .integer({ min: 1, max: 30 })
  .chain((of) => fc.record({ of: fc.constant(of), correct: fc.nat(of) }));

test('the interval made of sums is the one made of single charts', () => {
  fc.assert(
    fc.property(
      fc.array(part, { minLength: 1, maxLength: 80 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (parts, fraction) => {
        const x = Float64Array.from(parts, ({ correct }) => correct);
        const m = Float64Array.from(parts, ({ of }) => of);
        const sums = sumsAt(sumGroups(new Int32Array(parts.length), 1, 0, { x, m }, true), 0);
        const theirs = estimate(parts, { interval: 'ratio', least: 0, most: 1 }, fraction).interval;
        const ours = intervalOf({ interval: 'ratio' }, sums, fraction);
        expect(ours === null).toBe(theirs === null);
        if (!ours || !theirs) return;
        // Where the spread is next to nothing the sums lose a few of its digits.
        expect(ours.low).toBeCloseTo(theirs.low, 6);
        expect(ours.high).toBeCloseTo(theirs.high, 6);
      },
    ),
  );
});

// Two charts, 8 of 10 and 10 of 10: p = 0.9, sum (x - p m)^2 = 1 + 1 = 2, se = sqrt(2 / 1 * 2) / 20 = 0.1.
// The whole population reviewed leaves nothing to chance; half of it leaves sqrt(1 / 2) of the spread.
test('a population that was reviewed in part narrows it', () => {
  const sums = { n: 2, x: 18, m: 20, xx: 164, xm: 180, mm: 200 };
  expect(intervalOf({ interval: 'mean' }, sums)!.low).toBeCloseTo(0.9 - 1.959963984540054 * 0.1, 9);
  expect(intervalOf({ interval: 'mean' }, sums, 0.5)!.low).toBeCloseTo(
    0.9 - 1.959963984540054 * 0.1 * Math.SQRT1_2,
    9,
  );
  expect(intervalOf({ interval: 'net' }, sums)).toEqual(intervalOf({ interval: 'mean' }, sums));
  expect(intervalOf({ interval: 'ratio' }, sums, 1)).toEqual({ low: 0.9, high: 0.9 });
  expect(intervalOf({ interval: 'none' }, sums)).toBeNull();
});

// 2 queries on 134 charts, one each on two of them: p = 2 / 134, sum (x - p m)^2 = 2 - 2 p 2 + p^2 134 = 2 - 4 / 134,
// se = sqrt(134 / 133 * 1.970149) / 134 = 0.010514; p - 1.96 se = -0.00568.
test('of what cannot be less than none begins at none; of a net sum it may lie below', () => {
  const sums = { n: 134, x: 2, m: 134, xx: 2, xm: 2, mm: 134 };
  expect(intervalOf({ interval: 'net' }, sums)!.low).toBeCloseTo(-0.00568, 5);
  const mean = intervalOf({ interval: 'mean' }, sums)!;
  expect(mean.low).toBe(0);
  expect(mean.high).toBeCloseTo(0.03553, 5);
});

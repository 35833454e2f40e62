// How a sample is divided over strata.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Allocation, allocate } from '../../../../lib/review/sampling/allocation.ts';

const strata = (...populations: number[]) =>
  populations.map((population, i) => ({ name: `s${i}`, population, deviation: i + 1 }));

describe('by hand', () => {
  it('proportional: the largest remainder takes what rounding leaves', () => {
    // 7 · 50/100, 30/100, 20/100 = 3.5, 2.1, 1.4: 3 + 2 + 1, and one more to the first.
    expect(allocate(strata(50, 30, 20), 7, 'proportional')).toEqual([4, 2, 1]);
    // Equal remainders: the stratum named first.
    expect(allocate(strata(10, 10), 5, 'proportional')).toEqual([3, 2]);
  });

  it('equal: a small stratum gives all it has, the others take the rest', () => {
    // 10 each; 5 of 5, then 25 over two.
    expect(allocate(strata(5, 100, 100), 30, 'equal')).toEqual([5, 13, 12]);
  });

  it('Neyman: by population and spread', () => {
    // 100 · 30 = 3,000 and 200 · 10 = 2,000: 50 in 3 to 2.
    const two = [
      { name: 'wide', population: 100, deviation: 30 },
      { name: 'narrow', population: 200, deviation: 10 },
    ];
    expect(allocate(two, 50, 'neyman')).toEqual([30, 20]);
  });

  it('keeps a minimum for a stratum that is small', () => {
    // By proportion 19.8 and 0.2.
    expect(allocate(strata(1000, 10), 20, 'proportional', 5)).toEqual([15, 5]);
    expect(allocate(strata(1000, 3), 20, 'proportional', 5)).toEqual([17, 3]);
    // 3 strata of at least 5 do not fit into 10.
    expect(allocate(strata(9, 9, 9), 10, 'proportional', 5).reduce((a, b) => a + b)).toBe(10);
  });

  it('takes all where more is asked for than there is', () => {
    expect(allocate(strata(3, 4), 100, 'proportional')).toEqual([3, 4]);
    expect(allocate([], 5, 'equal')).toEqual([]);
  });
});

it('adds up, never exceeds a stratum, keeps minimums that fit, and is near its ideal', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(60), { minLength: 1, maxLength: 8 }),
      fc.nat(120),
      fc.constantFrom<Allocation[]>('proportional', 'equal', 'neyman'),
      fc.nat(4),
      (populations, size, allocation, minimum) => {
        const sizes = allocate(strata(...populations), size, allocation, minimum);
        const all = populations.reduce((a, b) => a + b, 0);
        const total = Math.min(size, all);
        expect(sizes.reduce((a, b) => a + b, 0)).toBe(total);
        const least = populations.map((p) => Math.min(p, minimum));
        const fits = least.reduce((a, b) => a + b, 0) <= total;
        for (const [i, n] of sizes.entries()) {
          expect(n).toBeLessThanOrEqual(populations[i]!);
          if (fits) expect(n).toBeGreaterThanOrEqual(least[i]!);
          if (allocation === 'proportional' && minimum === 0 && all > 0)
            expect(Math.abs(n - (total * populations[i]!) / all)).toBeLessThan(1);
        }
      },
    ),
    { numRuns: 500 },
  );
});

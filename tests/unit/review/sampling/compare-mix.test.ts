// Easy charts in a sample: tests against tables and calculations by hand.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Comparison, compareMix } from '../../../../lib/review/sampling/compare-mix.ts';
import {
  chiSquareTail,
  kolmogorovDistance,
  kolmogorovTail,
} from '../../../../lib/review/sampling/distributions.ts';
import { type FrameItem, frameItem } from '../../../../lib/review/sampling/frame-item.ts';
import { rankByHash } from '../../../../lib/review/sampling/hash-rank.ts';

describe('distributions', () => {
  it.each([
    // From tables: the 5 % points for 1, 2 and 10 degrees of freedom, the 0.1 % point for 10, the 95 % point for 5.
    [3.841459, 1, 0.05],
    [5.991465, 2, 0.05],
    [18.307038, 10, 0.05],
    [29.588298, 10, 0.001],
    [1.145476, 5, 0.95],
  ])('chi-square %d with %d degrees of freedom: %d', (x, df, p) => {
    expect(chiSquareTail(x, df)).toBeCloseTo(p, 6);
  });

  it('chi-square with 2 degrees of freedom is exp(-x / 2), everywhere', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 200, noNaN: true }), (x) => {
        expect(Math.abs(chiSquareTail(x, 2) - Math.exp(-x / 2))).toBeLessThan(1e-12);
      }),
    );
  });

  it('Kolmogorov-Smirnov: 1.358 is the 5 % point, 1.628 the 1 % point', () => {
    // With n = m = 2,000,000 the factor is 1,000, and the correction of 0.12 does not show.
    expect(kolmogorovTail(1.358 / 1000, 2e6, 2e6)).toBeCloseTo(0.05, 3);
    expect(kolmogorovTail(1.628 / 1000, 2e6, 2e6)).toBeCloseTo(0.01, 3);
    expect(kolmogorovTail(0, 10, 10)).toBe(1);
  });

  it('distance of two sets: at 3 all but two of five are below, of the others none', () => {
    expect(kolmogorovDistance([5, 4, 3, 2, 1], [4, 5, 6, 7, 8])).toBeCloseTo(0.6, 12);
    expect(kolmogorovDistance([1, 1, 2], [1, 1, 2])).toBe(0);
  });
});

const frame = (...parts: [count: number, known: Partial<FrameItem>][]): FrameItem[] =>
  parts.flatMap(([count, known], p) =>
    Array.from({ length: count }, (_, i) => frameItem(`${p}-${i}`, known)),
  );

const of = (
  field: Comparison['field'],
  items: FrameItem[],
  sampled: (item: FrameItem) => boolean,
): Comparison => {
  const keys = new Set(items.filter(sampled).map((item) => item.key));
  return compareMix(items, keys).find((c) => c.field === field)!;
};

describe('the mix of a sample', () => {
  it('differs, by hand: 20 of 30 drawn are clinic visits, of 70 others 30', () => {
    // Expected 15 and 15 of the sample, 35 and 35 of the rest: 25/15 + 25/15 + 25/35 + 25/35 = 4.7619, p = 0.0291.
    const items = frame(
      [20, { specialty: 'Clinic' }],
      [10, { specialty: 'Surgery' }],
      [30, { specialty: 'Clinic' }],
      [40, { specialty: 'Surgery' }],
    );
    const found = of('specialty', items, (item) => /^[01]-/.test(item.key));
    expect(found).toMatchObject({ test: 'chi-square', verdict: 'differs', means: null });
    expect(found.p).toBeCloseTo(0.0290963, 6);
    // 20/30 for 1/2, in deviations of 1/2.
    expect(found.difference).toBeCloseTo(1 / 3, 9);
  });

  it('differs where the charts are the short ones, and says by how much', () => {
    const items = Array.from({ length: 200 }, (_, i) => frameItem(`E-${i}`, { codes: 2 + (i % 20) }));
    const easy = of('codes', items, ({ codes }) => codes !== null && codes < 5);
    expect(easy).toMatchObject({ test: 'kolmogorov-smirnov', verdict: 'differs' });
    expect(easy.p).toBeLessThan(0.001);
    // 2, 3 and 4 alike: mean 3; the frame 2 to 21: mean 11.5.
    expect(easy.means).toEqual({ sample: 3, frame: 11.5 });
  });

  it('is unknown where records do not say, where all is alike, and where all was drawn', () => {
    const items = frame([40, { specialty: 'Clinic' }]);
    const half = (item: FrameItem) => Number(item.key.split('-')[1]) % 2 === 0;
    expect(of('drg', items, half)).toMatchObject({ p: null, verdict: 'unknown' });
    expect(of('specialty', items, half)).toMatchObject({ p: null, difference: 0, verdict: 'unknown' });
    expect(of('specialty', items, () => true)).toMatchObject({ p: null, verdict: 'unknown' });
    expect(
      of('amount', frame([3, { amount: 1 }], [40, { amount: 2 }]), (i) => i.key.startsWith('0')),
    ).toMatchObject({
      p: null,
    });
  });

  it('rare values are taken together, so that the test holds', () => {
    const rare = Array.from({ length: 30 }, (_, i): [number, Partial<FrameItem>] => [1, { payer: `P${i}` }]);
    const items = frame([100, { payer: 'Medicare' }], ...rare);
    const found = of(
      'payer',
      items,
      (item) => Number(item.key.split('-')[1]) % 3 === 0 && item.key.startsWith('0-'),
    );
    // 34 of Medicare and none of the others: two columns, expected 26.2 and 7.8.
    expect(found.p).toBeLessThan(0.01);
    expect(found.verdict).toBe('differs');
  });
});

it('random samples are seldom called different: about one in twenty', () => {
  const items = Array.from({ length: 300 }, (_, i) =>
    frameItem(`E-${i}`, { specialty: `S${i % 4}`, codes: (i * 7919) % 101 }),
  );
  let [mix, sizes] = [0, 0];
  const rounds = 400;
  for (let i = 0; i < rounds; i += 1) {
    const ranked = rankByHash(i.toString(16).padStart(16, '0'), '', items);
    const found = compareMix(items, new Set(ranked.slice(0, 60).map((r) => r.item.key)));
    if (found.find((c) => c.field === 'specialty')!.verdict === 'differs') mix += 1;
    if (found.find((c) => c.field === 'codes')!.verdict === 'differs') sizes += 1;
  }
  // Twenty of 400 expected; four standard deviations are 17.
  for (const called of [mix, sizes]) expect(called).toBeLessThan(38);
  expect(mix).toBeGreaterThan(3);
});

// Charts that were chosen never enter a figure with those that were drawn.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { basesOf, isChosen, isInPool, poolReviews, pools } from '../../../lib/review/pooled-reviews.ts';
import { review } from './reviews.ts';

const sample = (kind: 'random' | 'focused' | 'new-coder', ...keys: string[]) => ({
  design: { kind },
  assignments: keys.map((key) => ({ key, auditor: 'rita', second: null })),
  madeAt: 1,
  removed: false,
});

const reviews = ['drawn', 'chosen', 'both', 'new', 'none'].map((key) => review(key, {}, { agree: 1 }));
const bases = basesOf([
  sample('random', 'drawn', 'both'),
  sample('focused', 'chosen', 'both'),
  sample('new-coder', 'new'),
  { ...sample('focused', 'none'), removed: true },
]);
const inPool = (pool: (typeof pools)[number]) => poolReviews(reviews, bases, pool).map((r) => r.number);

describe('the reviews of one figure', () => {
  it('by hand', () => {
    expect(inPool('routine')).toEqual(['drawn', 'both', 'none']);
    expect(inPool('random')).toEqual(['drawn', 'both']);
    expect(inPool('focused')).toEqual(['chosen', 'both']);
    expect(inPool('new-coder')).toEqual(['new']);
  });

  it('are all of them where there is no sample, and of no sample then', () => {
    expect(poolReviews(reviews, basesOf([]), 'routine')).toEqual(reviews);
    expect(poolReviews(reviews, basesOf([]), 'random')).toEqual([]);
  });

  it('are not changed by a sample that is drawn after they were signed', () => {
    const later = basesOf([{ ...sample('focused', 'drawn', 'none'), madeAt: 2 }]);
    expect(poolReviews(reviews, later, 'routine')).toEqual(reviews);
    expect(poolReviews(reviews, later, 'focused')).toEqual([]);
  });

  it('are held against a target only where no chart was chosen', () => {
    expect(pools.filter(isChosen)).toEqual(['focused', 'new-coder']);
  });

  it('count a chart without a number as of no sample', () => {
    expect(isInPool({ number: null, signedAt: 1 }, bases, 'routine')).toBe(true);
    expect(isInPool({ number: null, signedAt: 1 }, bases, 'focused')).toBe(false);
  });

  it('never hold a chart that was only chosen beside one that was drawn, whatever samples there are', () => {
    const kind = fc.constantFrom('random' as const, 'focused' as const, 'new-coder' as const);
    const anySamples = fc.array(
      fc.tuple(kind, fc.subarray(['a', 'b', 'c', 'd'])).map(([of, keys]) => sample(of, ...keys)),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(anySamples, fc.constantFrom('a', 'b', 'c', 'd'), (samples, key) => {
        const of = new Set(
          samples.filter((s) => s.assignments.some((a) => a.key === key)).map((s) => s.design.kind),
        );
        const made = basesOf(samples);
        expect(isInPool({ number: key, signedAt: 1 }, made, 'routine')).toBe(
          of.size === 0 || of.has('random'),
        );
        for (const pool of ['random', 'focused', 'new-coder'] as const)
          expect(isInPool({ number: key, signedAt: 1 }, made, pool)).toBe(of.has(pool));
      }),
    );
  });
});

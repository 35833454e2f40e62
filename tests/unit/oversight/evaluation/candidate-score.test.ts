// What points come to, against sums made by hand.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { usualWeights } from '../../../../lib/model/oversight/evaluation.ts';
import {
  candidateScore,
  referencePoints,
  securityPoints,
} from '../../../../lib/oversight/evaluation/candidate-score.ts';
import { candidate, reference } from './candidate.ts';

it('adds points × weight ÷ 5', () => {
  // Seven criteria by hand with 4 of 5 weigh 85: 85 × 4/5 = 68. Security is 4 + 1 = 5 of 5 at weight 10: 10.
  // One credited reference of three is 5/3 of 5 at weight 5: 5/3. Together 79 and two thirds.
  const made = candidateScore(candidate(), { weights: [...usualWeights] });
  expect(made.total).toBeCloseTo(68 + 10 + 5 / 3, 9);
  expect(made.scored).toBe(100);
});

it('what is not scored adds nothing and is told', () => {
  const one = candidate({ scores: [{ criterion: 'accuracy', points: 5, why: '' }] });
  const made = candidateScore(one, {
    weights: [
      { criterion: 'accuracy', weight: 40 },
      { criterion: 'price', weight: 60 },
    ],
  });
  expect(made).toMatchObject({ total: 40, scored: 40 });
  expect(made.rows[1]).toMatchObject({ points: null, adds: 0 });
});

it('security is four fifths for shown documents and one for SOC 2 Type II', () => {
  const { security, soc2 } = candidate();
  expect(securityPoints({ security, soc2 })).toBe(5);
  expect(securityPoints({ security, soc2: null })).toBe(4);
  expect(securityPoints({ security, soc2: { ...soc2!, type: 'type-1' } })).toBe(4);
  // Two of five: 2/5 × 4.
  expect(securityPoints({ security: security.slice(0, 2), soc2: null })).toBeCloseTo(1.6, 9);
  expect(securityPoints({ security: [...security, ...security], soc2: null })).toBe(4);
});

it('three credited references give all points, at most three where the vendor chose all of them', () => {
  const many = (source: 'vendor' | 'own') => [1, 2, 3, 4].map((n) => reference({ key: String(n), source }));
  expect(referencePoints({ references: many('own') })).toBe(5);
  expect(referencePoints({ references: many('vendor') })).toBe(3);
  expect(referencePoints({ references: [reference({ size: null })] })).toBe(0);
});

it('a total lies between 0 and 100 whatever is given', () => {
  const points = fc.option(fc.double({ min: 0, max: 5, noNaN: true }), { nil: null });
  fc.assert(
    fc.property(fc.array(points, { minLength: 9, maxLength: 9 }), (given) => {
      const scores = usualWeights.map(({ criterion }, n) => ({
        criterion,
        points: given[n] ?? null,
        why: '',
      }));
      const { total, scored } = candidateScore(candidate({ scores }), { weights: [...usualWeights] });
      expect(total).toBeGreaterThanOrEqual(0);
      expect(total).toBeLessThanOrEqual(scored + 1e-9);
      expect(scored).toBeLessThanOrEqual(100);
    }),
  );
});

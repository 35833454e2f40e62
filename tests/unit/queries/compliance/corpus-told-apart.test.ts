// The check held against queries that an auditor has sorted: none that breaches a rule may pass, and hardly a sound
// one be held.

import { expect, it } from 'vitest';
import { checkQuery } from '../../../../lib/queries/check-query.ts';
import { breachingQueries } from '../../../fixtures/queries/breaching-queries.ts';
import { checkedOf } from '../../../fixtures/queries/build-query.ts';
import { soundQueries } from '../../../fixtures/queries/sound-queries.ts';

const isHeld = ({ query }: { query: Parameters<typeof checkedOf>[0] }): boolean =>
  checkQuery(checkedOf(query)).length > 0;

it('the corpus is told apart', () => {
  const matrix = {
    breachingHeld: breachingQueries.filter(isHeld).length,
    breachingPassed: breachingQueries.filter((one) => !isHeld(one)).map(({ name }) => name),
    soundHeld: soundQueries.filter(isHeld).map(({ name }) => name),
  };
  expect(matrix.breachingPassed).toEqual([]);
  expect(matrix.breachingHeld).toBe(breachingQueries.length);
  expect(matrix.soundHeld.length, String(matrix.soundHeld)).toBeLessThanOrEqual(2);
});

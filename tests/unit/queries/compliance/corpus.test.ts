// The check held against queries that an auditor has sorted: none that breaches a rule may pass, and hardly a sound
// one be held.

import { describe, expect, it } from 'vitest';
import { query as querySchema } from '../../../../lib/model/query.ts';
import { checkQuery, queryRules } from '../../../../lib/queries/check-query.ts';
import { breachingQueries } from '../../../fixtures/queries/breaching-queries.ts';
import { checkedOf } from '../../../fixtures/queries/build-query.ts';
import { soundQueries } from '../../../fixtures/queries/sound-queries.ts';

const isHeld = ({ query }: { query: Parameters<typeof checkedOf>[0] }): boolean =>
  checkQuery(checkedOf(query)).length > 0;

describe('the corpus', () => {
  it('is of queries that can be stored, each with a name of its own', () => {
    const all = [...soundQueries, ...breachingQueries];
    for (const { query } of all) expect(querySchema.safeParse(query).error?.issues).toBeUndefined();
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
    expect(soundQueries.length).toBeGreaterThanOrEqual(60);
    expect(breachingQueries.length).toBeGreaterThanOrEqual(60);
  });

  it('has a breach of every rule', () => {
    const broken = new Set(breachingQueries.map(({ rule }) => rule));
    expect(queryRules.map(({ id }) => id).filter((id) => !broken.has(id))).toEqual([]);
  });

  it('is told apart', () => {
    const matrix = {
      breachingHeld: breachingQueries.filter(isHeld).length,
      breachingPassed: breachingQueries.filter((one) => !isHeld(one)).map(({ name }) => name),
      soundHeld: soundQueries.filter(isHeld).map(({ name }) => name),
    };
    expect(matrix.breachingPassed).toEqual([]);
    expect(matrix.breachingHeld).toBe(breachingQueries.length);
    expect(matrix.soundHeld.length, String(matrix.soundHeld)).toBeLessThanOrEqual(2);
  });

  it.each(breachingQueries)('$rule holds: $name', ({ rule, query }) => {
    expect(checkQuery(checkedOf(query)).map((breach) => breach.rule)).toContain(rule);
  });
});

// The check held against queries that an auditor has sorted, one by one: each is held for the rule that it breaches, and
// told why.

import { describe, expect, it } from 'vitest';
import { query as querySchema } from '../../../../lib/model/query.ts';
import { checkQuery, queryRules } from '../../../../lib/queries/check-query.ts';
import { breachingQueries } from '../../../fixtures/queries/breaching-queries.ts';
import { checkedOf } from '../../../fixtures/queries/build-query.ts';
import { soundQueries } from '../../../fixtures/queries/sound-queries.ts';

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

  it.each(breachingQueries)('$rule holds: $name', ({ rule, query }) => {
    const breaches = checkQuery(checkedOf(query));
    expect(breaches.map((breach) => breach.rule)).toContain(rule);
    const parts = [...query.options, ...query.indicators].map(({ id }) => id);
    for (const { happened, mend, field, part, span } of breaches) {
      // What happened and how it is mended are sentences, of a field that a query has and a part that this one has.
      expect(happened).toMatch(/^[A-Z“].*[.?]”?$/s);
      expect(mend).toMatch(/^[A-Z].*\.$/s);
      expect(query).toHaveProperty(field);
      if (part !== null) expect(parts).toContain(part);
      if (span !== null) expect(span.end).toBeGreaterThan(span.start);
    }
  });
});

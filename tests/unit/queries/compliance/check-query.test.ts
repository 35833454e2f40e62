// What a reason lifts of what the check finds, and the list of its rules.

import { describe, expect, it } from 'vitest';
import { checkQuery, queryRules } from '../../../../lib/queries/check-query.ts';
import { buildQuery, checkedOf } from '../../../fixtures/queries/build-query.ts';

describe('the check', () => {
  it('lifts with a reason what a reason may lift, and nothing else', () => {
    const query = buildQuery({
      options: buildQuery().options.toSpliced(1, 1),
      justifications: [{ rule: 'Q09', reason: 'No other condition is supported by the values' }],
    });
    expect(checkQuery(checkedOf(query))).toEqual([]);
    expect(
      checkQuery(checkedOf({ ...query, justifications: [{ rule: 'Q09', reason: 'n/a' }] })),
    ).toHaveLength(1);
    expect(
      checkQuery(checkedOf({ ...query, justifications: [{ rule: 'Q10', reason: 'No other one fits' }] })),
    ).toHaveLength(1);
  });

  it('has rules of distinct numbers, in their order', () => {
    const ids = queryRules.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort());
    for (const { asks } of queryRules) expect(asks).toMatch(/^[A-Z].*\.$/);
  });
});

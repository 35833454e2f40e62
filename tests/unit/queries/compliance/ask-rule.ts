// Asks one rule about a query, so that its test is of it alone.

import { expect } from 'vitest';
import type { Query } from '../../../../lib/model/query.ts';
import type { Breach, Rule } from '../../../../lib/queries/breach.ts';
import { buildQuery, checkedOf } from '../../../fixtures/queries/build-query.ts';

/** What the rule finds, each of it told in full, whatever else a test asks of it. */
export function ask(rule: Rule, parts: Partial<Query> = {}): Breach[] {
  const query = buildQuery(parts);
  const found = rule.check(checkedOf(query));
  const ids = [...query.options, ...query.indicators].map(({ id }) => id);
  for (const breach of found) {
    expect(breach.rule).toBe(rule.id);
    expect(breach.happened).toMatch(/^[A-Z“].*[.?]”?$/s);
    expect(breach.mend).toMatch(/^[A-Z].*\.$/s);
    expect(Object.keys(query)).toContain(breach.field);
    expect([null, ...ids]).toContain(breach.part);
  }
  return found;
}

/** The words that each breach points at. */
export const wordsAt = (text: string, breaches: readonly Breach[]): string[] =>
  breaches.flatMap(({ span }) => (span ? [text.slice(span.start, span.end)] : []));

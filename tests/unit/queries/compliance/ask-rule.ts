// Asks one rule about a query, so that its test is of it alone.

import type { Query } from '../../../../lib/model/query.ts';
import type { Breach, Rule } from '../../../../lib/queries/breach.ts';
import { buildQuery, checkedOf } from '../../../fixtures/queries/build-query.ts';

export const ask = (rule: Rule, parts: Partial<Query> = {}): Breach[] =>
  rule.check(checkedOf(buildQuery(parts)));

/** The words that each breach points at. */
export const wordsAt = (text: string, breaches: readonly Breach[]): string[] =>
  breaches.flatMap(({ span }) => (span ? [text.slice(span.start, span.end)] : []));

// The one act that mends a breach, where there is one: pressed, it takes the breach away and brings no other. A mend is
// only ever proposed after the check has passed on what it would leave.

import { type Query, query as querySchema } from '../model/query.ts';
import type { Breach, Checked } from './breach.ts';
import { checkQuery } from './check-query.ts';
import { answerMends } from './mends/answer-mends.ts';
import type { Mend } from './mends/mend.ts';
import { wordingMends } from './mends/wording-mends.ts';

/**
 * @param breach of those in `before`.
 * @param before what the check says of the query now.
 * @returns the query mended, and the words for the button; null where a person has to decide what to write.
 */
export function mendOf(
  breach: Breach,
  checked: Checked,
  before: readonly Breach[] = checkQuery(checked),
): Mend | null {
  const isMended = (query: Query): boolean =>
    querySchema.safeParse(query).success && mended(breach, before, checkQuery({ ...checked, query }));
  // What was asked by word of mouth was asked: other words would be a record of what nobody said.
  if (checked.query.channel === 'verbal' && breach.field !== 'title') return null;
  const all = [...answerMends(breach, checked.query), ...wordingMends(breach, checked.query)];
  return all.find(({ query }) => isMended(query)) ?? null;
}

const placeOf = ({ rule, level, field, part }: Breach): string => [rule, level, field, part].join('|');
const nameOf = (breach: Breach): string => `${placeOf(breach)}|${breach.happened}`;

const count = (breaches: readonly Breach[], of: (breach: Breach) => string): Map<string, number> =>
  new Map([...Map.groupBy(breaches, of)].map(([key, own]) => [key, own.length]));

/** This breach is gone, and at no place does a rule speak oftener than before. */
function mended(breach: Breach, before: readonly Breach[], after: readonly Breach[]): boolean {
  const [places, placesBefore] = [count(after, placeOf), count(before, placeOf)];
  const [names, namesBefore] = [count(after, nameOf), count(before, nameOf)];
  const fewer = (now: Map<string, number>, then: Map<string, number>, key: string): boolean =>
    (now.get(key) ?? 0) < (then.get(key) ?? 0);
  return (
    fewer(places, placesBefore, placeOf(breach)) &&
    fewer(names, namesBefore, nameOf(breach)) &&
    [...places].every(([place, times]) => times <= (placesBefore.get(place) ?? 0))
  );
}

// What keeps a change out of the organisation's policy of queries: times that nobody could keep, and what is no day, zone
// or address.

import { queryPolicy } from '../../model/query-policy.ts';
import type { Fault } from '../../model/result.ts';
import { policyProblems } from '../../queries/policy-problems.ts';
import { type Facts, refusal } from './standing.ts';

/** Of the record as it would be: what fits by itself may not fit what somebody else has changed meanwhile. */
export function refuseQueryPolicy({ after }: Pick<Facts<'query-policy'>, 'after'>): Fault | null {
  const whole = queryPolicy.safeParse(after);
  const problems = whole.success
    ? policyProblems(whole.data)
    : [{ field: 'policy', text: 'Part of the policy is missing.' }];
  const [first] = problems;
  if (!first) return null;
  const more =
    problems.length > 1 ? ` There ${problems.length === 2 ? 'is' : 'are'} ${problems.length - 1} more.` : '';
  return refusal(
    'bad-policy',
    `The policy of queries cannot be like this (${first.field}). ${first.text}${more}`.slice(0, 600),
    'Look at the policy as it stands now, then save yours again.',
  );
}

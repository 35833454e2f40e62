// What keeps a documentation gap, a query or a step of one out of the record. A query that was sent takes no change any
// more, and none is sent that the check holds: whatever a client does, the backend asks here.

import type { Fault } from '../../model/result.ts';
import { checkQueryStep } from '../../queries/check-query-step.ts';
import { gapFault } from '../../queries/gap-of-query.ts';
import { policyOf } from '../../queries/policy.ts';
import { queryLife } from '../../queries/query-life.ts';
import { type Facts, refusal, type Standing } from './standing.ts';

export function refuseGap({ after: gap, author, standing }: Facts<'gap'>): Fault | null {
  if (!standing.record && gap.raisedBy !== author)
    return refusal(
      'not-your-gap',
      'The gap names another person as the one who raised it.',
      'Raise it yourself.',
    );
  if (gap.state !== 'open' && !gap.closedWith?.trim())
    return refusal(
      'no-reason',
      'Nothing is said of what closed the gap.',
      'Name the documentation that now says it, or why it is no gap.',
    );
  return noEncounter(standing);
}

export function refuseQuery({ after: query, author, standing }: Facts<'query'>): Fault | null {
  if (query.createdBy !== author)
    return refusal('not-your-query', 'The query is somebody else’s.', 'Write a query of your own.');
  if (queryLife(standing.querySteps ?? []).state !== 'draft')
    return refusal(
      'query-sent',
      'The query was sent or withdrawn before this change arrived.',
      'A query that was sent stays as the provider read it; withdraw it, and write another.',
    );
  return noEncounter(standing) ?? gapFault(query, standing.gap);
}

export function refuseQueryStep({ after: step, author, standing, now }: Facts<'query-step'>): Fault | null {
  // The same step sent again with the same content; anything else was refused as a fixed field.
  if (standing.record) return null;
  if (!standing.query)
    return refusal(
      'no-query',
      'The query of this step is not known.',
      'Wait until this browser has sent it, then do it again.',
    );
  if (step.encounterId !== standing.query.encounterId)
    return refusal(
      'wrong-encounter',
      'The step names another encounter than its query.',
      'Open the chart again and do it anew.',
    );
  if (step.by !== author)
    return refusal(
      'not-your-step',
      'The step names another person as the one who took it.',
      'Take it yourself.',
    );
  return checkQueryStep(
    {
      query: standing.query,
      steps: standing.querySteps ?? [],
      policy: policyOf(standing.queryPolicy),
      templateSteps: standing.templateSteps ?? [],
      billedOn: standing.billedOn ?? [],
      now,
    },
    step,
  );
}

const noEncounter = ({ encounter }: Standing): Fault | null =>
  encounter
    ? null
    : refusal(
        'no-encounter',
        'The encounter of this change is not known.',
        'Open the chart again and record it anew.',
      );

// What a vendor's coder noted stays as it was noted; reviewers close what belongs to no chart, with a reason.

import type { Fault } from '../../model/result.ts';
import { type Facts, refusal } from './standing.ts';

export function refuseCoderGap({ after: gap, author, standing }: Facts<'coder-gap'>): Fault | null {
  if (!standing.record && gap.raisedBy !== author)
    return refusal(
      'not-your-gap',
      'The gap names another person as the one who noted it.',
      'Note it yourself.',
    );
  if (gap.state !== 'open' && !gap.closedWith?.trim())
    return refusal(
      'no-reason',
      'Nothing is said of what closed the gap.',
      'Say why nothing more is to come of it.',
    );
  return null;
}

// What keeps a change out of a sample: that somebody else is said to have drawn it, that its sizes move after the
// draw, that a replaced chart comes back, and that a chart is reviewed blind by the one who reviews it first.

import type { Fault } from '../../model/result.ts';
import { refuseUncovered } from './refuse-uncovered.ts';
import { type Facts, refusal } from './standing.ts';

export function refuseSample({ before, after, author, standing, now }: Facts<'sample'>): Fault | null {
  const { madeBy, vendor, assignments = [], replaced = [] } = after;
  if (!before && madeBy !== author)
    return refusal(
      'not-your-sample',
      'The sample names another person as the one who drew it.',
      'Draw it yourself.',
    );
  const uncovered = before ? null : refuseUncovered(standing, vendor, now, 'sample');
  if (uncovered) return uncovered;
  if (before && (['size', 'frameSize'] as const).some((field) => before[field] !== after[field]))
    return refusal(
      'sample-drawn',
      'The sizes of a sample that was drawn do not change.',
      'Draw another sample instead.',
    );
  // Each is a decision with a reason, and the spares after it were used in their order.
  const undone = before?.replaced?.find(
    ({ key, by }, i) => replaced[i]?.key !== key || replaced[i]?.by !== by,
  );
  if (undone)
    return refusal(
      'replaced-before',
      `The chart ${undone.key} was replaced before, and spares are used in their order.`,
      'Wait until this browser has heard of it, then do it again.',
    );
  const twice = assignments.find(({ auditor, second }) => auditor === second);
  if (twice)
    return refusal(
      'same-auditor-twice',
      `The chart ${twice.key} is assigned twice to one person.`,
      'Let someone else review it the second time.',
    );
  return null;
}

// What keeps a change out of a sample: that somebody else is said to have drawn it, and that a chart is reviewed
// blind by the one who reviews it first.

import type { Fault } from '../../model/result.ts';
import type { SampleRecord } from '../../model/sample.ts';
import { type Facts, refusal } from './standing.ts';

export function refuseSample({ after, author, standing }: Facts): Fault | null {
  const { madeBy, assignments = [] } = after as Partial<SampleRecord>;
  if (!standing.record && madeBy !== author)
    return refusal(
      'not-your-sample',
      'The sample names another person as the one who drew it.',
      'Draw it yourself.',
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

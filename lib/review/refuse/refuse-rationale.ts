// A reusable rationale is written by its owner alone, shared or not: others keep one of their own.

import type { Fault } from '../../model/result.ts';
import { type Facts, refusal } from './standing.ts';

export function refuseRationale({ after, author }: Facts<'rationale'>): Fault | null {
  if (after.owner === author) return null;
  return refusal(
    'not-your-rationale',
    'This rationale belongs to another person.',
    'Keep a rationale of your own.',
  );
}

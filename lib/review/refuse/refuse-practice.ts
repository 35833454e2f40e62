// Practice: whoever gives a set is who it says, and nobody hands in for another.

import type { Fault } from '../../model/result.ts';
import { type Facts, refusal } from './standing.ts';

export const refusePracticeSet = ({ after, author, standing }: Facts<'practice-set'>): Fault | null =>
  standing.record || after.madeBy === author
    ? null
    : refusal('not-your-set', 'The set names another person as who gives it.', 'Give it yourself.');

export const refusePracticeResult = ({ after, author }: Facts<'practice-result'>): Fault | null =>
  after.by === author
    ? null
    : refusal(
        'not-your-practice',
        'The practice chart was handed in for another person.',
        'Each person hands in what they practised themselves.',
      );

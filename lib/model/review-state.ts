// Where a review stands between auditor and vendor.

import { z } from 'zod';

export const reviewState = z.enum([
  'draft',
  'signed',
  'checked',
  'released',
  'accepted',
  'deemed-accepted',
  'disputed',
  'reconsidered',
  'second-level',
  'final',
]);
export type ReviewState = z.infer<typeof reviewState>;

export const anyState: readonly ReviewState[] = reviewState.options;

export const sinceSigned: readonly ReviewState[] = reviewState.options.filter((state) => state !== 'draft');

/** No ordinary step can change a figure any more. */
export const finalStates: readonly ReviewState[] = ['accepted', 'deemed-accepted', 'final'];

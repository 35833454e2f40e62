// The access review in words: the same on the screen and in the file.

import { type AccessFlag, invitedAfter, type ReviewedAccess, unusedAfter } from '../model/access-review.ts';

export const flagWords: Record<AccessFlag, string> = {
  'not-come': `Invited more than ${invitedAfter} days ago and never came`,
  unused: `Not here for more than ${unusedAfter} days`,
  'no-factor': 'The role needs a second factor; there is none',
  'only-administrator': 'The only administrator: nobody could let them in again',
  'coder-left': 'Has left by the register of coders',
  'vendor-ended': 'Their vendor’s service has ended',
};

export const stateWords: Record<ReviewedAccess['state'], string> = {
  active: 'May sign in',
  invited: 'No password yet',
  disabled: 'Shut out',
};

/** `31 Mar 2026 by Ada`; by nobody where the server itself did it. */
export const doneWords = (day: string, name: string): string => (name ? `${day} by ${name}` : day);

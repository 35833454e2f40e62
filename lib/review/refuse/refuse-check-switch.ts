// What keeps a switch of a pack or check out: a statement in somebody else's name, or a check that is off without a reason.

import { checkSwitch } from '../../model/check-switch.ts';
import type { Fault } from '../../model/result.ts';
import { type Facts, refusal } from './standing.ts';

export function refuseCheckSwitch({ after, author }: Pick<Facts, 'after' | 'author'>): Fault | null {
  const now = checkSwitch.safeParse(after).data;
  if (!now)
    return refusal(
      'bad-check-switch',
      'Part of the decision is missing.',
      'Update the extension, then try again.',
    );
  if (now.said.by !== author)
    return refusal(
      'not-your-statement',
      'It says in somebody else’s name that a licence is held, or that a check is switched on or off.',
      'Look at the settings as they stand now, then decide in your own name.',
    );
  if (now.about === 'check' && !now.said.on && now.said.words.trim() === '')
    return refusal('no-reason', 'A check is not switched off without a reason.', 'Say why, then try again.');
  return null;
}

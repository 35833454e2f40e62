// What keeps a decision on a pack, check or figure out: a statement in somebody else's name, a check that is off without a
// reason, or a figure without its source.

import { checkSwitch } from '../../model/check-switch.ts';
import type { Fault } from '../../model/result.ts';
import { type Facts, refusal } from './standing.ts';

export function refuseCheckSwitch({
  after,
  author,
}: Pick<Facts<'check-switch'>, 'after' | 'author'>): Fault | null {
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
  const sets = now.about === 'figure' && now.said.on;
  if (sets !== (now.said.value !== undefined) || (sets && now.said.words.trim() === ''))
    return refusal(
      'no-source',
      'A figure of your own is a number with where it was read, and nothing else has one.',
      'Give both, then try again.',
    );
  return null;
}

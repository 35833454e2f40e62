// What keeps a change out of the settings of checks: a statement or a decision in somebody else's name.

import { canonicalJson } from '../../model/canonical-json.ts';
import { checkSettings } from '../../model/check-settings.ts';
import type { Fault } from '../../model/result.ts';
import { type Facts, refusal } from './standing.ts';

/** Whoever switches something says so themselves; what others have said may only stay as it is, or go. */
export function refuseCheckSettings({
  after,
  author,
  standing,
}: Pick<Facts<'check-settings'>, 'after' | 'author' | 'standing'>): Fault | null {
  const now = checkSettings.safeParse(after);
  if (!now.success)
    return refusal(
      'bad-check-settings',
      'Part of the settings of checks is missing.',
      'Update the extension, then try again.',
    );
  const before = checkSettings.partial().safeParse(standing.record ?? {}).data ?? {};
  const foreign = (['packs', 'off'] as const).some((part) =>
    Object.entries(now.data[part]).some(
      ([id, said]) => said.by !== author && canonicalJson(said) !== canonicalJson(before[part]?.[id] ?? null),
    ),
  );
  return foreign
    ? refusal(
        'not-your-statement',
        'It says in somebody else’s name that a licence is held, or that a check is switched off.',
        'Look at the settings as they stand now, then decide in your own name.',
      )
    : null;
}

// What an organisation has decided, as the checks are run by it.

import type { CheckSettings } from '../model/check-settings.ts';
import { packs } from './packs/all-packs.ts';
import type { RuleSettings } from './run-rules.ts';

/** Packs that this version does not know are nothing to it. */
export const settingsOf = ({ packs: on, off }: CheckSettings): RuleSettings => ({
  packs: new Set(packs.map(({ id }) => id).filter((id) => Object.hasOwn(on, id))),
  off: new Set(Object.keys(off)),
});

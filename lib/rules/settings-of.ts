// What an organisation has decided, as the checks are run by it.

import type { CheckDecisions } from '../model/check-settings.ts';
import { figuresWith } from './own-figures.ts';
import { packs } from './packs/all-packs.ts';
import type { RuleSettings } from './run-rules.ts';

/** Packs and figures that this version does not know are nothing to it. */
export const settingsOf = ({ packs: on, off, figures }: CheckDecisions): RuleSettings => ({
  packs: new Set(packs.map(({ id }) => id).filter((id) => Object.hasOwn(on, id))),
  off: new Set(Object.keys(off)),
  figures: figuresWith(Object.fromEntries(Object.entries(figures).map(([id, { value }]) => [id, value]))),
});

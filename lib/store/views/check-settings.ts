// Reading what the organisation has decided of the automatic checks out of the store.

import { type CheckDecisions, checkSettings, nothingDecided } from '../../model/check-settings.ts';
import { checkSwitch } from '../../model/check-switch.ts';
import { recordValues } from '../../sync/merge.ts';
import type { Database } from '../database.ts';
import { recordsOfKind } from '../records.ts';

/** Where nothing was decided, or what was cannot be read by this version: no pack is on, no check is off, no figure set. */
export async function knownCheckSettings(db: Database): Promise<CheckDecisions> {
  // There is one: no backend keeps another under another id.
  const [list] = await recordsOfKind(db, 'check-settings');
  const before = (list && checkSettings.safeParse(recordValues(list.view)).data) ?? nothingDecided;
  const [packs, off] = [{ ...before.packs }, { ...before.off }];
  const figures: CheckDecisions['figures'] = {};
  for (const { view } of await recordsOfKind(db, 'check-switch')) {
    const known = checkSwitch.safeParse(recordValues(view)).data;
    if (!known) continue;
    const { about, of, said } = known;
    const { by, at, words, value } = said;
    if (about === 'pack') {
      delete packs[of];
      if (said.on) packs[of] = { by, at, licence: words };
    } else if (about === 'figure') {
      if (said.on && value !== undefined) figures[of] = { by, at, value, source: words };
    } else {
      delete off[of];
      if (!said.on) off[of] = { by, at, reason: words };
    }
  }
  return { packs, off, figures };
}

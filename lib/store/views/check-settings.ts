// Reading what the organisation has decided of the automatic checks out of the store.

import { type CheckSettings, checkSettings, nothingDecided } from '../../model/check-settings.ts';
import { checkSwitch } from '../../model/check-switch.ts';
import { recordValues } from '../../sync/merge.ts';
import type { Database } from '../database.ts';
import { recordsOfKind } from '../records.ts';

/** Where nothing was decided, or what was cannot be read by this version: no pack is on, and no check is off. */
export async function knownCheckSettings(db: Database): Promise<CheckSettings> {
  // There is one: no backend keeps another under another id.
  const [list] = await recordsOfKind(db, 'check-settings');
  const before = (list && checkSettings.safeParse(recordValues(list.view)).data) ?? nothingDecided;
  const [packs, off] = [{ ...before.packs }, { ...before.off }];
  for (const { view } of await recordsOfKind(db, 'check-switch')) {
    const known = checkSwitch.safeParse(recordValues(view)).data;
    if (!known) continue;
    const { about, of, said } = known;
    const { by, at, words } = said;
    if (about === 'pack') {
      delete packs[of];
      if (said.on) packs[of] = { by, at, licence: words };
    } else {
      delete off[of];
      if (!said.on) off[of] = { by, at, reason: words };
    }
  }
  return { packs, off };
}

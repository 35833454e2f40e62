// Reading what the organisation has decided of the automatic checks out of the store.

import { type CheckSettings, checkSettings, nothingDecided } from '../../model/check-settings.ts';
import { recordValues } from '../../sync/merge.ts';
import type { Database } from '../database.ts';
import { recordsOfKind } from '../records.ts';

/** Where nothing was decided, or what was cannot be read by this version: no pack is on, and no check is off. */
export async function knownCheckSettings(db: Database): Promise<CheckSettings> {
  // There is one: no backend keeps another under another id.
  const [record] = await recordsOfKind(db, 'check-settings');
  return (record && checkSettings.safeParse(recordValues(record.view)).data) ?? nothingDecided;
}

// Reading the organisation's policy of queries out of the store.

import { stampTime } from '../../model/stamp.ts';
import { recordValues } from '../../sync/merge.ts';
import type { Database } from '../database.ts';
import { recordsOfKind } from '../records.ts';

export interface KnownPolicy {
  /** As it came, checked by nobody here. */
  values: Record<string, unknown>;
  /** Who changed it last, and when by their device's clock (milliseconds since 1970). */
  by: string;
  at: number;
}

/** Null where the organisation has decided nothing, as far as this browser has heard. */
export async function knownPolicy(db: Database): Promise<KnownPolicy | null> {
  // There is one: no backend keeps another under another id.
  const [record] = await recordsOfKind(db, 'query-policy');
  if (!record) return null;
  const last = Object.values(record.view.fields).sort((a, b) => stampTime(b.stamp) - stampTime(a.stamp))[0];
  return {
    values: recordValues(record.view),
    by: last?.author ?? '',
    at: last ? stampTime(last.stamp) : 0,
  };
}

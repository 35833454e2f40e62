// The reusable rationales that a person is offered: their own, and those that others share.

import type { Rationale } from '../../model/rationale.ts';
import { rationale } from '../../model/rationale.ts';
import { recordValues } from '../../sync/merge.ts';
import type { Database } from '../database.ts';
import { recordsOfKind } from '../records.ts';

export interface OfferedRationale extends Rationale {
  id: string;
  /** The person's own: only those can be changed. */
  own: boolean;
}

/** By title. What was removed, and what other people keep for themselves, is left out. */
export async function rationalesFor(db: Database, person: string): Promise<OfferedRationale[]> {
  const rows = await recordsOfKind(db, 'rationale');
  return rows
    .flatMap(({ id, view }) => {
      // One of which only a part has arrived is none yet.
      const checked = rationale.safeParse(recordValues(view));
      if (!checked.success || checked.data.removed) return [];
      const own = checked.data.owner === person;
      return own || checked.data.shared ? [{ ...checked.data, id, own }] : [];
    })
    .sort((a, b) => a.title.localeCompare(b.title) || a.id.localeCompare(b.id));
}

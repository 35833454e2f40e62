// Reading the registers of oversight out of the store.

import { type RegisterKind, type RegisterOf, registerSchemas } from '../../model/oversight/register-kinds.ts';
import { recordValues } from '../../sync/merge.ts';
import type { Database } from '../database.ts';
import { recordsOfKind } from '../records.ts';

export type Registered<K extends RegisterKind> = RegisterOf<K> & { id: string };

/** Every record of the kind but those withdrawn, the oldest first; one of which part has not arrived is left out. */
export const registered = async <K extends RegisterKind>(db: Database, kind: K): Promise<Registered<K>[]> =>
  (await everRegistered(db, kind)).filter(({ removed }) => !removed);

/** Those withdrawn too: what somebody took away is not made anew. */
export async function everRegistered<K extends RegisterKind>(
  db: Database,
  kind: K,
): Promise<Registered<K>[]> {
  const records = (await recordsOfKind(db, kind)).flatMap(({ view }) => {
    const checked = registerSchemas[kind].safeParse(recordValues(view));
    // Each kind's schema gives records of that kind, which a kind that is not known yet hides.
    return checked.success ? [{ ...(checked.data as RegisterOf<K>), id: view.id }] : [];
  });
  return records.sort((a, b) => a.madeAt - b.madeAt);
}

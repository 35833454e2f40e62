// The registers of oversight as the backend's records have them.

import type { RegisterKind, RegisterOf } from '../../../model/oversight/register-kinds.ts';
import { registerSchemas } from '../../../model/oversight/register-kinds.ts';
import { type RecordState, recordValues } from '../../../sync/merge.ts';
import type { Queries } from '../../database/database.ts';

export type Registered<K extends RegisterKind> = RegisterOf<K> & { id: string };

/** Whole ones that were not withdrawn. Inside the organisation's transaction. */
export async function readRegister<K extends RegisterKind>(
  queries: Queries,
  organisation: string,
  kind: K,
): Promise<Registered<K>[]> {
  const rows = await queries.query<{ id: string; state: string }>(
    'select id, state from record where organisation = $1 and kind = $2 order by id',
    [organisation, kind],
  );
  return rows.flatMap(({ id, state }) => {
    const whole = registerSchemas[kind].safeParse(recordValues(JSON.parse(state) as RecordState));
    return whole.success && !whole.data.removed ? [{ ...whole.data, id } as unknown as Registered<K>] : [];
  });
}

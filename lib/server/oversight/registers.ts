// The registers of oversight as the backend has them, for what it reckons itself.

import { eachOf } from '../../model/each-of.ts';
import { type RegisterKind, type RegisterOf, registerSchemas } from '../../model/oversight/register-kinds.ts';
import { recordValues } from '../../sync/merge.ts';
import type { Queries } from '../database/database.ts';
import { readState } from '../stored-state.ts';

/** Of each kind that is asked for every record that was not withdrawn; one that is not whole is left out. */
export type Registers<K extends RegisterKind> = { [Kind in K]: (RegisterOf<Kind> & { id: string })[] };

/** Inside the organisation's transaction. */
export async function readRegisters<K extends RegisterKind>(
  queries: Queries,
  organisation: string,
  kinds: readonly K[],
): Promise<Registers<K>> {
  const rows = await queries.query<{ kind: K; id: string; state: string }>(
    'select kind, id, state from record where organisation = $1 and kind = any($2::text[]) order by id',
    [organisation, kinds],
  );
  const of = (kind: K) =>
    rows
      .filter((row) => row.kind === kind)
      .flatMap(({ id, state }) => {
        const read = registerSchemas[kind].safeParse(recordValues(readState(state)));
        return read.success && !read.data.removed ? [{ ...read.data, id }] : [];
      });
  // Each kind has records of its own schema, which a function of all kinds cannot tell the compiler.
  return eachOf(kinds, of) as unknown as Registers<K>;
}

// The register of coders, as charts name them.

import { foldedName } from '../../../model/folded-name.ts';
import { valuesAs } from '../../../sync/merge.ts';
import type { Queries } from '../../database/database.ts';
import { readState } from '../../stored-state.ts';

/** Their names, folded. */
export async function knownCoders(queries: Queries, organisation: string): Promise<ReadonlySet<string>> {
  const rows = await queries.query<{ state: string }>(
    "select state from record where organisation = $1 and kind = 'coder'",
    [organisation],
  );
  return new Set(
    rows.flatMap(({ state }) => {
      const { name, alsoNamed = [] } = valuesAs('coder', readState(state));
      return name === undefined ? [] : [name, ...alsoNamed].map(foldedName);
    }),
  );
}

/** Whether the register has a coder of that name. While it has nobody, nobody is told to be missing from it. */
export const isKnownIn =
  (names: ReadonlySet<string>) =>
  (coder: string): boolean =>
    names.size === 0 || names.has(foldedName(coder));

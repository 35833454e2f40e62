// A payer is called one thing, however files write it: an 837 and an 835 shout what the EHR's list says quietly. Each name
// is put right once, as its file comes in.

import { foldedName } from '../../../model/folded-name.ts';
import type { Queries } from '../../database/database.ts';

type AsKnown = <N extends string | null>(name: N) => N;

/** What gives a name as it was written before, or else as this file first writes it. Capitals only stand back. */
export async function payersAsKnown(queries: Queries, organisation: string): Promise<AsKnown> {
  const rows = await queries.query<{ payer: string }>(
    `select payer from coded_chart where organisation = $1 and payer is not null
     union select payer from claim where organisation = $1 and payer is not null
     union select payer from denial where organisation = $1 and payer is not null
     order by payer`,
    [organisation],
  );
  const known = new Map<string, string>();
  for (const { payer } of rows) {
    const before = known.get(foldedName(payer));
    if (before === undefined || (isShouted(before) && !isShouted(payer))) known.set(foldedName(payer), payer);
  }
  return (name) => {
    if (name === null) return name;
    const folded = foldedName(name);
    const before = known.get(folded);
    // The same name as somebody wrote it before; the type asks for one of the writer’s own.
    if (before !== undefined) return before as typeof name;
    known.set(folded, name);
    return name;
  };
}

const isShouted = (name: string): boolean => name === name.toUpperCase();

// Whether the log of accesses is as it was written.

import type { Queries } from '../database/database.ts';
import { type AccessRow, accessColumns, accessHash } from './access-log.ts';
import { entriesOf, followChain, type LogCheck } from './follow-chain.ts';

/** Follows the chain of an organisation's accesses. */
export async function verifyAccess(queries: Queries, organisation: string): Promise<LogCheck> {
  const [end] = await queries.query<{ position: number; head: string; behind: number }>(
    `select coalesce(h.position, 0)::bigint as position, coalesce(h.head, '') as head,
       (select count(*) from access_log l
        where l.organisation = o.id and l.position > coalesce(h.position, 0)) as behind
     from organisation o left join access_head h on h.organisation = o.id where o.id = $1`,
    [organisation],
  );
  return followChain<AccessRow>({
    end: end ?? { position: 0, head: '', behind: 0 },
    read: entriesOf(queries, 'access_log', accessColumns, organisation, end?.position ?? 0),
    hash: (previous, row) => accessHash(organisation, previous, row),
  });
}

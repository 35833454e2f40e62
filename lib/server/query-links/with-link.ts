// A link by what its address holds: found, and held until the transaction ends, so that nobody else opens it meanwhile.

import type { Database, Queries } from '../database/database.ts';
import { byKey, enterOrganisation } from '../database/scope.ts';
import type { Link } from './note-link.ts';

export interface OwnLink extends Link {
  queryId: string;
  codeHash: string;
  /** Of the address that it was mailed to; null: it was not. */
  recipientHash: string | null;
  wrong: number;
}

/**
 * Does `work` with the link; null where there is none or its time is over.
 * @param hash of its token.
 */
export function withLink<T>(
  database: Database,
  now: number,
  hash: string,
  work: (queries: Queries, link: OwnLink) => Promise<T | null>,
): Promise<T | null> {
  return byKey(database, 'token', hash, async (queries) => {
    const [row] = await queries.query<{ organisation: string }>(
      'select organisation from query_link where token_hash = $1',
      [hash],
    );
    if (!row) return null;
    const { organisation } = row;
    await enterOrganisation(queries, organisation);
    const [link] = await queries.query<{
      query_id: string;
      link: string;
      code_hash: string;
      recipient_hash: string | null;
      wrong: number;
      expires_at: number;
    }>(
      `select query_id, link, code_hash, recipient_hash, wrong, expires_at from query_link
       where organisation = $1 and token_hash = $2 for update`,
      [organisation, hash],
    );
    if (!link || link.expires_at <= now) return null;
    const { query_id: queryId, code_hash: codeHash, recipient_hash: recipientHash, wrong } = link;
    return work(queries, { organisation, link: link.link, queryId, codeHash, recipientHash, wrong });
  });
}

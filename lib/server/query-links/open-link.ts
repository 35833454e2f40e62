// Opening a provider's link: once, with the code. Of everything that is not right, a link that never was and a wrong
// code alike, the answer is one and the same: null.

import { hashOf, newToken } from '../accounts/tokens.ts';
import { lockLog } from '../changes.ts';
import type { Clockwork } from '../clockwork.ts';
import type { Database, Queries } from '../database/database.ts';
import { byKey, enterOrganisation } from '../database/scope.ts';
import { organisationName } from '../people.ts';
import { findQuery, isAwaited } from './find-query.ts';
import { codeHash, sameHash } from './link-secrets.ts';
import { type Link, noteLink, type Request } from './note-link.ts';
import { takeStep } from './take-step.ts';

/** Milliseconds that an opened query stays open; and for whoever says beforehand that they need longer. */
export const visitLife = 30 * 60 * 1000;
export const longVisitLife = 10 * visitLife;
/** Wrong codes after which a link is void. */
export const mostWrong = 5;

/** Who asks, for whoever has a link that can be opened now; else null. */
export function linkOf(
  database: Database,
  now: number,
  token: string,
): Promise<{ organisation: string } | null> {
  return withLink(database, now, token, async (queries, { organisation, queryId }) => {
    const found = await findQuery(queries, organisation, queryId);
    return found && isAwaited(found) ? { organisation: await organisationName(queries, organisation) } : null;
  });
}

/**
 * Opens a link, once and for all: whoever has what it gives may read the query and answer it. Null where the link or
 * the code is not right.
 * @param longer whether they need longer than usual.
 */
export function openLink(
  database: Database,
  clockwork: Clockwork,
  token: string,
  given: { code: string; longer: boolean },
  request: Request,
): Promise<{ visit: string; life: number } | null> {
  const at = clockwork.now();
  return withLink(database, at, token, async (queries, link) => {
    const { organisation, queryId } = link;
    await lockLog(queries, organisation);
    const found = await findQuery(queries, organisation, queryId);
    if (!found || !isAwaited(found)) return null;
    const own = [organisation, queryId];
    if (!sameHash(link.codeHash, codeHash(token, given.code))) {
      const last = link.wrong + 1 >= mostWrong;
      await queries.query(
        last
          ? 'delete from query_link where organisation = $1 and query_id = $2'
          : 'update query_link set wrong = wrong + 1 where organisation = $1 and query_id = $2',
        own,
      );
      await noteLink(queries, link, found, request, last ? 'void' : 'wrong-code');
      return null;
    }
    await queries.query('delete from query_link where organisation = $1 and query_id = $2', own);
    const visit = newToken(clockwork.random);
    const life = given.longer ? longVisitLife : visitLife;
    // A newer link would have ended an older visit.
    await queries.query(
      `insert into query_visit (organisation, query_id, link, token_hash, expires_at) values ($1, $2, $3, $4, $5)`,
      [...own, link.link, hashOf(visit), at + life],
    );
    if (found.life.state === 'sent') {
      const fault = await takeStep(queries, clockwork, link, found, { step: 'view', answer: null });
      // Nothing is opened that is not said to have been seen.
      if (fault) throw new Error(`the view was refused: ${fault.code}`);
    }
    await noteLink(queries, link, found, request, 'opened');
    return { visit, life };
  });
}

interface OwnLink extends Link {
  queryId: string;
  codeHash: string;
  wrong: number;
}

/** Does `work` with the link, which nobody else opens meanwhile; null where it is none or its time is over. */
function withLink<T>(
  database: Database,
  now: number,
  token: string,
  work: (queries: Queries, link: OwnLink) => Promise<T | null>,
): Promise<T | null> {
  const hash = hashOf(token);
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
      wrong: number;
      expires_at: number;
    }>(
      `select query_id, link, code_hash, wrong, expires_at from query_link
       where organisation = $1 and token_hash = $2 for update`,
      [organisation, hash],
    );
    if (!link || link.expires_at <= now) return null;
    const { query_id: queryId, code_hash: codeHash, wrong } = link;
    return work(queries, { organisation, link: link.link, queryId, codeHash, wrong });
  });
}

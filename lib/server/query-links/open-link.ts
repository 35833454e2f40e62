// Opening a provider's link: once, with the code, or by signing in with the organisation. Of everything that is not right,
// a link that never was and a wrong code alike, the answer is one and the same: null.

import { hashOf, newToken } from '../accounts/tokens.ts';
import { lockLog } from '../changes/push-changes.ts';
import type { Clockwork } from '../clockwork.ts';
import type { Database } from '../database/database.ts';
import { organisationName } from '../people.ts';
import { findQuery, isAwaited } from './find-query.ts';
import { codeHash, sameHash } from './link-secrets.ts';
import { noteLink, type Request } from './note-link.ts';
import { takeStep } from './take-step.ts';
import { type OwnLink, withLink } from './with-link.ts';

/** Milliseconds that an opened query stays open. */
export const visitLife = 30 * 60 * 1000;
/** The same for whoever says beforehand that they need longer: ten times as long (WCAG 2.2, 2.2.1). */
export const longVisitLife = 10 * visitLife;
/** Wrong codes after which a link is void. */
export const mostWrong = 5;

/** Who asks, for whoever has a link that can be opened now; else null. */
export function linkOf(
  database: Database,
  now: number,
  token: string,
): Promise<{ id: string; queryId: string; organisation: string } | null> {
  return withLink(database, now, hashOf(token), async (queries, { organisation: id, queryId }) => {
    const found = await findQuery(queries, id, queryId);
    if (!found || !isAwaited(found)) return null;
    return { id, queryId, organisation: await organisationName(queries, id) };
  });
}

/** What opens a link beside itself. */
export interface Key {
  /** Whether it is right for this link. */
  fits: (link: OwnLink) => boolean;
  /** Who signed in; empty: the code was given. */
  signedIn: string;
  /** Whether they need longer than usual. */
  longer: boolean;
}

/** The code that was told by another way. */
export const codeKey = (token: string, { code, longer }: { code: string; longer: boolean }): Key => ({
  fits: (link) => sameHash(link.codeHash, codeHash(token, code)),
  signedIn: '',
  longer,
});

/**
 * Opens a link, once and for all: whoever has what it gives may read the query and answer it. Null where the link or
 * the key is not right.
 */
export function openLink(
  database: Database,
  clockwork: Clockwork,
  token: string,
  { fits, signedIn, longer }: Key,
  request: Request,
): Promise<{ visit: string; life: number } | null> {
  const at = clockwork.now();
  return withLink(database, at, hashOf(token), async (queries, link) => {
    const { organisation, queryId } = link;
    await lockLog(queries, organisation);
    const found = await findQuery(queries, organisation, queryId);
    if (!found || !isAwaited(found)) return null;
    const own = [organisation, queryId];
    if (!fits(link)) {
      const last = link.wrong + 1 >= mostWrong;
      await queries.query(
        last
          ? 'delete from query_link where organisation = $1 and query_id = $2'
          : 'update query_link set wrong = wrong + 1 where organisation = $1 and query_id = $2',
        own,
      );
      await noteLink(queries, link, found, request, last ? 'void' : signedIn ? 'wrong-person' : 'wrong-code');
      return null;
    }
    await queries.query('delete from query_link where organisation = $1 and query_id = $2', own);
    const visit = newToken(clockwork.random);
    const life = longer ? longVisitLife : visitLife;
    // A newer link would have ended an older visit.
    await queries.query(
      `insert into query_visit (organisation, query_id, link, token_hash, expires_at, signed_in)
       values ($1, $2, $3, $4, $5, $6)`,
      [...own, link.link, hashOf(visit), at + life, signedIn],
    );
    if (found.life.state === 'sent') {
      const fault = await takeStep(queries, clockwork, link, found, {
        step: 'view',
        answer: null,
        reason: signedIn,
      });
      // Nothing is opened that is not said to have been seen.
      if (fault) throw new Error(`the view was refused: ${fault.code}`);
    }
    await noteLink(queries, link, found, request, signedIn ? 'signed-in' : 'opened');
    return { visit, life };
  });
}

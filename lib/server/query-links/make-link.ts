// Making a link with which a provider answers a query on a page: by whoever may send queries, for a query that waits for
// its answer.

import { isWithin } from '../../model/limits.ts';
import type { Person } from '../../model/person.ts';
import type { QueryLinkAsked, QueryLinkMade } from '../../model/query-link.ts';
import { hashOf, newToken } from '../accounts/tokens.ts';
import type { Clockwork } from '../clockwork.ts';
import type { Database, Queries } from '../database/database.ts';
import { inOrganisation } from '../database/scope.ts';
import { type FoundQuery, findQuery, isAwaited } from './find-query.ts';
import { noQuery, notAwaiting } from './link-faults.ts';
import { codeHash, newCode, newLinkName, recipientHash } from './link-secrets.ts';
import { noteLink, type Request } from './note-link.ts';

/** Milliseconds that a link waits to be opened. */
export const linkLife = 7 * 24 * 60 * 60 * 1000;

/** Where the pages are. */
export const pagesPath = '/q';

type Asker = Pick<Person, 'organisation' | 'id' | 'limits'>;
type Asked = Pick<QueryLinkAsked, 'encounterId' | 'queryId'>;

/** A link before it is kept. */
interface Drawn {
  /** Its name. */
  link: string;
  token: string;
  /** Path of its page. */
  path: string;
  code: string;
  at: number;
  expiresAt: number;
}

/**
 * Makes a link in the place of the query's last one, and ends what was opened with that. Throws a Refusal.
 * @param life milliseconds that the link is good for.
 */
export const makeLink = (
  database: Database,
  clockwork: Clockwork,
  person: Asker,
  asked: Asked,
  request: Request,
  life = linkLife,
): Promise<QueryLinkMade> =>
  inOrganisation(database, person.organisation, async (queries) => {
    const found = await findAwaited(queries, person, asked);
    return keepLink(queries, person, found, drawLink(clockwork, life), request);
  });

/**
 * The query that is asked about, within the asker's limits. Throws a Refusal. Inside the organisation's transaction.
 * @param meaning of the refusal.
 */
export async function findWithin(
  queries: Queries,
  person: Asker,
  asked: Asked,
  meaning?: string,
): Promise<FoundQuery> {
  const found = await findQuery(queries, person.organisation, asked.queryId);
  if (found?.query.encounterId !== asked.encounterId || !isWithin(person.limits, found.encounter))
    throw noQuery(meaning);
  return found;
}

/** As `findWithin`, of a query whose answer is awaited. */
export async function findAwaited(
  queries: Queries,
  person: Asker,
  asked: Asked,
  meaning?: string,
): Promise<FoundQuery> {
  const found = await findWithin(queries, person, asked, meaning);
  if (!isAwaited(found)) throw notAwaiting(found.life.state, meaning);
  return found;
}

/** Draws what opens a link. @param life milliseconds that it is good for. */
export function drawLink({ now, random }: Clockwork, life = linkLife): Drawn {
  const [token, at] = [newToken(random), now()];
  return {
    link: newLinkName(random),
    token,
    path: `${pagesPath}/${token}`,
    code: newCode(random),
    at,
    expiresAt: at + life,
  };
}

/**
 * Puts a link in the place of the query's last one. Inside the organisation's transaction.
 * @param mailTo address that it was mailed to, where it was.
 */
export async function keepLink(
  queries: Queries,
  { organisation, id: person }: Asker,
  found: FoundQuery,
  { link, token, path, code, at, expiresAt }: Drawn,
  request: Request,
  mailTo?: string,
): Promise<QueryLinkMade> {
  const recipient = mailTo === undefined ? null : recipientHash(token, mailTo);
  const mailDomain = mailTo && domainOf(mailTo);
  await queries.query(
    `insert into query_link
       (organisation, query_id, link, token_hash, code_hash, made_by, expires_at, recipient_hash)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (organisation, query_id) do update set link = excluded.link, token_hash = excluded.token_hash,
       code_hash = excluded.code_hash, recipient_hash = excluded.recipient_hash, made_by = excluded.made_by, expires_at = excluded.expires_at, wrong = 0`,
    [organisation, found.id, link, hashOf(token), codeHash(token, code), person, expiresAt, recipient],
  );
  for (const table of ['query_visit', 'query_sign_in'])
    await queries.query(`delete from ${table} where organisation = $1 and query_id = $2`, [
      organisation,
      found.id,
    ]);
  await dropExpired(queries, organisation, at);
  await noteLink(queries, { organisation, link }, found, request, 'made', { person, mailDomain });
  return { link: path, code, expiresAt, ...(mailDomain && { mailed: true }) };
}

/** In small letters. */
export const domainOf = (email: string): string => email.slice(email.lastIndexOf('@') + 1).toLowerCase();

/** Never waits for whoever works with one of them at this moment: two that wait for each other would both fail. */
async function dropExpired(queries: Queries, organisation: string, now: number): Promise<void> {
  for (const table of ['query_link', 'query_visit', 'query_sign_in'])
    await queries.query(
      `delete from ${table} where organisation = $1 and query_id in (
         select query_id from ${table} where organisation = $1 and expires_at <= $2 for update skip locked)`,
      [organisation, now],
    );
}

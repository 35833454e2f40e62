// What authenticators are asked to sign: random, kept here, for one place and purpose, for minutes, and taken once,
// whether the answer was right or not.

import type { PasskeyAsked } from '../../model/passkey.ts';
import type { Person } from '../../model/person.ts';
import type { Clockwork } from '../clockwork.ts';
import type { Database, Queries } from '../database/database.ts';
import { inOrganisation } from '../database/scope.ts';
import { newToken } from './tokens.ts';

type Key = Pick<Person, 'organisation' | 'id'>;

/** Milliseconds to find the key and touch it. */
export const challengeLife = 5 * 60 * 1000;

export interface Challenge {
  challenge: string;
  person: string;
  /** Of the extension that asked. */
  origin: string;
}

/** A new challenge in the place of the last one about the same. @param about the place and the purpose. */
export async function newChallenge(
  queries: Queries,
  { now, random }: Clockwork,
  { organisation, id }: Key,
  origin: string,
  about: string,
): Promise<PasskeyAsked> {
  const challenge = newToken(random);
  await queries.query('delete from passkey_challenge where organisation = $1 and expires_at <= $2', [
    organisation,
    now(),
  ]);
  await queries.query(
    `insert into passkey_challenge (organisation, about, person, challenge, origin, expires_at)
     values ($1, $2, $3, $4, $5, $6)
     on conflict (organisation, about) do update set person = excluded.person,
       challenge = excluded.challenge, origin = excluded.origin, expires_at = excluded.expires_at`,
    [organisation, about, id, challenge, origin, now() + challengeLife],
  );
  const rows = await queries.query<{ id: string; transports: string }>(
    `select credential as id, transports from passkey
     where organisation = $1 and person = $2 and origin = $3 order by id limit 100`,
    [organisation, id, origin],
  );
  return { challenge, credentials: rows.map((row) => ({ id: row.id, transports: listOf(row.transports) })) };
}

/** The challenge, which is gone afterwards: in a transaction of its own, so that a refusal does not bring it back. */
export async function takeChallenge(
  database: Database,
  now: number,
  organisation: string,
  about: string,
): Promise<Challenge | null> {
  const [row] = await inOrganisation(database, organisation, (queries) =>
    queries.query<Challenge & { expires_at: number }>(
      `delete from passkey_challenge where organisation = $1 and about = $2
       returning challenge, person, origin, expires_at`,
      [organisation, about],
    ),
  );
  return row && row.expires_at > now ? row : null;
}

/** Words that are kept with blanks between. */
export const listOf = (kept: string): string[] => kept.split(' ').filter(Boolean);

// What a sign-in holds: short access tokens, a refresh token that is good once, and an end that no renewal
// moves. Ending it ends all of them at once.

import type { OwnSession } from '../../model/account.ts';
import { timedId } from '../../model/ids.ts';
import { type Person, person as personSchema } from '../../model/person.ts';
import type { SignedIn } from '../../sync/wire.ts';
import type { Clockwork } from '../clockwork.ts';
import type { Queries } from '../database/database.ts';
import { requireOwnBaa } from '../oversight/baa.ts';
import { hashOf, newToken } from './tokens.ts';

const minute = 60 * 1000;

/** Milliseconds that an access token is good for. */
export const accessLife = 15 * minute;

/** Milliseconds after which the browser asks for the next; it has the rest of the time to get through. */
const renewAfter = 10 * minute;

/** Milliseconds: a working day with its breaks. */
export const signInLife = 12 * 60 * minute;

export type PersonRow = Omit<Person, 'limits'> & {
  limits: string | null;
  store_secret: string;
  clear_orders: number;
};

/** Columns of `person` that a `PersonRow` is made of. */
export const personColumns =
  'organisation, id, email, name, role, limits, employer, store_secret, clear_orders';

/** Without what is not set. Administrators, who set everybody's limits, have none. */
export function personFrom({
  limits,
  employer,
  ...row
}: Omit<PersonRow, 'store_secret' | 'clear_orders'>): Person {
  const limited = limits !== null && row.role !== 'administrator';
  return personSchema.parse({
    ...row,
    ...(limited && { limits: JSON.parse(limits) }),
    ...(employer != null && { employer }),
  });
}

type Key = Pick<Person, 'organisation' | 'id'>;

/**
 * Begins a sign-in, inside the organisation's transaction. The caller has made sure who it is, and has locked the
 * person's row: with “no key”, since a renewal under way refers to it. Throws a Refusal for people of a vendor without an
 * agreement in force.
 * @param device what the person is shown in the list of their sessions.
 */
export async function beginSignIn(
  queries: Queries,
  clockwork: Clockwork,
  row: PersonRow,
  device: string,
): Promise<SignedIn> {
  const now = clockwork.now();
  await requireOwnBaa(queries, personFrom(row), now);
  const id = timedId(now, clockwork.random);
  await queries.query('delete from sign_in where organisation = $1 and ends_at <= $2', [
    row.organisation,
    now,
  ]);
  await queries.query('delete from session where organisation = $1 and expires_at <= $2', [
    row.organisation,
    now,
  ]);
  await queries.query(
    `insert into sign_in (organisation, id, person, device, created_at, used_at, ends_at)
     values ($1, $2, $3, $4, $5, $5, $6)`,
    [row.organisation, id, row.id, device, now, now + signInLife],
  );
  await queries.query('update person set signed_in_at = $3 where organisation = $1 and id = $2', [
    row.organisation,
    row.id,
    now,
  ]);
  return giveTokens(queries, clockwork, row, { id, ends_at: now + signInLife });
}

/** A new pair of tokens for a sign-in. @param follows hash of the refresh token given up for them. */
export async function giveTokens(
  queries: Queries,
  clockwork: Clockwork,
  row: PersonRow,
  signIn: { id: string; ends_at: number },
  follows: string | null = null,
): Promise<SignedIn> {
  const now = clockwork.now();
  const [token, refreshToken] = [newToken(clockwork.random), newToken(clockwork.random)];
  const expiresAt = Math.min(now + accessLife, signIn.ends_at);
  await queries.query(
    `insert into session (organisation, token_hash, sign_in, person, created_at, expires_at)
     values ($1, $2, $3, $4, $5, $6)`,
    [row.organisation, hashOf(token), signIn.id, row.id, now, expiresAt],
  );
  await queries.query(
    'insert into refresh_token (organisation, token_hash, sign_in, follows) values ($1, $2, $3, $4)',
    [row.organisation, hashOf(refreshToken), signIn.id, follows],
  );
  const keys = await queries.query<{ credential: string }>(
    'select credential from passkey where organisation = $1 and person = $2 limit 100',
    [row.organisation, row.id],
  );
  return {
    token,
    expiresAt,
    refreshToken,
    renewAfter,
    person: personFrom(row),
    storeSecret: row.store_secret,
    passkeys: keys.map((key) => key.credential),
    orders: row.clear_orders,
  };
}

/** Ends a person's sign-ins, at once, half-made ones that await a second factor too. @param but the one that goes on. */
export async function endSignIns(queries: Queries, { organisation, id }: Key, but = ''): Promise<void> {
  await queries.query('delete from second_step where organisation = $1 and person = $2', [organisation, id]);
  await queries.query('delete from sign_in where organisation = $1 and person = $2 and id <> $3', [
    organisation,
    id,
    but,
  ]);
}

/** Ends one sign-in of the person; one that is not known has ended already. */
export async function endSignIn(queries: Queries, { organisation, id }: Key, signIn: string): Promise<void> {
  await queries.query('delete from sign_in where organisation = $1 and person = $2 and id = $3', [
    organisation,
    id,
    signIn,
  ]);
}

/** Where the person is signed in, the last used first. @param own the sign-in that asks. */
export async function listSignIns(
  queries: Queries,
  { organisation, id }: Key,
  own: string,
  now: number,
): Promise<OwnSession[]> {
  const rows = await queries.query<{ id: string; device: string; created_at: number; used_at: number }>(
    `select id, device, created_at, used_at from sign_in
     where organisation = $1 and person = $2 and ends_at > $3 order by used_at desc, id desc`,
    [organisation, id, now],
  );
  return rows.map((row) => ({
    id: row.id,
    device: row.device,
    since: row.created_at,
    used: row.used_at,
    own: row.id === own,
  }));
}

// Signing in and out. A session is a random token that only the browser has; here is its hash, so that a
// copy of the database lets nobody in.

import { createHash } from 'node:crypto';
import { type Person, person as personSchema } from '../model/person.ts';
import type { SignedIn } from '../sync/wire.ts';
import type { Database, Queries } from './database/database.ts';
import { byKey, enterOrganisation, inOrganisation } from './database/scope.ts';
import { checkPassword } from './passwords.ts';
import { type Clockwork, plainEmail } from './people.ts';

/** Milliseconds: a working day with its breaks. */
export const sessionLife = 12 * 60 * 60 * 1000;

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

type PersonRow = Person & { password_hash: string; disabled: boolean; store_secret: string };

/**
 * A new session, or null: the e-mail is not known, the password is wrong or the account is disabled. All
 * three take about the same time.
 * @param device what the person is shown in a list of their sessions.
 */
export async function signInWith(
  database: Database,
  clockwork: Clockwork,
  account: { email: string; password: string },
  device: string,
): Promise<SignedIn | null> {
  const email = plainEmail(account.email);
  const [row] = await byKey(database, 'email', email, (queries) =>
    queries.query<PersonRow>(
      `select organisation, id, email, name, role, password_hash, disabled, store_secret
       from person where email = $1`,
      [email],
    ),
  );
  const right = await checkPassword(row?.password_hash ?? null, account.password);
  if (!row || !right || row.disabled) return null;
  const token = Buffer.from(clockwork.random(32)).toString('base64url');
  const now = clockwork.now();
  const expiresAt = now + sessionLife;
  const made = await inOrganisation(database, row.organisation, async (queries) => {
    await queries.query('delete from session where organisation = $1 and expires_at <= $2', [
      row.organisation,
      now,
    ]);
    // The password took a while to check: it may have been changed, or the account disabled, meanwhile.
    return queries.query(
      `insert into session (organisation, token_hash, person, device, created_at, expires_at)
       select organisation, $3, id, $4, $5, $6 from person
       where organisation = $1 and id = $2 and password_hash = $7 and not disabled
       for share returning person`,
      [row.organisation, row.id, hashOf(token), device, now, expiresAt, row.password_hash],
    );
  });
  if (made.length !== 1) return null;
  return { token, expiresAt, person: personSchema.parse(row), storeSecret: row.store_secret };
}

/** Whose session the token is and until when, or null: unknown, ended, expired, or its account disabled. */
export function whoHas(
  database: Database,
  token: string,
  now: number,
): Promise<{ person: Person; expiresAt: number } | null> {
  return byKey(database, 'token', hashOf(token), async (queries) => {
    const session = await findSession(queries, token);
    if (!session || session.expires_at <= now) return null;
    await enterOrganisation(queries, session.organisation);
    const [row] = await queries.query<Person>(
      `select organisation, id, email, name, role from person
       where organisation = $1 and id = $2 and not disabled`,
      [session.organisation, session.person],
    );
    return row ? { person: personSchema.parse(row), expiresAt: session.expires_at } : null;
  });
}

/** Ends the session; one that is not known has ended already. */
export async function signOutOf(database: Database, token: string): Promise<void> {
  await byKey(database, 'token', hashOf(token), async (queries) => {
    const session = await findSession(queries, token);
    if (!session) return;
    await enterOrganisation(queries, session.organisation);
    await queries.query('delete from session where organisation = $1 and token_hash = $2', [
      session.organisation,
      hashOf(token),
    ]);
  });
}

async function findSession(queries: Queries, token: string) {
  const [row] = await queries.query<{ organisation: string; person: string; expires_at: number }>(
    'select organisation, person, expires_at from session where token_hash = $1',
    [hashOf(token)],
  );
  return row;
}

// A new backend lets nobody in. So its start gives a one-time code to whoever started it, with which they make
// the first account on the sign-in screen. The demonstration, and tests, have an account made for them instead.

import { giveCode } from './accounts/one-time-codes.ts';
import type { Clockwork } from './clockwork.ts';
import type { Database } from './database/database.ts';
import { inOrganisation } from './database/scope.ts';
import { readablePassword } from './passwords.ts';
import { addOrganisation, addPerson, plainEmail, setPassword } from './people.ts';
import { textOf } from './thrown.ts';

export interface FirstAccount {
  email: string;
  name: string;
  password?: string;
}

/** The organisation of a backend that serves only one. */
export const ownOrganisation = 'own';

export const demonstrationAccount: FirstAccount = {
  email: 'auditor@demo.overread.example',
  name: 'First auditor',
};

/** A one-time code, and whose it is where their account exists. */
export interface FirstCode {
  code: string;
  email?: string;
}

/**
 * Gives a code for the first account where there is none.
 * @param renew gives another, and where there is an account, one for a new password of the first administrator.
 * @returns null when there is an account, or a code given earlier is good still.
 */
export async function ensureFirstCode(
  database: Database,
  clockwork: Clockwork,
  renew = false,
): Promise<FirstCode | null> {
  await addOrganisation(database, ownOrganisation, 'This organisation');
  return inOrganisation(database, ownOrganisation, async (queries) => {
    const [first] = await queries.query<{ id: string; email: string }>(
      `select id, email from person where organisation = $1 and not disabled
       order by role <> 'administrator', created_at, id limit 1`,
      [ownOrganisation],
    );
    if (!renew) {
      const standing = await queries.query(
        'select 1 from one_time_code where organisation = $1 and person is null and expires_at > $2',
        [ownOrganisation, clockwork.now()],
      );
      if (first || standing.length > 0) return null;
    }
    const { code } = await giveCode(queries, clockwork, ownOrganisation, first?.id ?? null);
    return first ? { code, email: first.email } : { code };
  }).catch((error: { code?: string }) => {
    // Another backend that starts on the same database at this moment gave one, and has told it.
    if (error.code === '23505') return null;
    throw error;
  });
}

/**
 * Makes the account where there is none.
 * @param renew gives the first account a new password if it exists.
 * @returns e-mail and password, or null when the account was there and keeps its password.
 */
export async function ensureFirstAccount(
  database: Database,
  clockwork: Clockwork,
  account: FirstAccount,
  renew = false,
): Promise<{ email: string; password: string } | null> {
  await addOrganisation(database, ownOrganisation, 'This organisation');
  const password = account.password ?? readablePassword(clockwork.random);
  const first = await firstPerson(database);
  if (first && !renew) return null;
  if (first) {
    await setPassword(database, { organisation: ownOrganisation, id: first.id }, password);
    return { email: first.email, password };
  }
  const email = plainEmail(account.email);
  const person = {
    ...account,
    email,
    password,
    organisation: ownOrganisation,
    role: 'administrator' as const,
  };
  try {
    await addPerson(database, person, clockwork);
  } catch (error) {
    // Another backend on the same database made it a moment ago, and has told its password.
    if (textOf(error, 'code') === '23505') return null;
    throw error;
  }
  return { email, password };
}

/** Whether nobody can sign in yet: the sign-in screen then asks for the first code. */
export async function lacksAccount(database: Database): Promise<boolean> {
  const people = await inOrganisation(database, ownOrganisation, (queries) =>
    queries.query('select 1 from person where organisation = $1 limit 1', [ownOrganisation]),
  );
  return people.length === 0;
}

/** Asked as the owner: over all organisations, so that no second first account is ever made. */
async function firstPerson(database: Database): Promise<{ id: string; email: string } | undefined> {
  const rows = await database.transaction((queries) =>
    queries.query<{ id: string; email: string }>(
      'select id, email from person where organisation = $1 order by created_at, id limit 1',
      [ownOrganisation],
    ),
  );
  return rows[0];
}

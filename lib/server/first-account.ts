// A new backend lets nobody in. So its first start makes one organisation and one account, and tells the
// password once, to whoever started it.

import type { Clockwork } from './clockwork.ts';
import type { Database } from './database/database.ts';
import { readablePassword } from './passwords.ts';
import { addOrganisation, addPerson, plainEmail, setPassword } from './people.ts';

export interface FirstAccount {
  email: string;
  name: string;
  password?: string;
}

/** The organisation of a backend that serves only one. */
export const ownOrganisation = 'own';

const usual: FirstAccount = { email: 'auditor@demo.overread.example', name: 'First auditor' };

/**
 * Makes the first account where there is none.
 * @param renew gives the account a new password if it exists.
 * @returns e-mail and password, or null when the account was there and keeps its password.
 */
export async function ensureFirstAccount(
  database: Database,
  clockwork: Clockwork,
  account: FirstAccount = usual,
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
    if ((error as { code?: string }).code === '23505') return null;
    throw error;
  }
  return { email, password };
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

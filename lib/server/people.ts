// Organisations and the accounts in them.

import { timedId } from '../model/ids.ts';
import type { Person, Role } from '../model/person.ts';
import { endSignIns } from './accounts/sign-ins.ts';
import type { Clockwork } from './clockwork.ts';
import type { Database, Queries } from './database/database.ts';
import { inOrganisation } from './database/scope.ts';
import { hashPassword } from './passwords.ts';

export interface NewPerson {
  organisation: string;
  email: string;
  name: string;
  role: Role;
}

/** E-mails are kept and compared in this form. PostgreSQL has no text with a zero character. */
export const plainEmail = (email: string): string => email.replaceAll('\0', '').trim().toLowerCase();

/** Makes an organisation; one that is there stays as it is. */
export async function addOrganisation(database: Database, id: string, name: string): Promise<void> {
  await database.transaction((queries) =>
    queries.query('insert into organisation (id, name) values ($1, $2) on conflict (id) do nothing', [
      id,
      name,
    ]),
  );
}

/** What the organisation is called. Inside its transaction. */
export async function organisationName(queries: Queries, id: string): Promise<string> {
  const [row] = await queries.query<{ name: string }>('select name from organisation where id = $1', [id]);
  return row?.name ?? '';
}

/** Makes an account. Throws the database's error when the e-mail is taken or the organisation unknown. */
export async function addPerson(
  database: Database,
  { password, ...person }: NewPerson & { password: string },
  clockwork: Clockwork,
): Promise<Person> {
  const { organisation, name, role } = person;
  const passwordHash = await hashPassword(password);
  const id = await inOrganisation(database, organisation, (queries) =>
    insertPerson(queries, clockwork, { ...person, passwordHash }),
  );
  return { id, organisation, email: plainEmail(person.email), name, role };
}

/** The new account's id. @param person without a hash: signs in with no password before one is chosen. */
export async function insertPerson(
  queries: Queries,
  clockwork: Clockwork,
  person: NewPerson & { passwordHash: string | null },
): Promise<string> {
  const { organisation, name, role, passwordHash } = person;
  const now = clockwork.now();
  const id = timedId(now, clockwork.random);
  await queries.query(
    `insert into person (organisation, id, email, name, role, password_hash, created_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [organisation, id, plainEmail(person.email), name, role, passwordHash, now],
  );
  return id;
}

/**
 * Gives a person a new password and ends their sessions.
 * @param but the session that goes on. @param also done in the same transaction.
 */
export async function setPassword(
  database: Database,
  person: Pick<Person, 'organisation' | 'id'>,
  password: string,
  but?: string,
  also?: (queries: Queries) => Promise<void>,
): Promise<void> {
  const passwordHash = await hashPassword(password);
  await inOrganisation(database, person.organisation, async (queries) => {
    await queries.query('update person set password_hash = $3 where organisation = $1 and id = $2', [
      person.organisation,
      person.id,
      passwordHash,
    ]);
    await endSignIns(queries, person, but);
    await also?.(queries);
  });
}

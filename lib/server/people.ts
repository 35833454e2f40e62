// Organisations and the accounts in them.

import { timedId } from '../model/ids.ts';
import type { Person, Role } from '../model/person.ts';
import { endSignIns } from './accounts/sign-ins.ts';
import type { Clockwork } from './clockwork.ts';
import type { Database } from './database/database.ts';
import { inOrganisation } from './database/scope.ts';
import { hashPassword } from './passwords.ts';

export interface NewPerson {
  organisation: string;
  email: string;
  name: string;
  role: Role;
  password: string;
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

/** Makes an account. Throws the database's error when the e-mail is taken or the organisation unknown. */
export async function addPerson(
  database: Database,
  person: NewPerson,
  clockwork: Clockwork,
): Promise<Person> {
  const { organisation, name, role } = person;
  const passwordHash = await hashPassword(person.password);
  const now = clockwork.now();
  const id = timedId(now, clockwork.random);
  const email = plainEmail(person.email);
  await inOrganisation(database, organisation, (queries) =>
    queries.query(
      `insert into person (organisation, id, email, name, role, password_hash, created_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [organisation, id, email, name, role, passwordHash, now],
    ),
  );
  return { id, organisation, email, name, role };
}

/** Gives a person a new password and ends their sessions. */
export async function setPassword(
  database: Database,
  person: Pick<Person, 'organisation' | 'id'>,
  password: string,
): Promise<void> {
  const passwordHash = await hashPassword(password);
  await inOrganisation(database, person.organisation, async (queries) => {
    const key = [person.organisation, person.id];
    await queries.query('update person set password_hash = $3 where organisation = $1 and id = $2', [
      ...key,
      passwordHash,
    ]);
    await endSignIns(queries, person);
  });
}

/** Shuts an account out and ends its sessions, or lets it sign in again. */
export async function setDisabled(
  database: Database,
  person: Pick<Person, 'organisation' | 'id'>,
  disabled: boolean,
): Promise<void> {
  await inOrganisation(database, person.organisation, async (queries) => {
    const key = [person.organisation, person.id];
    await queries.query('update person set disabled = $3 where organisation = $1 and id = $2', [
      ...key,
      disabled,
    ]);
    await endSignIns(queries, person);
  });
}

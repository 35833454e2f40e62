// The account of whoever came by the provider: found by what the provider calls them, made at the first time,
// and kept as the provider says they are.

import type { Role } from '../../model/person.ts';
import { endSignIns } from '../accounts/sign-ins.ts';
import type { Clockwork } from '../clockwork.ts';
import type { Database, Queries } from '../database/database.ts';
import { inOrganisation } from '../database/scope.ts';
import { ownOrganisation } from '../first-account.ts';
import { insertPerson, plainEmail } from '../people.ts';
import { textOf } from '../thrown.ts';
import { localAccount, shutOut } from './provider-faults.ts';

interface Known {
  subject: string;
  email: string;
  name: string;
  role: Role;
}

/** The account's id. Throws a Refusal where the e-mail is somebody else's, or the account is shut out. */
export async function personOf(database: Database, clockwork: Clockwork, known: Known): Promise<string> {
  try {
    return await inOrganisation(database, ownOrganisation, (queries) =>
      findOrMake(queries, clockwork, known),
    );
  } catch (error) {
    // The e-mail is unique, and belongs to another account.
    if (textOf(error, 'code') === '23505') throw localAccount();
    throw error;
  }
}

async function findOrMake(queries: Queries, clockwork: Clockwork, known: Known): Promise<string> {
  const [row] = await queries.query<{ id: string; role: string; disabled: boolean }>(
    'select id, role, disabled from person where organisation = $1 and subject = $2 for no key update',
    [ownOrganisation, known.subject],
  );
  if (row?.disabled) throw shutOut();
  const { email, name, role } = known;
  const id =
    row?.id ??
    (await insertPerson(queries, clockwork, {
      organisation: ownOrganisation,
      email,
      name,
      role,
      passwordHash: null,
    }));
  await queries.query(
    `update person set subject = $3, email = $4, name = $5, role = $6 where organisation = $1 and id = $2`,
    [ownOrganisation, id, known.subject, plainEmail(email), name, role],
  );
  if (row && row.role !== role) await endSignIns(queries, { organisation: ownOrganisation, id });
  return id;
}

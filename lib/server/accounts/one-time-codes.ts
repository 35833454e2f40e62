// One-time codes: an administrator hands one on, and its owner chooses a password with it. Whoever starts a new
// backend is told the first, which makes the first account.

import type { SecondStep, SignedIn } from '../../sync/wire.ts';
import type { Clockwork } from '../clockwork.ts';
import type { Database, Queries } from '../database/database.ts';
import { byKey, inOrganisation } from '../database/scope.ts';
import { Refusal } from '../faults.ts';
import { hashPassword, readablePassword } from '../passwords.ts';
import { insertPerson, plainEmail } from '../people.ts';
import { nameMissing, sayTaken, wrongCode } from './account-faults.ts';
import { hasFactor } from './has-factor.ts';
import { shortestAlone, shortestBeside, weakness } from './password-rule.ts';
import { beginOrAsk } from './second-step.ts';
import { endSignIns, type PersonRow, personColumns } from './sign-ins.ts';
import { hashOfCode } from './tokens.ts';

const hour = 60 * 60 * 1000;

/** Milliseconds. Of the first account: somebody sits in front of it. */
export const firstCodeLife = 24 * hour;
/** Of everybody else's: over a weekend. */
export const codeLife = 72 * hour;

/** A new code in the place of the person's last; null: for the first account. Inside the organisation's transaction. */
export async function giveCode(
  queries: Queries,
  { now, random }: Clockwork,
  organisation: string,
  person: string | null,
): Promise<{ code: string; expiresAt: number }> {
  const code = readablePassword(random);
  const made = now();
  const expiresAt = made + (person === null ? firstCodeLife : codeLife);
  await takeBackCode(queries, organisation, person);
  await queries.query(
    `insert into one_time_code (organisation, code_hash, person, made_at, expires_at)
     values ($1, $2, $3, $4, $5)`,
    [organisation, hashOfCode(code), person, made, expiresAt],
  );
  return { code, expiresAt };
}

/** The person's code is worth nothing any more. */
export async function takeBackCode(
  queries: Queries,
  organisation: string,
  person: string | null,
): Promise<void> {
  await queries.query(
    'delete from one_time_code where organisation = $1 and person is not distinct from $2::text',
    [organisation, person],
  );
}

export interface Redeemed {
  code: string;
  email: string;
  /** For the first account only. */
  name?: string | undefined;
  password: string;
}

/** Uses the code up: the password is set, every older session ends, and the person is signed in. Throws a Refusal. */
export async function redeemCode(
  database: Database,
  clockwork: Clockwork,
  given: Redeemed,
  device: string,
): Promise<SignedIn | SecondStep> {
  const hash = hashOfCode(given.code);
  const email = plainEmail(given.email);
  const [found] = await byKey(database, 'token', hash, (queries) =>
    queries.query<{ organisation: string; person: string | null; expires_at: number }>(
      'select organisation, person, expires_at from one_time_code where code_hash = $1',
      [hash],
    ),
  );
  if (!found || found.expires_at <= clockwork.now()) throw wrongCode();
  const { organisation } = found;
  const standing = found.person === null ? null : await ownerOf(database, organisation, found.person, email);
  const name = standing?.name ?? given.name;
  if (!name) throw nameMissing();
  const weak = weakness(given.password, { email, name }, standing?.factor ? shortestBeside : shortestAlone);
  if (weak) throw new Refusal(422, weak.code, weak.happened, weak.meaning, weak.action);
  const passwordHash = await hashPassword(given.password);
  return inOrganisation(database, organisation, async (queries) => {
    // Whoever deletes it has it: a code that two people send at once is good for one of them.
    const used = await queries.query(
      'delete from one_time_code where organisation = $1 and code_hash = $2 returning code_hash',
      [organisation, hash],
    );
    if (used.length !== 1) throw wrongCode();
    const id =
      standing?.id ??
      (await insertPerson(queries, clockwork, {
        organisation,
        email,
        name,
        role: 'administrator',
        passwordHash,
      }).catch(sayTaken));
    await endSignIns(queries, { organisation, id });
    const [row] = await queries.query<PersonRow>(
      `update person set password_hash = $3 where organisation = $1 and id = $2 and not disabled
       returning ${personColumns}`,
      [organisation, id, passwordHash],
    );
    if (!row) throw wrongCode();
    return beginOrAsk(queries, clockwork, row, device);
  });
}

/** The code's owner, if they have this e-mail. */
async function ownerOf(
  database: Database,
  organisation: string,
  id: string,
  email: string,
): Promise<{ id: string; name: string; factor: boolean }> {
  const [row] = await inOrganisation(database, organisation, (queries) =>
    queries.query<{ id: string; name: string; factor: boolean }>(
      `select id, name, ${hasFactor('p')} as factor from person p
       where organisation = $1 and id = $2 and email = $3 and not disabled`,
      [organisation, id, email],
    ),
  );
  if (!row) throw wrongCode();
  return row;
}

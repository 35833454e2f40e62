// Signing in and out, and whose token it is that comes with a request.

import type { Person } from '../model/person.ts';
import type { SecondStep, SignedIn } from '../sync/wire.ts';
import { hasFactor } from './accounts/has-factor.ts';
import { beginOrAsk } from './accounts/second-step.ts';
import { endSignIn, type PersonRow, personColumns, personFrom } from './accounts/sign-ins.ts';
import { hashOf } from './accounts/tokens.ts';
import type { Clockwork } from './clockwork.ts';
import type { Database } from './database/database.ts';
import { byKey, enterOrganisation, inOrganisation } from './database/scope.ts';
import { checkPassword } from './passwords.ts';
import { plainEmail } from './people.ts';
import type { NoteWithin } from './trail/note.ts';

/**
 * A new sign-in, or null: the e-mail is not known, the password is wrong or the account is disabled. All
 * three take about the same time.
 * @param device what the person is shown in a list of their sessions.
 */
export async function signInWith(
  database: Database,
  clockwork: Clockwork,
  account: { email: string; password: string },
  device: string,
): Promise<SignedIn | SecondStep | null> {
  const email = plainEmail(account.email);
  const [row] = await byKey(database, 'email', email, (queries) =>
    queries.query<PersonRow & { password_hash: string | null; disabled: boolean }>(
      `select ${personColumns}, password_hash, disabled from person where email = $1`,
      [email],
    ),
  );
  const right = await checkPassword(row?.password_hash ?? null, account.password);
  if (!row || !right || row.disabled) return null;
  return inOrganisation(database, row.organisation, async (queries) => {
    // The password took a while to check: it may have been changed, or the account disabled, meanwhile.
    const standing = await queries.query(
      `select id from person where organisation = $1 and id = $2 and password_hash = $3 and not disabled
       for no key update`,
      [row.organisation, row.id, row.password_hash],
    );
    return standing.length === 1 ? beginOrAsk(queries, clockwork, row, device) : null;
  });
}

export interface Whose {
  person: Person;
  expiresAt: number;
  /** The sign-in that the token belongs to. */
  signIn: string;
  /** The role needs a second factor, and the person has none: they may set one up and nothing else. */
  limited: boolean;
}

/** Whose access token it is and until when, or null: unknown, ended, expired, or its account disabled. */
export function whoHas(database: Database, token: string, now: number): Promise<Whose | null> {
  return byKey(database, 'token', hashOf(token), async (queries) => {
    const [session] = await queries.query<{
      organisation: string;
      person: string;
      expires_at: number;
      sign_in: string;
    }>('select organisation, person, expires_at, sign_in from session where token_hash = $1', [
      hashOf(token),
    ]);
    if (!session || session.expires_at <= now) return null;
    await enterOrganisation(queries, session.organisation);
    const [row] = await queries.query<PersonRow & { limited: boolean }>(
      `select p.organisation, p.id, p.email, p.name, p.role, p.limits, p.employer,
         not ${hasFactor('p')} and p.subject is null
           and p.role = any(string_to_array(o.factor_roles, ' ')) as limited
       from person p join organisation o on o.id = p.organisation
       where p.organisation = $1 and p.id = $2 and not p.disabled`,
      [session.organisation, session.person],
    );
    if (!row) return null;
    return {
      person: personFrom(row),
      expiresAt: session.expires_at,
      signIn: session.sign_in,
      limited: row.limited,
    };
  });
}

/** Ends the sign-in with all its tokens, with its entry in the trail. */
export const signOutOf = (
  database: Database,
  person: Person,
  signIn: string,
  note: NoteWithin,
): Promise<void> =>
  inOrganisation(database, person.organisation, async (queries) => {
    await endSignIn(queries, person, signIn);
    await note(queries);
  });

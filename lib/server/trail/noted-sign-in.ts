// Every sign-in and every one that came to nothing is in the trail, whichever way it was tried.

import type { Context } from 'hono';
import type { SecondStep, SignedIn } from '../../sync/wire.ts';
import type { Database } from '../database/database.ts';
import { byKey } from '../database/scope.ts';
import { Refusal } from '../faults.ts';
import { ownOrganisation } from '../first-account.ts';
import type { Backend } from '../guards.ts';
import { plainEmail } from '../people.ts';
import { requestOf, whose } from './note.ts';

type Account = { organisation: string; id: string };

/** Whose account is tried: the e-mail's, or nobody's. What was typed is not kept: passwords are typed there too. */
export async function accountOf(database: Database, email: string): Promise<Account> {
  const plain = plainEmail(email);
  const [row] = await byKey(database, 'email', plain, (queries) =>
    queries.query<Account>('select organisation, id from person where email = $1', [plain]),
  );
  return row ?? nobody;
}

/** Where nobody's account can be named. */
export const nobody: Account = { organisation: ownOrganisation, id: '' };

/**
 * Does `work` and notes how it ended. A password that was right and waits for a code is noted with that code.
 * @param way as `password`. @param of whose account, asked only where it came to nothing.
 */
export async function notedSignIn<T extends SignedIn | SecondStep>(
  backend: Backend,
  c: Context,
  way: string,
  of: () => Promise<Account> | Account,
  work: () => Promise<T>,
): Promise<T> {
  const request = requestOf(c, backend);
  try {
    const session = await work();
    if ('person' in session)
      await backend.note({ ...request, ...whose(session.person), act: 'sign-in', detail: { way } });
    return session;
  } catch (error) {
    if (error instanceof Refusal)
      await backend.note({
        ...request,
        ...whose(await of()),
        act: 'sign-in-failed',
        detail: { way, why: error.fault.code },
      });
    throw error;
  }
}

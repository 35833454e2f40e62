// What people do with their own account.

import type { OwnAccount, OwnAct } from '../../model/account.ts';
import type { Clockwork } from '../clockwork.ts';
import type { Database } from '../database/database.ts';
import { inOrganisation } from '../database/scope.ts';
import { Refusal } from '../faults.ts';
import { checkPassword } from '../passwords.ts';
import { setPassword } from '../people.ts';
import type { Whose } from '../sessions.ts';
import { wrongCurrentPassword } from './account-faults.ts';
import { weakness } from './password-rule.ts';
import { endSignIn, endSignIns, listSignIns } from './sign-ins.ts';

/** Does it, and tells how the account stands afterwards. Throws a Refusal. */
export async function actOnOwn(
  database: Database,
  clockwork: Clockwork,
  { person, signIn }: Whose,
  act: OwnAct,
): Promise<OwnAccount> {
  if (act.act === 'change-password') await changePassword(database, { person, signIn }, act);
  return inOrganisation(database, person.organisation, async (queries) => {
    if (act.act === 'end-session') {
      if (act.session) await endSignIn(queries, person, act.session);
      else await endSignIns(queries, person);
    }
    return { person, sessions: await listSignIns(queries, person, signIn, clockwork.now()) };
  });
}

async function changePassword(
  database: Database,
  { person, signIn }: Pick<Whose, 'person' | 'signIn'>,
  { current, next }: { current: string; next: string },
): Promise<void> {
  const [row] = await inOrganisation(database, person.organisation, (queries) =>
    queries.query<{ password_hash: string | null }>(
      'select password_hash from person where organisation = $1 and id = $2',
      [person.organisation, person.id],
    ),
  );
  if (!(await checkPassword(row?.password_hash ?? null, current))) throw wrongCurrentPassword();
  const weak = weakness(next, person);
  if (weak) throw new Refusal(422, weak.code, weak.happened, weak.meaning, weak.action);
  await setPassword(database, person, next, signIn);
}

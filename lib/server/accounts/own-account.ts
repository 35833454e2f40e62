// What people do with their own account.

import type { OwnAccount, OwnAct } from '../../model/account.ts';
import type { Database } from '../database/database.ts';
import { inOrganisation } from '../database/scope.ts';
import { Refusal } from '../faults.ts';
import { setLateMail, wantsLateMail } from '../oversight/late-mail/switch.ts';
import { checkPassword } from '../passwords.ts';
import { setPassword } from '../people.ts';
import type { NoteWithin } from '../trail/note.ts';
import { wrongCurrentPassword } from './account-faults.ts';
import { hasFactor } from './has-factor.ts';
import { type Asking, actOnFactor, challengeFor } from './own-factors.ts';
import { listPasskeys } from './passkeys.ts';
import { shortestAlone, shortestBeside, weakness } from './password-rule.ts';
import { requiredRoles } from './required-factor.ts';
import { type FactorParts, factorOf } from './second-factor.ts';
import { endSignIn, endSignIns, listSignIns } from './sign-ins.ts';

/**
 * Does it, with its entry in the trail, and tells how the account stands afterwards. Throws a Refusal.
 * @param mails the backend writes to people.
 */
export async function actOnOwn(
  database: Database,
  parts: FactorParts,
  asking: Asking,
  act: OwnAct,
  note: NoteWithin,
  mails = false,
): Promise<OwnAccount> {
  const { person, signIn, origin } = asking;
  if (act.act === 'change-password') await changePassword(database, asking, act, note);
  const challenge = await challengeFor(database, parts.now(), asking, act);
  return inOrganisation(database, person.organisation, async (queries) => {
    if (act.act === 'end-session') {
      if (act.session) await endSignIn(queries, person, act.session);
      else await endSignIns(queries, person);
    }
    if (act.act === 'set-late-mail') await setLateMail(queries, person, act.on);
    const told = await actOnFactor(queries, parts, asking, act, challenge);
    if (act.act !== 'look' && act.act !== 'change-password') await note(queries);
    return {
      person,
      sessions: await listSignIns(queries, person, signIn, parts.now()),
      ...(await factorOf(queries, person)),
      passkeys: await listPasskeys(queries, person, origin),
      passkeysTaken: origin !== null,
      ...(mails && { lateMail: await wantsLateMail(queries, person) }),
      required: (await requiredRoles(queries, person.organisation)).includes(person.role),
      ...told,
    };
  });
}

async function changePassword(
  database: Database,
  { person, signIn }: Asking,
  { current, next }: { current: string; next: string },
  note: NoteWithin,
): Promise<void> {
  const [row] = await inOrganisation(database, person.organisation, (queries) =>
    queries.query<{ password_hash: string | null; factor: boolean }>(
      `select password_hash, ${hasFactor('p')} as factor from person p where organisation = $1 and id = $2`,
      [person.organisation, person.id],
    ),
  );
  if (!(await checkPassword(row?.password_hash ?? null, current))) throw wrongCurrentPassword();
  const weak = weakness(next, person, row?.factor ? shortestBeside : shortestAlone);
  if (weak) throw new Refusal(422, weak.code, weak.happened, weak.meaning, weak.action);
  await setPassword(database, person, next, signIn, note);
}

// What people do with their own account.

import type { OwnAccount, OwnAct } from '../../model/account.ts';
import type { Database, Queries } from '../database/database.ts';
import { inOrganisation } from '../database/scope.ts';
import { Refusal } from '../faults.ts';
import { checkPassword } from '../passwords.ts';
import { setPassword } from '../people.ts';
import type { Whose } from '../sessions.ts';
import { wrongCurrentPassword, wrongFactor } from './account-faults.ts';
import { shortestAlone, shortestBeside, weakness } from './password-rule.ts';
import { requiredRoles } from './required-factor.ts';
import {
  beginTotp,
  confirmTotp,
  type FactorParts,
  factorOf,
  giveRecoveryCodes,
  removeFactor,
  spendFactor,
} from './second-factor.ts';
import { endSignIn, endSignIns, listSignIns } from './sign-ins.ts';

/** Does it, and tells how the account stands afterwards. Throws a Refusal. */
export async function actOnOwn(
  database: Database,
  parts: FactorParts,
  { person, signIn }: Pick<Whose, 'person' | 'signIn'>,
  act: OwnAct,
): Promise<OwnAccount> {
  if (act.act === 'change-password') await changePassword(database, { person, signIn }, act);
  return inOrganisation(database, person.organisation, async (queries) => {
    if (act.act === 'end-session') {
      if (act.session) await endSignIn(queries, person, act.session);
      else await endSignIns(queries, person);
    }
    const told = await actOnFactor(queries, parts, { person, signIn }, act);
    return {
      person,
      sessions: await listSignIns(queries, person, signIn, parts.now()),
      ...(await factorOf(queries, person)),
      required: (await requiredRoles(queries, person.organisation)).includes(person.role),
      ...told,
    };
  });
}

/** What is told once. */
async function actOnFactor(
  queries: Queries,
  parts: FactorParts,
  { person, signIn }: Pick<Whose, 'person' | 'signIn'>,
  act: OwnAct,
): Promise<{ secret?: string; newCodes?: string[] }> {
  if (act.act === 'begin-totp') return { secret: await beginTotp(queries, parts, person) };
  if (act.act === 'confirm-totp') {
    const newCodes = await confirmTotp(queries, parts, person, act.code);
    // Whoever came in elsewhere by the password alone comes in no more.
    await endSignIns(queries, person, signIn);
    return { newCodes };
  }
  if (act.act !== 'remove-totp' && act.act !== 'new-recovery-codes') return {};
  if (!(await spendFactor(queries, parts, person, act.code))) throw wrongFactor();
  if (act.act === 'new-recovery-codes') return { newCodes: await giveRecoveryCodes(queries, parts, person) };
  await removeFactor(queries, person);
  return {};
}

async function changePassword(
  database: Database,
  { person, signIn }: Pick<Whose, 'person' | 'signIn'>,
  { current, next }: { current: string; next: string },
): Promise<void> {
  const [row] = await inOrganisation(database, person.organisation, (queries) =>
    queries.query<{ password_hash: string | null; factor: boolean }>(
      'select password_hash, totp_secret is not null as factor from person where organisation = $1 and id = $2',
      [person.organisation, person.id],
    ),
  );
  if (!(await checkPassword(row?.password_hash ?? null, current))) throw wrongCurrentPassword();
  const weak = weakness(next, person, row?.factor ? shortestBeside : shortestAlone);
  if (weak) throw new Refusal(422, weak.code, weak.happened, weak.meaning, weak.action);
  await setPassword(database, person, next, signIn);
}

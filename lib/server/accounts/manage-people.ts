// What administrators do with the accounts of their organisation.

import type { Account, AccountsAnswer, PeopleAct } from '../../model/account.ts';
import { noLimits } from '../../model/limits.ts';
import type { Person, Role } from '../../model/person.ts';
import type { Clockwork } from '../clockwork.ts';
import type { Database, Queries } from '../database/database.ts';
import { inOrganisation } from '../database/scope.ts';
import { insertPerson } from '../people.ts';
import type { NoteWithin } from '../trail/note.ts';
import { lastAdministrator, sayTaken, signsInElsewhere, unknownPerson } from './account-faults.ts';
import { orderClearing } from './clear-orders.ts';
import { hasFactor } from './has-factor.ts';
import { giveCode, takeBackCode } from './one-time-codes.ts';
import { removeFactors } from './own-factors.ts';
import { requiredRoles, requireFactor } from './required-factor.ts';
import { checkLimits, limitPerson, readLimits, setEmployer, setLimits } from './set-limits.ts';
import { endSignIns } from './sign-ins.ts';

/** Does it, with its entry in the trail, and tells how the accounts stand afterwards. Throws a Refusal. */
export function actOnPeople(
  database: Database,
  clockwork: Clockwork,
  { organisation }: Person,
  act: PeopleAct,
  note: NoteWithin,
): Promise<AccountsAnswer> {
  return inOrganisation(database, organisation, async (queries) => {
    const coded = await carryOut(queries, clockwork, organisation, act);
    const code = coded && { person: coded, ...(await giveCode(queries, clockwork, organisation, coded)) };
    await note(queries, coded === undefined ? {} : { of: coded });
    const accounts = await listAccounts(queries, organisation, clockwork.now());
    return { accounts, required: await requiredRoles(queries, organisation), ...(code && { code }) };
  });
}

/** The person who is to be given a code, if any. */
async function carryOut(
  queries: Queries,
  clockwork: Clockwork,
  organisation: string,
  act: PeopleAct,
): Promise<string | undefined> {
  if (act.act === 'look') return undefined;
  if (act.act === 'add') {
    const { email, name, role, limits, employer = null } = act;
    checkLimits(role, limits, employer);
    const person = { organisation, email, name, role, passwordHash: null };
    const added = await insertPerson(queries, clockwork, person).catch(sayTaken);
    if (limits) await setLimits(queries, { organisation, id: added }, limits);
    if (employer) await setEmployer(queries, { organisation, id: added }, employer);
    return added;
  }
  if (act.act === 'require-factor') {
    await requireFactor(queries, organisation, act.roles);
    return undefined;
  }
  const { id } = act;
  const administrators = await lockAdministrators(queries, organisation);
  const [standing] = await queries.query<{
    subject: string | null;
    role: Role;
    limits: string | null;
    employer: string | null;
  }>(
    'select subject, role, limits, employer from person where organisation = $1 and id = $2 for no key update',
    [organisation, id],
  );
  if (!standing) throw unknownPerson();
  if (act.act === 'give-code' && standing.subject !== null) throw signsInElsewhere();
  const stays = act.act === 'set-role' ? act.role === 'administrator' : act.act !== 'disable';
  if (!stays && administrators.length === 1 && administrators[0] === id) throw lastAdministrator();
  if (act.act === 'set-limits') {
    checkLimits(standing.role, act.limits, act.employer);
    await limitPerson(queries, { organisation, id }, act);
  }
  if (act.act === 'set-role') {
    // Whoever becomes an administrator sees everything; what they were limited to is not kept for later.
    const limits = readLimits(standing.limits);
    if (act.role === 'administrator') await setLimits(queries, { organisation, id }, noLimits);
    else checkLimits(act.role, limits, standing.employer);
    await queries.query('update person set role = $3 where organisation = $1 and id = $2', [
      organisation,
      id,
      act.role,
    ]);
    // What a browser holds and may ask for hangs on the role: it starts anew.
    await endSignIns(queries, { organisation, id });
  }
  if (act.act === 'disable' || act.act === 'enable')
    await setDisabled(queries, { organisation, id }, act.act === 'disable');
  if (act.act === 'disable' && act.clear)
    await orderClearing(queries, { organisation, id }, act.clear.unsent, clockwork.now());
  if (act.act === 'clear-browsers') {
    await orderClearing(queries, { organisation, id }, act.unsent, clockwork.now());
    // Whoever's work is to go unsent sends nothing more.
    if (act.unsent) await endSignIns(queries, { organisation, id });
  }
  if (act.act === 'reset-factor') {
    await removeFactors(queries, { organisation, id });
    await endSignIns(queries, { organisation, id });
  }
  return act.act === 'give-code' ? id : undefined;
}

/** Shuts an account out, or lets it sign in again: either way with nothing that it was given before. */
export async function setDisabled(
  queries: Queries,
  { organisation, id }: Pick<Person, 'organisation' | 'id'>,
  disabled: boolean,
): Promise<void> {
  await queries.query('update person set disabled = $3 where organisation = $1 and id = $2', [
    organisation,
    id,
    disabled,
  ]);
  await endSignIns(queries, { organisation, id });
  await takeBackCode(queries, organisation, id);
}

/** Those who can sign in, locked: two administrators who shut each other out at once must not both succeed. */
async function lockAdministrators(queries: Queries, organisation: string): Promise<string[]> {
  const rows = await queries.query<{ id: string }>(
    `select id from person where organisation = $1 and role = 'administrator' and not disabled
       and (password_hash is not null or subject is not null) order by id for no key update`,
    [organisation],
  );
  return rows.map((row) => row.id);
}

type AccountRow = Omit<Account, 'state' | 'limits'> & {
  limits: string | null;
  disabled: boolean;
  invited: boolean;
};

/** Everybody with an account, by name. @param now for when they were last here, in milliseconds since 1970. */
export async function listAccounts(queries: Queries, organisation: string, now: number): Promise<Account[]> {
  const rows = await queries.query<AccountRow>(
    `select p.id, p.email, p.name, p.role, p.disabled, p.password_hash is null and p.subject is null as invited,
       ${hasFactor('p')} as factor, p.limits, p.employer,
       greatest(p.signed_in_at, (select max(s.used_at) from sign_in s
        where s.organisation = p.organisation and s.person = p.id and s.used_at <= $2)) as seen
     from person p where p.organisation = $1 order by lower(p.name), p.id`,
    [organisation, now],
  );
  return rows.map(({ disabled, invited, limits, ...row }) => ({
    ...row,
    ...(limits !== null && row.role !== 'administrator' && { limits: readLimits(limits) }),
    state: disabled ? 'disabled' : invited ? 'invited' : 'active',
  }));
}

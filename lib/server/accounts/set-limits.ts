// What accounts are limited to. It is read anew with each request, so a change holds from the next one on; the
// person's sessions end, so that their browser hears of it.

import { isLimited, type Limits } from '../../model/limits.ts';
import type { Role } from '../../model/person.ts';
import type { Queries } from '../database/database.ts';
import { employerMissing, neverLimited, vendorMissing } from './account-faults.ts';
import { endSignIns } from './sign-ins.ts';

interface Account {
  organisation: string;
  id: string;
}

/** Refuses limits and an employer that do not go with the role. */
export function checkLimits(role: Role, limits: Limits | undefined, employer: string | null): void {
  if (role === 'administrator' && isLimited(limits)) throw neverLimited();
  if (role === 'vendor-liaison' && !limits?.vendors.length) throw vendorMissing();
  if (role === 'vendor-coder' && employer === null) throw employerMissing();
}

/** Sets them; the caller has locked the account. */
export async function setLimits(
  queries: Queries,
  { organisation, id }: Account,
  limits: Limits,
): Promise<void> {
  await queries.query('update person set limits = $3 where organisation = $1 and id = $2', [
    organisation,
    id,
    isLimited(limits) ? JSON.stringify(limits) : null,
  ]);
}

/** As the administrator's list and the rules for roles need them. */
export const readLimits = (kept: string | null): Limits | undefined =>
  kept === null ? undefined : JSON.parse(kept);

/** Who employs them; the caller has locked the account, or made it. */
export async function setEmployer(
  queries: Queries,
  { organisation, id }: Account,
  employer: string | null,
): Promise<void> {
  await queries.query('update person set employer = $3 where organisation = $1 and id = $2', [
    organisation,
    id,
    employer,
  ]);
}

/** Limits and employer, with all that follows. */
export async function limitPerson(
  queries: Queries,
  person: Account,
  to: { limits: Limits; employer: string | null },
): Promise<void> {
  await setLimits(queries, person, to.limits);
  await setEmployer(queries, person, to.employer);
  await endSignIns(queries, person);
}

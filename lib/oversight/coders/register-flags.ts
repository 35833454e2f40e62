// What calls for a look in the register of coders itself, whatever they code: credentials that run out or that nobody has
// looked up, and coders below what the contract asks for.

import { dayText } from '../../model/calendar-day.ts';
import { sameName } from '../../model/folded-name.ts';
import type { Person } from '../../model/person.ts';
import type { CoderMinimum } from './chart-flags.ts';
import { expiryOf, heldOn, sameCredential } from './credentials.ts';
import type { RegisteredCoder } from './find-coder.ts';

export type RegisterFlagId =
  | 'no-credential'
  | 'expired'
  | 'expiring'
  | 'unverified'
  | 'below-minimum'
  | 'no-specialty';

export interface RegisterFlag {
  id: RegisterFlagId;
  weight: 'red' | 'warn';
  says: string;
}

/** Flags of a coder who is on the account; none of one who has left. */
export function registerFlags(
  coder: RegisteredCoder,
  minimum: CoderMinimum | null,
  today: string,
): RegisterFlag[] {
  if (coder.left !== null && coder.left < today) return [];
  const { credentials, specialties, assignments, years } = coder;
  const flags: RegisterFlag[] = [];
  if (credentials.length === 0) flags.push({ id: 'no-credential', weight: 'red', says: 'No credential' });
  for (const one of credentials) {
    const expiry = expiryOf(one, today);
    if (expiry?.alert === 'expired')
      flags.push({ id: 'expired', weight: 'red', says: `${one.kind} ran out on ${dayText(one.expires!)}` });
    else if (expiry)
      flags.push({
        id: 'expiring',
        weight: expiry.alert === 60 ? 'warn' : 'red',
        says: `${one.kind} runs out ${expiry.left === 0 ? 'today' : `in ${expiry.left} days`}`,
      });
    if (!one.verifiedBy)
      flags.push({ id: 'unverified', weight: 'warn', says: `${one.kind} was looked up by nobody` });
  }
  const { coderCredentials = [], coderYears = null } = minimum ?? {};
  const held = heldOn(credentials, today);
  if (
    credentials.length > 0 &&
    coderCredentials.length > 0 &&
    !held.some(({ kind }) => coderCredentials.some((wanted) => sameCredential(wanted, kind)))
  )
    flags.push({
      id: 'below-minimum',
      weight: 'red',
      says: `The contract asks for ${coderCredentials.join(' or ')}`,
    });
  if (coderYears !== null && years !== null && years < coderYears)
    flags.push({
      id: 'below-minimum',
      weight: 'red',
      says: `${years} ${years === 1 ? 'year' : 'years'}; the contract asks for ${coderYears}`,
    });
  if (specialties.length === 0 && !assignments.some(({ specialty }) => specialty !== null))
    flags.push({ id: 'no-specialty', weight: 'warn', says: 'No specialty is named' });
  return flags;
}

/**
 * Coders who have left while an account of their name is still there.
 * @param accounts of the organisation that are not shut out.
 */
export const leaversWithAccount = <C extends RegisteredCoder>(
  coders: readonly C[],
  accounts: readonly Pick<Person, 'name' | 'role'>[],
  today: string,
): C[] =>
  coders.filter(
    ({ left, name, alsoNamed }) =>
      left !== null &&
      left < today &&
      accounts.some(
        ({ name: account, role }) =>
          (role === 'vendor-coder' || role === 'vendor-liaison') &&
          [name, ...alsoNamed].some((one) => sameName(one, account)),
      ),
  );

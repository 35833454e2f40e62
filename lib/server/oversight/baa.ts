// The gate of agreements for what is no record: exports, files that come and go, and accounts of a vendor's people. Every
// way in or out that names a vendor asks here first.

import { dayAt } from '../../model/calendar-day.ts';
import type { Person } from '../../model/person.ts';
import { type VendorPerson, vendorsOf, worksForVendor } from '../../model/vendor-people.ts';
import { baaFault, type Gated, type GateRegister } from '../../review/vendors/baa-gate.ts';
import { gateKinds, gateRegister } from '../../review/vendors/gate-register.ts';
import { recordValues } from '../../sync/merge.ts';
import type { Queries } from '../database/database.ts';
import { Refusal } from '../faults.ts';
import { readState } from '../stored-state.ts';

/** The registers as they stand. Inside the organisation's transaction. */
export async function readGate(queries: Queries, organisation: string): Promise<GateRegister> {
  const rows = await queries.query<{ kind: string; id: string; state: string }>(
    'select kind, id, state from record where organisation = $1 and kind = any($2::text[])',
    [organisation, [...gateKinds]],
  );
  return gateRegister(
    rows.map(({ kind, id, state }) => ({ kind, id, values: recordValues(readState(state)) })),
  );
}

/**
 * Goes on only where an agreement with the vendor is in force on the day, or the organisation has no vendor in its register.
 * Inside the organisation's transaction. Throws a Refusal that says which vendor, why, and what to do.
 * @param day as `2026-11-30`.
 */
export async function requireBaa(
  queries: Queries,
  organisation: string,
  vendorName: string | null,
  day: string,
  gated: Gated = 'export',
): Promise<void> {
  requireIn(await readGate(queries, organisation), vendorName, day, gated);
}

function requireIn(register: GateRegister, vendor: string | null, day: string, gated: Gated): void {
  const fault = baaFault(register, vendor, day, gated);
  if (fault) throw new Refusal(403, fault.code, fault.happened, fault.meaning, fault.action);
}

/**
 * Goes on unless the person works for a vendor without an agreement in force. Once vendors are registered, one of whom
 * nobody has said for whom they work is held as well. Inside the organisation's transaction. Throws a Refusal.
 * @param now milliseconds since 1970.
 */
export async function requireOwnBaa(
  queries: Queries,
  person: VendorPerson & Pick<Person, 'organisation'>,
  now: number,
): Promise<void> {
  if (!worksForVendor(person)) return;
  const register = await readGate(queries, person.organisation);
  const vendors = vendorsOf(person);
  if (register.vendors.length > 0 && vendors.length === 0) throw employerUnnamed();
  for (const vendor of vendors) requireIn(register, vendor, dayAt(now), 'sign-in');
}

const employerUnnamed = (): Refusal =>
  new Refusal(
    403,
    'no-baa',
    'Nobody has said which vendor you work for.',
    'Only people of a vendor with a business associate agreement in force may sign in.',
    'Ask the organisation’s administrator to name your employer on the People page.',
  );

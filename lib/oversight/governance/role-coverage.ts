// Which roles that the organisation must keep for itself are filled by nobody: work that is handed to a vendor still needs
// somebody who looks after it.

import { keysOf } from '../../model/keys-of.ts';
import type { Vendor } from '../../model/oversight/vendor.ts';
import type { Colleague, Role } from '../../model/person.ts';

export type OversightRole =
  | 'vendor-owner'
  | 'cdi-coordinator'
  | 'denial-analyst'
  | 'compliance-officer'
  | 'qa-auditor';

export interface UnfilledRole {
  role: OversightRole;
  /** Of one vendor: its owner has no account that works; null: of the organisation. */
  vendor: string | null;
  /** How many have it: 0, or 1 where there is nobody to stand in. */
  people: number;
}

const roleOf: Record<Exclude<OversightRole, 'vendor-owner'>, Role> = {
  'cdi-coordinator': 'cdi-coordinator',
  'denial-analyst': 'denial-analyst',
  'compliance-officer': 'compliance-officer',
  'qa-auditor': 'qa-auditor',
};

/** Accounts that a vendor’s own people have do not fill a role of the client’s. */
const counts = (one: Colleague): boolean => !one.disabled && one.employer == null;

/**
 * Roles without anybody first, then those with nobody to stand in.
 * @param people of the organisation, as far as this browser has heard of them; empty: of nobody.
 */
export function unfilledRoles(
  people: readonly Colleague[],
  vendors: readonly Pick<Vendor, 'name' | 'owner' | 'status'>[],
): UnfilledRole[] {
  const own = people.filter(counts);
  const roles = keysOf(roleOf).map((role) => ({
    role,
    vendor: null,
    people: own.filter((one) => one.role === roleOf[role]).length,
  }));
  const leaders = own.filter((one) => one.role === 'revenue-cycle-leader').length;
  const owners = vendors
    .filter(({ status }) => status !== 'ended' && status !== 'candidate')
    .filter(({ owner }) => !own.some((one) => one.id === owner))
    .map(({ name }) => ({ role: 'vendor-owner' as const, vendor: name, people: 0 }));
  return [{ role: 'vendor-owner' as const, vendor: null, people: leaders }, ...roles, ...owners]
    .filter((one) => one.people < 2)
    .sort((a, b) => a.people - b.people);
}

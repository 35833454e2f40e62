// Which vendor a liaison speaks for: the one that employs them. Everything on the vendor pages is within it, by the same
// limits that hold for accounts everywhere.

import { sameName } from '../../model/folded-name.ts';
import type { Limits } from '../../model/limits.ts';
import type { Person } from '../../model/person.ts';

export interface Liaison {
  person: Person;
  vendor: string;
  /** Charts of the vendor, of the facilities that the account is limited to. */
  limits: Limits;
}

/** Null for whoever is no liaison, or of no one vendor: then nothing is shown. */
export function liaisonOf(person: Person): Liaison | null {
  if (person.role !== 'vendor-liaison') return null;
  const { facilities = [], vendors = [] } = person.limits ?? {};
  const vendor = person.employer ?? (vendors.length === 1 ? vendors[0] : undefined);
  if (!vendor) return null;
  // Limited to other vendors than the one that employs them: what is meant is for an administrator to say.
  if (vendors.length > 0 && !vendors.some((one) => sameName(one, vendor))) return null;
  return { person, vendor, limits: { facilities, vendors: [vendor] } };
}

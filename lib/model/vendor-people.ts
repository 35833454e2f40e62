// Which vendor a person works for: a coder is added with their employer, a liaison with the vendor whose charts they see.

import type { Limits } from './limits.ts';
import type { Role } from './person.ts';

export interface VendorPerson {
  role: Role;
  limits?: Limits | undefined;
  employer?: string | null | undefined;
}

/** Whether the account is one of a vendor's people, by its role. */
export const worksForVendor = ({ role }: Pick<VendorPerson, 'role'>): boolean =>
  role === 'vendor-liaison' || role === 'vendor-coder';

/** Names of the vendors that such a person works for; empty: nobody has said. */
export const vendorsOf = ({ limits, employer }: VendorPerson): string[] => [
  ...(employer ? [employer] : []),
  ...(limits?.vendors ?? []),
];

// The words the screens use for roles, and what each may do.

import type { Role } from '../../lib/model/person.ts';

export const roleWords: Record<Role, string> = {
  'qa-auditor': 'QA auditor',
  'cdi-coordinator': 'CDI coordinator',
  'denial-analyst': 'Denial analyst',
  'compliance-officer': 'Compliance officer',
  'revenue-cycle-leader': 'Revenue cycle leader',
  'vendor-liaison': 'Vendor liaison',
  'vendor-coder': 'Vendor coder',
  provider: 'Provider',
  administrator: 'Administrator',
};

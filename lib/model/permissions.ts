// Who may do what, in one table: the backend enforces it, the extension only hides what would be refused.

import type { Role } from './person.ts';

/** `review.read`: everything recorded in the organisation, patient data included. */
export type Action = 'review.write' | 'review.read' | 'scorecard.read';

const reviewers: readonly Role[] = ['qa-auditor', 'cdi-coordinator', 'compliance-officer', 'administrator'];

// Vendors and providers are shown what concerns them when it is given to them; never the whole.
const allowed: Record<Action, readonly Role[]> = {
  'review.write': reviewers,
  'review.read': [...reviewers, 'denial-analyst'],
  'scorecard.read': [...reviewers, 'denial-analyst', 'revenue-cycle-leader'],
};

export const may = (role: Role, action: Action): boolean => allowed[action].includes(role);

// Who may do what, in one table: the backend enforces it, the extension only hides what would be refused.

import { type RecordKind, recordKind } from './change.ts';
import { type Role, role } from './person.ts';

/** `review.read`: everything recorded in the organisation, patient data included. */
export type Action =
  | 'review.write'
  | 'review.read'
  /** That one has opened a chart oneself: whoever is given charts says so. */
  | 'reading.note'
  /** Who saw and changed what: the access report. */
  | 'trail.read'
  | 'scorecard.read'
  /** Page profiles say how pages are read and hold nothing of a patient. */
  | 'profiles.write'
  | 'profiles.read';

const reviewers: readonly Role[] = ['qa-auditor', 'cdi-coordinator', 'compliance-officer', 'administrator'];

// Vendors and providers are shown what concerns them when it is given to them; never the whole.
const allowed: Record<Action, readonly Role[]> = {
  'review.write': reviewers,
  'review.read': [...reviewers, 'denial-analyst'],
  'reading.note': [...reviewers, 'denial-analyst'],
  'trail.read': ['compliance-officer', 'administrator'],
  'scorecard.read': [...reviewers, 'denial-analyst', 'revenue-cycle-leader'],
  'profiles.write': ['administrator'],
  'profiles.read': role.options,
};

export const may = (role: Role, action: Action): boolean => allowed[action].includes(role);

const actionsOn: Record<RecordKind, { write: Action; read: Action | null }> = {
  encounter: { write: 'review.write', read: 'review.read' },
  worksheet: { write: 'review.write', read: 'review.read' },
  verdict: { write: 'review.write', read: 'review.read' },
  finding: { write: 'review.write', read: 'review.read' },
  'review-step': { write: 'review.write', read: 'review.read' },
  education: { write: 'review.write', read: 'review.read' },
  rationale: { write: 'review.write', read: 'review.read' },
  sample: { write: 'review.write', read: 'review.read' },
  'frame-part': { write: 'review.write', read: 'review.read' },
  'page-profile': { write: 'profiles.write', read: 'profiles.read' },
  // Reports are made of these; whoever wrote one gets it back, and nobody else's.
  'chart-read': { write: 'reading.note', read: null },
};

/** Whether changes to records of a kind are taken from the role at all; a record can still be closed. */
export const mayWrite = (role: Role, kind: RecordKind): boolean => may(role, actionsOn[kind].write);

/** The kinds of records that the role is given. */
export const readableKinds = (role: Role): RecordKind[] =>
  recordKind.options.filter((kind) => {
    const { read } = actionsOn[kind];
    return read !== null && may(role, read);
  });

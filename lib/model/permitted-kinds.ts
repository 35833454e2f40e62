// Who writes and is given each kind of record, and which action of the table of permissions a change is.

import { type Change, type RecordKind, recordKind } from './change.ts';
import type { RegisterKind } from './oversight/register-kinds.ts';
import { type Action, may } from './permissions.ts';
import type { Role } from './person.ts';
import { queryStepKind } from './query-step.ts';
import { templateStepKind } from './query-template.ts';
import { stepKind } from './review-step.ts';

/** Who writes and reads the registers of oversight. */
const onRegister: Record<RegisterKind, { write: Action; read: Action }> = {
  vendor: { write: 'vendors.write', read: 'vendors.read' },
  'vendor-agreement': { write: 'vendors.write', read: 'vendors.read' },
  'vendor-contract': { write: 'vendors.write', read: 'vendors.read' },
  coder: { write: 'vendors.write', read: 'vendors.read' },
  'vendor-report': { write: 'vendors.write', read: 'vendors.read' },
  'oversight-task': { write: 'vendors.write', read: 'vendors.read' },
  'overpayment-case': { write: 'overpayments.write', read: 'overpayments.read' },
  'evaluation-round': { write: 'vendors.write', read: 'vendors.read' },
  'vendor-evaluation': { write: 'vendors.write', read: 'vendors.read' },
  'vendor-risk': { write: 'vendors.write', read: 'vendors.read' },
  // These two name encounters.
  'payer-inquiry': { write: 'vendors.write', read: 'operations.read' },
  'vendor-transition': { write: 'vendors.write', read: 'operations.read' },
  'security-incident': { write: 'vendors.write', read: 'vendors.read' },
  'figures-baseline': { write: 'vendors.write', read: 'vendors.read' },
  'vendor-offboarding': { write: 'vendors.write', read: 'vendors.read' },
  'denial-attribution': { write: 'denials.work', read: 'vendors.read' },
  'coding-position': { write: 'vendors.write', read: 'vendors.read' },
  'oversight-calendar': { write: 'vendors.write', read: 'vendors.read' },
};

const actionsOn: Record<RecordKind, { write: Action; read: Action | null }> = {
  encounter: { write: 'review.write', read: 'review.read' },
  worksheet: { write: 'worksheet.write', read: 'review.read' },
  verdict: { write: 'worksheet.write', read: 'review.read' },
  finding: { write: 'worksheet.write', read: 'review.read' },
  'chart-fact': { write: 'worksheet.write', read: 'review.read' },
  'check-decision': { write: 'worksheet.write', read: 'review.read' },
  'review-step': { write: 'step.addendum', read: 'review.read' },
  education: { write: 'education.write', read: 'review.read' },
  gap: { write: 'query.write', read: 'review.read' },
  'coder-gap': { write: 'query.write', read: 'review.read' },
  query: { write: 'query.write', read: 'review.read' },
  'query-step': { write: 'query.withdraw', read: 'review.read' },
  'query-policy': { write: 'query-policy.write', read: 'query-policy.read' },
  'query-template': { write: 'template.write', read: 'review.read' },
  'query-template-step': { write: 'template.retire', read: 'review.read' },
  rationale: { write: 'review.write', read: 'review.read' },
  sample: { write: 'review.write', read: 'review.read' },
  'frame-part': { write: 'review.write', read: 'review.read' },
  'page-profile': { write: 'profiles.write', read: 'profiles.read' },
  'check-settings': { write: 'checks.write', read: 'checks.read' },
  'check-switch': { write: 'checks.write', read: 'checks.read' },
  'payer-instruction': { write: 'payers.write', read: 'payers.read' },
  'payer-instruction-step': { write: 'payers.write', read: 'payers.read' },
  'practice-set': { write: 'practice.give', read: 'practice.do' },
  // How somebody learns is theirs and their teachers' to see.
  'practice-result': { write: 'practice.do', read: 'practice.give' },
  ...onRegister,
  // Reports are made of these; whoever wrote one gets it back, and nobody else's.
  'chart-read': { write: 'reading.note', read: null },
};

/** What a change does. */
export function actionOf({ kind, fields }: Pick<Change, 'kind' | 'fields'>): Action {
  const step = kind === 'review-step' ? stepKind.safeParse(fields.step).data : undefined;
  if (step) return `step.${step}`;
  const asked = kind === 'query-step' ? queryStepKind.safeParse(fields.step).data : undefined;
  if (asked) return `query.${asked}`;
  const decided = kind === 'query-template-step' ? templateStepKind.safeParse(fields.step).data : undefined;
  if (decided) return `template.${decided}`;
  if (kind === 'education' && Object.keys(fields).join() === 'acknowledged') return 'education.acknowledge';
  if (kind === 'payer-instruction-step' && fields.step === 'acknowledged') return 'payers.acknowledge';
  // A new one says of which encounter; what becomes of one does not.
  if (kind === 'coder-gap' && 'number' in fields) return 'gap.note';
  return kind === 'worksheet' && fields.status === 'signed' ? 'worksheet.sign' : actionsOn[kind].write;
}

/** Kinds of which everybody gets back what they wrote themselves, whatever else their role is given. */
export const givenToAuthors: readonly RecordKind[] = ['chart-read', 'practice-result'];

/** The kinds of records that the role is given. */
export const readableKinds = (asked: Role): RecordKind[] =>
  recordKind.options.filter((kind) => {
    const { read } = actionsOn[kind];
    return read !== null && may(asked, read);
  });

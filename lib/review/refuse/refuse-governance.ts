// What keeps a change out of the registers of risks, inquiries, incidents, tasks and endings: nothing is closed without what
// it was closed on, and no independent audit is left to whom the vendor employs.

import { foldedName } from '../../model/folded-name.ts';
import { certified, type VendorOffboarding } from '../../model/oversight/offboarding.ts';
import type { RegisterKind, RegisterOf } from '../../model/oversight/register-kinds.ts';
import type { Fault } from '../../model/result.ts';
import { refusal } from './standing.ts';

export function refuseRisk({ status, mitigation, closedOn }: RegisterOf<'vendor-risk'>): Fault | null {
  return status === 'closed' && (!mitigation.trim() || closedOn === null)
    ? refusal(
        'risk-without-mitigation',
        'The risk is closed without what was done about it, or without the day.',
        'Write down both.',
      )
    : null;
}

export function refuseInquiry({ status, answeredOn, answer }: RegisterOf<'payer-inquiry'>): Fault | null {
  return status !== 'open' && (answeredOn === null || !answer.trim())
    ? refusal(
        'inquiry-unanswered',
        'The inquiry is closed without the day of its answer, or without the answer.',
        'Write down both.',
      )
    : null;
}

export function refuseIncident({
  status,
  breach,
  decidedWhy,
  peopleToldOn,
}: RegisterOf<'security-incident'>): Fault | null {
  if (breach !== 'not-decided' && !decidedWhy.trim())
    return refusal(
      'incident-without-reason',
      'Whether it is a breach was decided without a reason.',
      'Write down what the decision rests on.',
    );
  if (status !== 'closed') return null;
  if (breach === 'not-decided')
    return refusal(
      'incident-undecided',
      'The incident is closed before it was decided whether it is a breach.',
      'Decide it, with a reason.',
    );
  return breach === 'yes' && peopleToldOn === null
    ? refusal(
        'incident-people-not-told',
        'The breach is closed without the day on which the people concerned were told.',
        'Give the day.',
      )
    : null;
}

export function refuseTask({
  status,
  kind,
  pack,
  outcome,
  doneOn,
  doneBy,
}: RegisterOf<'oversight-task'>): Fault | null {
  if (status === 'dropped' && !outcome.trim())
    return refusal('task-dropped', 'The task is dropped without a reason.', 'Say why.');
  if (status !== 'done') return null;
  if (doneOn === null || !doneBy)
    return refusal('task-not-done', 'The task is done without the day, or by nobody.', 'Give both.');
  const review = kind === 'monthly-review' || kind === 'quarterly-review';
  return review && !pack.trim()
    ? refusal(
        'review-without-pack',
        'The review is done without its pack: nobody could say later what it went by.',
        'Make the pack of the period, and name it here.',
      )
    : null;
}

/**
 * Whether an independent audit is left to somebody whom the vendor employs.
 * @param vendor every name that the vendor has.
 * @param firm organisation that employs the auditor; null: our own.
 */
export const isConflicted = (vendor: readonly string[], firm: string | null): boolean =>
  firm !== null && vendor.some((name) => foldedName(name) === foldedName(firm));

export const auditorOfVendor: Fault = refusal(
  'auditor-of-vendor',
  'The auditor works for the vendor that is audited.',
  'Give the audit to somebody of your own, or of a third party.',
);

export const refuseBaseline = (
  _: RegisterOf<'figures-baseline'>,
  before: RegisterOf<'figures-baseline'> | undefined,
): Fault | null =>
  before
    ? refusal(
        'baseline-kept',
        'A baseline never changes once it is kept.',
        'Keep another one beside it, and say in its source what was wrong with the first.',
      )
    : null;

export function refuseOffboarding({ status, items }: VendorOffboarding): Fault | null {
  if (status !== 'done') return null;
  const open = items.filter((one) => one.doneOn === null);
  const unshown = items.filter((one) => certified.includes(one.kind) && !one.evidence.trim());
  const absent = certified.filter((kind) => !items.some((one) => one.kind === kind));
  const [first] = [...open, ...unshown];
  if (!first && absent.length === 0) return null;
  return refusal(
    'offboarding-open',
    first
      ? `“${first.what}” is not done, or nothing shows that it is.`
      : 'Access, return of data or destruction of data is not on the list.',
    'Finish the list, with what shows it.',
  );
}

export const governanceRules = {
  'vendor-risk': refuseRisk,
  'payer-inquiry': refuseInquiry,
  'security-incident': refuseIncident,
  'oversight-task': refuseTask,
  'figures-baseline': refuseBaseline,
  'vendor-offboarding': refuseOffboarding,
} satisfies Partial<Record<RegisterKind, unknown>>;

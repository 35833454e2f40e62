// What keeps a change out of a register of oversight: who made a record is its author, and nothing is left without whoever
// answers for it. What one kind asks beside that is a line here.

import type { RegisterKind, RegisterOf } from '../../model/oversight/register-kinds.ts';
import type { Fault } from '../../model/result.ts';
import { refuseEvaluation, refuseRound } from './refuse-evaluation.ts';
import { governanceRules } from './refuse-governance.ts';
import { refuseTransition } from './refuse-transition.ts';
import { refuseAgreement, refuseContract } from './refuse-vendor-papers.ts';
import { refusal, type Standing } from './standing.ts';

type Rule<K extends RegisterKind> = (after: RegisterOf<K>, before: RegisterOf<K> | undefined) => Fault | null;

const anything = () => null;

const rules: { [K in RegisterKind]: Rule<K> } = {
  vendor: anything,
  'vendor-agreement': refuseAgreement,
  'vendor-contract': refuseContract,
  coder: anything,
  'vendor-report': anything,
  'overpayment-case': refuseCase,
  ...governanceRules,
  'evaluation-round': refuseRound,
  'vendor-evaluation': refuseEvaluation,
  'vendor-transition': refuseTransition,
  'denial-attribution': anything,
  'coding-position': anything,
  'oversight-calendar': anything,
};

/** What the rules go by. */
export interface RegisterFacts {
  /** The record as it would be. */
  after: Record<string, unknown>;
  author: string;
  standing: Pick<Standing, 'record'>;
}

/** The fault of a change to a record of a register, or null. */
export const refuseRegister =
  <K extends RegisterKind>(kind: K) =>
  ({ after, author, standing }: RegisterFacts): Fault | null => {
    if (standing.record === undefined && after.madeBy !== author) return notTheMaker;
    const rule: Rule<K> = rules[kind];
    // A browser asks before the backend does: both have held the change against the kind's schema.
    return rule(after as RegisterOf<K>, standing.record as RegisterOf<K> | undefined);
  };

const notTheMaker = refusal(
  'not-your-record',
  'The record names another person as the one who made it.',
  'Make it yourself.',
);

/**
 * Whoever decides that an overpayment is identified is named with the day and the reason; that day is not moved later and
 * not taken back, since days have run from it; and no case is closed without what that rests on.
 */
function refuseCase(
  after: RegisterOf<'overpayment-case'>,
  before: RegisterOf<'overpayment-case'> | undefined,
): Fault | null {
  const decided = after.identifiedOn != null;
  if (decided && (!after.identifiedBy || !after.identifiedWhy?.trim())) return undecided;
  const since = before?.identifiedOn;
  if (typeof since === 'string' && (!after.identifiedOn || after.identifiedOn > since)) return movedLater;
  if (after.identifiedOn && after.credibleOn && after.identifiedOn < after.credibleOn) return beforeCredible;
  if (after.investigationTo && (!after.investigationFrom || after.investigationTo < after.investigationFrom))
    return investigationBackwards;
  if (after.status === 'identified' && !decided) return undecided;
  if (after.status === 'returned' && (after.returnedOn == null || after.reportedOn == null || !decided))
    return notReturned;
  if (after.status === 'no-overpayment' && !after.basis?.trim()) return withoutBasis;
  return null;
}

const undecided = refusal(
  'case-undecided',
  'It is not said on which day the overpayment was identified, by whom, and why.',
  'Give the day and the reason.',
);
const movedLater = refusal(
  'case-moved-later',
  'The day on which the overpayment was identified would be taken back or moved later.',
  'Days have run from it. Close the case as no overpayment, with what that rests on, and open another.',
);
const beforeCredible = refusal(
  'case-before-credible',
  'The overpayment would be identified before credible information of it came.',
  'Correct the day.',
);
const investigationBackwards = refusal(
  'case-investigation',
  'The investigation would end before it began.',
  'Correct its days.',
);
const notReturned = refusal(
  'case-not-returned',
  'The case is closed as returned without the days on which it was identified, reported and returned.',
  'Give all three.',
);
const withoutBasis = refusal(
  'case-without-basis',
  'The case is closed as no overpayment without what that rests on.',
  'Say what it rests on.',
);

// What a step makes of a denial, and what keeps it out. The backend decides by it, and screens offer by it.

import type { Contract } from '../../model/oversight/contract.ts';
import { type Denial, vendorMatters } from '../../model/oversight/denial.ts';
import type { DenialStep } from '../../model/oversight/denial-step.ts';
import type { Person } from '../../model/person.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import { type Calendar, dateIn } from '../../queries/business-hours.ts';
import { isVendors } from '../../review/accuracy/attribution.ts';
import { dueDay } from './due-day.ts';
import { isOffered } from './offered-steps.ts';
import type { RulesInForce } from './rules-in-force.ts';

/** What of a contract is about denials. */
export type DenialTerms = Pick<Contract, 'reworkCost' | 'rootCauseDays' | 'reworkDays'>;

export interface StepFacts {
  now: number;
  calendar: Calendar;
  person: Pick<Person, 'id' | 'role'>;
  /** Of the contract with the denial’s vendor on that day; null: there is none. */
  terms: DenialTerms | null;
  rules: RulesInForce;
}

/** Fields that a step sets. */
export type DenialChange = Partial<Omit<Denial, 'id' | 'steps'>>;

export const needsVendor = ({
  source,
  vendor,
  attributed,
}: Pick<Denial, 'source' | 'vendor' | 'attributed'>) =>
  source === 'vendor' && vendor !== null && attributed === 'coding';

/** Days that the vendor has for the cause: by its contract, else by the organisation's rules. */
export const rootCauseDays = ({ terms, rules }: Pick<StepFacts, 'terms' | 'rules'>): number =>
  terms?.rootCauseDays ?? rules.rootCauseDays;

/** Faults say which rule; nothing is changed then. */
export function takeStep(denial: Denial, step: DenialStep, facts: StepFacts): Result<DenialChange> {
  if (!isOffered(step.step, denial, facts.person.role)) return outOfTurn;
  const inDays = (days: number) => dueDay(facts.now, days, facts.calendar);
  const past = 'dueOn' in step && step.dueOn < dateIn(facts.now, facts.calendar.zone);
  if (past) return dueInThePast;
  switch (step.step) {
    case 'attribute':
      return ok({ attributed: step.attributed, attributedBy: facts.person.id, attributedWhy: step.why });
    case 'assign':
      return ok({ owner: step.owner, dueOn: step.dueOn });
    case 'send': {
      if (!denial.vendor) return noVendor;
      if (!vendorMatters.includes(denial.attributed)) return notTheirs;
      const causeDueOn = inDays(rootCauseDays(facts));
      return ok({ state: 'at-vendor', sentAt: facts.now, causeDueOn, causeAt: null, dueOn: causeDueOn });
    }
    case 'answer': {
      const told = { rootCause: step.rootCause, causeAt: facts.now };
      if (denial.state !== 'at-vendor') return ok(told);
      return ok({ ...told, state: 'answered', dueOn: inDays(facts.rules.lookDays) });
    }
    case 'rework': {
      if (!step.why.trim() && facts.terms?.reworkCost !== step.costBearer)
        return bearerUnexplained(facts.terms);
      const { reworkOwner, costBearer, dueOn } = step;
      return ok({
        state: 'rework',
        reworkOwner,
        costBearer,
        dueOn,
        reworkedAt: denial.reworkedAt ?? facts.now,
      });
    }
    case 'resubmit':
      return ok({
        state: 'resubmitted',
        resubmittedAt: facts.now,
        hours: (denial.hours ?? 0) + step.hours,
        dueOn: inDays(facts.rules.followUpDays),
      });
    case 'close':
      return close(denial, step, facts.now);
    case 'reopen':
      return ok({
        state: 'open',
        closedAt: null,
        outcome: null,
        responsible: null,
        dueOn: inDays(facts.rules.lookDays),
      });
    case 'hand-over':
      return ok({ compliance: 'open' });
    case 'compliance-done':
      return ok({ compliance: 'closed' });
    case 'link':
      return ok({ worksheet: step.worksheet });
  }
}

/** Whoever it is laid to, the client's own compliance task stays as it is. */
function close(
  denial: Denial,
  step: Extract<DenialStep, { step: 'close' }>,
  now: number,
): Result<DenialChange> {
  if (denial.attributed === 'unknown' || denial.attributed === 'coding-or-documentation') return unattributed;
  if (needsVendor(denial) && denial.sentAt === null) return neverSent;
  if (step.responsible === 'vendor' && !isVendors(step.rootCause, true)) return notTheirCause;
  const { outcome, rootCause, responsible } = step;
  const hours = (denial.hours ?? 0) + step.hours;
  return ok({ state: 'closed', outcome, rootCause, responsible, hours, closedAt: now });
}

const outOfTurn = fail(
  'step-out-of-turn',
  'This cannot be done with the denial as it stands, or not by your role.',
  'Nothing was changed.',
  'Look at it again.',
);
const dueInThePast = fail(
  'due-in-the-past',
  'The day by which it is due has passed.',
  'Nothing was changed: it would be late from the start.',
  'Choose today or a later day.',
);
const noVendor = fail(
  'denial-without-vendor',
  'It is not known which vendor coded this chart.',
  'It cannot be sent to anybody.',
  'Import the coded charts or the claims of that month, or work the denial in the house.',
);
const notTheirs = fail(
  'not-a-coding-denial',
  'The denial is attributed to neither coding nor documentation.',
  'The vendor has no part in it.',
  'Attribute it first, with the reason, if coding is the cause.',
);
const unattributed = fail(
  'denial-unattributed',
  'It is not decided yet whose matter the denial is.',
  'Closed like this it would count for nobody.',
  'Attribute it first.',
);
const neverSent = fail(
  'never-sent-to-vendor',
  'The denial is attributed to the coding of a vendor that was never told of it.',
  'Closed like this the vendor would not learn from it, and its root cause would be missing.',
  'Send it to the vendor, or attribute it to something else.',
);
const notTheirCause = fail(
  'cause-not-the-vendors',
  'The root cause is none that a coding vendor answers for.',
  'A vendor can only code what the documentation and the rules at hand support.',
  'Choose another root cause, or lay it to somebody else.',
);
const bearerUnexplained = (terms: DenialTerms | null) =>
  fail(
    'cost-bearer-unexplained',
    terms?.reworkCost
      ? `By the contract the rework is at the expense of: ${terms.reworkCost}.`
      : 'The contract does not say who pays for rework.',
    'Whoever reads the figures must see why this one is as it is.',
    'Say why.',
  );

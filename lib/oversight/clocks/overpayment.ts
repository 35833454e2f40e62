// Until when an overpayment must be reported and returned: so many days after it was identified, usually 60, and what a
// timely investigation of related ones adds (42 CFR 401.305, in force since 2025-01-01; Social Security Act 1128J(d)). Days,
// not hours: the rule counts days. Nothing here says that an overpayment is identified: a person does.

import { addDays, daysBetween } from '../../model/calendar-day.ts';
import type { CalendarRule } from '../../model/oversight/calendar-rule.ts';
import type { OverpaymentCase } from '../../model/oversight/overpayment-case.ts';

/** Counsel may tell otherwise, so the organisation’s calendar has them. */
export type OverpaymentRule = Pick<CalendarRule, 'overpaymentDays' | 'suspendedDays'>;

export type CaseDates = Pick<
  OverpaymentCase,
  'identifiedOn' | 'investigationFrom' | 'investigationTo' | 'amountKnownOn'
>;

export interface OverpaymentClock {
  /** Last day; null: nobody has decided that there is an overpayment, so no day runs. */
  due: string | null;
  /** First and last day on which it does not run; null: it always runs. */
  suspended: { from: string; to: string } | null;
  /** It stands still today. */
  standsStill: boolean;
  /** Days left, today not counted; negative: late. Null without a last day. */
  left: number | null;
}

/**
 * due = identified + days of the rule + days suspended. Suspension begins with the investigation, not before it was
 * identified, and not once the days are over; it ends when the investigation is concluded and the amount known, whichever is
 * later, and at the latest the rule’s suspended days after the first was identified.
 * @param today as `2026-11-30`.
 */
export function overpaymentClock(
  { identifiedOn, investigationFrom, investigationTo, amountKnownOn }: CaseDates,
  today: string,
  rule: OverpaymentRule,
): OverpaymentClock {
  if (identifiedOn === null) return { due: null, suspended: null, standsStill: false, left: null };
  const plain = addDays(identifiedOn, rule.overpaymentDays);
  const suspended = suspension();
  const due = suspended ? addDays(plain, daysBetween(suspended.from, suspended.to)) : plain;
  return {
    due,
    suspended,
    standsStill: suspended !== null && today >= suspended.from && today < suspended.to,
    left: daysBetween(today, due),
  };

  function suspension(): OverpaymentClock['suspended'] {
    if (investigationFrom === null || identifiedOn === null) return null;
    const from = investigationFrom > identifiedOn ? investigationFrom : identifiedOn;
    // An investigation that begins when the time is over suspends nothing.
    if (from > plain) return null;
    const latest = addDays(identifiedOn, rule.suspendedDays);
    const concluded =
      investigationTo !== null && amountKnownOn !== null
        ? investigationTo > amountKnownOn
          ? investigationTo
          : amountKnownOn
        : latest;
    const to = concluded < latest ? concluded : latest;
    return to > from ? { from, to } : null;
  }
}

// What of the calendar of oversight an organisation sets otherwise: when independent audits are due, how long a new vendor is
// looked at daily, when reviews follow, and how long an overpayment may be kept. Nothing of a patient.

import { z } from 'zod';
import { made, words } from './register.ts';

const count = (least: number, most: number) => z.number().int().min(least).max(most);

export const calendarRule = z.object({
  /** The first independent audit is due so many days after the first day of full production. */
  firstAuditDays: count(1, 365),
  /** Independent audits in the first year, the first one counted; one a year afterwards. */
  auditsInFirstYear: count(1, 12),
  /** Days after go-live on which the vendor’s work is looked at daily. */
  dailyDays: count(1, 365),
  /** A month’s review is due so many days after the month has ended; a quarter’s too. */
  monthlyAfter: count(1, 90),
  quarterlyAfter: count(1, 90),
  /** Days after it was identified within which an overpayment is reported and returned. A rule kept without them has the usual. */
  overpaymentDays: count(1, 365).default(60),
  /** The most that an investigation can suspend them, counted from the day on which the first was identified. */
  suspendedDays: count(1, 365).default(180),
  /** Why, where it is not the usual. */
  why: words,
  ...made,
});
export type CalendarRuleRecord = z.infer<typeof calendarRule>;

/** What the calendar goes by. */
export type CalendarRule = Omit<CalendarRuleRecord, 'why' | 'madeBy' | 'madeAt' | 'removed'>;

/**
 * As the organisation’s requirements have it; the days after a month or quarter are this product’s own, those of an
 * overpayment are 42 CFR 401.305(b)’s, as amended from 2025-01-01.
 */
export const usualCalendar: CalendarRule = {
  firstAuditDays: 90,
  auditsInFirstYear: 2,
  dailyDays: 60,
  monthlyAfter: 15,
  quarterlyAfter: 30,
  overpaymentDays: 60,
  suspendedDays: 180,
};

/** The rule in force: of two that people began without having heard of each other the later; else the usual. */
export const ruleInForce = (kept: readonly CalendarRuleRecord[]): CalendarRule =>
  kept.filter(({ removed }) => !removed).sort((a, b) => b.madeAt - a.madeAt)[0] ?? usualCalendar;

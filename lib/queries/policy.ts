// The organisation's policy of queries: how long a provider has, who is asked next, and what is read by a second
// person. The hours are those that organisations commonly print on the form; none is prescribed by anybody.

import type { QueryTiming } from '../model/query.ts';
import type { LadderRung } from '../model/query-step.ts';
import type { QueryPolicy } from './breach.ts';
import { addBusinessHours, type Calendar } from './business-hours.ts';

export interface AnswerPolicy extends QueryPolicy {
  /** Business hours from sending until the answer is due. */
  answerHours: Record<QueryTiming, number>;
  /** Business hours that whoever it is escalated to has. */
  rungHours: Record<LadderRung, number>;
  calendar: Calendar;
}

/** @param zone of the place where providers work, as `America/Chicago`. */
export const policyIn = (zone: string): AnswerPolicy => ({
  ...usualPolicy,
  calendar: { ...usualPolicy.calendar, zone },
});

export const usualPolicy: AnswerPolicy = {
  approvalTopics: [],
  answerHours: { concurrent: 48, retrospective: 72, 'post-bill': 72 },
  rungHours: { 'physician-advisor': 24, 'department-chair': 48, 'chief-medical-officer': 48 },
  calendar: { zone: 'UTC', days: [1, 2, 3, 4, 5], from: 0, to: 24, holidays: [] },
};

/**
 * When an answer is due that has so many business hours from `now`. A calendar on which nobody ever works has no such
 * moment; the hours then run by the clock.
 */
export const dueAfter = ({ calendar }: AnswerPolicy, hours: number, now: number): number =>
  addBusinessHours(now, hours, calendar) ?? now + hours * 3_600_000;

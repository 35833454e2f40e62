// The organisation's policy of queries: how long a provider has, who is asked next, and what is read by a second
// person. The usual hours are those that organisations commonly print on the form; none is prescribed by anybody.

import type { QueryTiming } from '../model/query.ts';
import { type OrganisationPolicy, queryPolicy } from '../model/query-policy.ts';
import type { LadderRung } from '../model/query-step.ts';
import type { QueryPolicy } from './breach.ts';
import { addBusinessHours, type Calendar } from './business-hours.ts';
import { policyProblems } from './policy-problems.ts';

export interface AnswerPolicy extends QueryPolicy {
  /** Business hours from sending until the answer is due. */
  answerHours: Record<QueryTiming, number>;
  /** Business hours that whoever it is escalated to has. */
  rungHours: Record<LadderRung, number>;
  calendar: Calendar;
}

/** What goes where the organisation has decided nothing; what its first own policy begins with. */
export const usual: OrganisationPolicy = {
  answerHours: { concurrent: 48, retrospective: 72, 'post-bill': 72 },
  rungHours: { 'physician-advisor': 24, 'department-chair': 48, 'chief-medical-officer': 48 },
  calendar: { zone: 'UTC', days: [1, 2, 3, 4, 5], from: 0, to: 24, holidays: [] },
  approvalTopics: [],
  reminders: [24],
  ladder: { 'physician-advisor': null, 'department-chair': null, 'chief-medical-officer': null },
  byItself: false,
};

/** What times and topics follow from. */
export const answerPolicy = ({
  approvalTopics,
  answerHours,
  rungHours,
  calendar,
}: OrganisationPolicy): AnswerPolicy => ({
  approvalTopics,
  answerHours,
  rungHours,
  calendar: { ...calendar, holidays: calendar.holidays.map(({ date }) => date) },
});

export const usualPolicy: AnswerPolicy = answerPolicy(usual);

/** @param zone of the place where providers work, as `America/Chicago`. */
export const policyIn = (zone: string): AnswerPolicy => ({
  ...usualPolicy,
  calendar: { ...usualPolicy.calendar, zone },
});

/** What the organisation has decided; null where it has not, or not as this version can keep to it. */
export function statedPolicy(record: Record<string, unknown> | undefined): OrganisationPolicy | null {
  const whole = queryPolicy.safeParse(record);
  return whole.success && policyProblems(whole.data).length === 0 ? whole.data : null;
}

/**
 * The policy to go by.
 * @param record of the organisation, where it has one. Of one that this version cannot keep to the topics hold all the
 *   same: none of them becomes free of a second reader by a mistake elsewhere.
 * @param absent the policy where there is none.
 */
export function policyOf(
  record: Record<string, unknown> | undefined,
  absent: AnswerPolicy = usualPolicy,
): AnswerPolicy {
  const stated = statedPolicy(record);
  if (stated) return answerPolicy(stated);
  const topics = queryPolicy.shape.approvalTopics.safeParse(record?.approvalTopics);
  return topics.success ? { ...absent, approvalTopics: topics.data } : absent;
}

/**
 * When an answer is due that has so many business hours from `now`. A calendar on which nobody ever works has no such
 * moment; the hours then run by the clock.
 */
export const dueAfter = ({ calendar }: Pick<AnswerPolicy, 'calendar'>, hours: number, now: number): number =>
  addBusinessHours(now, hours, calendar) ?? now + hours * 3_600_000;

// What the backend does about a query by itself, when the policy asks for it: a reminder at its time, and the next person
// on the ladder when the answer is overdue. At most one step whenever it looks, and each new time counts from then: after
// a week of standstill nobody is passed over, and no mailbox is filled.

import type { OrganisationPolicy } from '../model/query-policy.ts';
import type { LadderRung } from '../model/query-step.ts';
import { addBusinessHours } from './business-hours.ts';
import { nextRung, overdue } from './check-query-step.ts';
import { answerPolicy, dueAfter } from './policy.ts';
import { awaitingAnswer, type QueryLife } from './query-life.ts';

export type ClockStep = { step: 'remind' } | { step: 'escalate'; rung: LadderRung; dueAt: number };

/**
 * The step that it is time for; null: none. Of a query that awaits no answer there never is one, nor after the last
 * person of the ladder.
 * @param now milliseconds since 1970.
 */
export function clockStep(life: QueryLife, policy: OrganisationPolicy, now: number): ClockStep | null {
  if (!policy.byItself || !awaitingAnswer.includes(life.state)) return null;
  const { calendar, rungHours } = answerPolicy(policy);
  if (overdue(life, now)) {
    const rung = nextRung(life.rung);
    return rung && { step: 'escalate', rung, dueAt: dueAfter({ calendar }, rungHours[rung], now) };
  }
  const { sentAt, rung } = life;
  if (sentAt === null || rung !== null) return null;
  const times = policy.reminders.map((hours) => addBusinessHours(sentAt, hours, calendar));
  const last = Math.max(...times.filter((time) => time !== null && time <= now).map(Number));
  // Whoever has reminded since then has done it, a person too; several times that were missed are one reminder.
  const done = life.steps.some(({ step, at }) => step === 'remind' && at >= last);
  return Number.isFinite(last) && !done ? { step: 'remind' } : null;
}

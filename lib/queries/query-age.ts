// How long a query has been on its way, in the hours in which a provider's time is counted.

import { businessHoursBetween, type Calendar } from './business-hours.ts';
import { overdue } from './check-query-step.ts';
import type { QueryLife } from './query-life.ts';

export interface QueryAge {
  /** From sending to the answer; to its end where none came, to `now` where one is awaited. */
  hours: number;
  /** Since the answer was due; null: it is not overdue. */
  over: number | null;
}

/** Null for a draft. @param now milliseconds since 1970. */
export function queryAge(life: QueryLife, calendar: Calendar, now: number): QueryAge | null {
  const { sentAt, answeredAt, endedAt, dueAt } = life;
  if (sentAt === null) return null;
  return {
    hours: businessHoursBetween(sentAt, answeredAt ?? endedAt ?? now, calendar),
    over: overdue(life, now) ? businessHoursBetween(dueAt!, now, calendar) : null,
  };
}

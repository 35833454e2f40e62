// Days by which something about a denial is due: business days of the organisation's own calendar, holidays left out.

import { type Calendar, dateIn } from '../../queries/business-hours.ts';
import { dueAt } from '../clocks/clock.ts';

/** The last day of `days` business days after the day of `now`, which is not counted. */
export function dueDay(now: number, days: number, calendar: Calendar): string {
  const ends = dueAt({ startedAt: now, length: { unit: 'business-days', n: days }, calendar, pauses: [] });
  // A day ends at the midnight that begins the next. A calendar on which nobody ever works sets no day: it is due now.
  return dateIn(ends === null ? now : ends - 1, calendar.zone);
}

// When notice must be given so that a contract ends with its term: whoever misses the day may be bound for another.

import { addDays, daysBetween } from '../../model/calendar-day.ts';
import type { Contract } from '../../model/oversight/contract.ts';

export interface NoticeDay {
  /** The last day on which notice is in time. */
  day: string;
  /** Days until then; negative once it has passed. */
  left: number;
  state: 'later' | 'soon' | 'passed';
}

/** Days before the last day at which to begin to think of it: our own choice, time for one monthly review and a vote. */
export const noticeReminder = 60;

/** Null where the contract has no end, or says nothing of notice. */
export function noticeDay(
  { to, noticeDays }: Pick<Contract, 'to' | 'noticeDays'>,
  today: string,
  reminder: number = noticeReminder,
): NoticeDay | null {
  if (to === null || noticeDays === null) return null;
  const day = addDays(to, -noticeDays);
  const left = daysBetween(today, day);
  return { day, left, state: left < 0 ? 'passed' : left <= reminder ? 'soon' : 'later' };
}

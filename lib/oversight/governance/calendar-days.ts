// Months and quarters of the calendar, without a clock: how they are added, and where they begin and end.

import { dayAt, yearAndMonth } from '../../model/calendar-day.ts';

/** The same day so many months later, or the last of that month where it has no such day. */
export function addMonths(day: string, months: number): string {
  const [year, month] = yearAndMonth(day);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return dayAt(Date.UTC(year, month - 1 + months, Math.min(Number(day.slice(8)), last)));
}

/** Last day of the month of `day`. */
export const monthEnd = (day: string): string => {
  const [year, month] = yearAndMonth(day);
  return dayAt(Date.UTC(year, month, 0));
};

/** As `2026-Q4`. */
export const quarterOf = (day: string): string =>
  `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;

/** Months from that of `from` to that of `to`, both counted, as `2026-11`. */
export function monthsBetween(from: string, to: string): string[] {
  const months: string[] = [];
  for (let at = `${from.slice(0, 7)}-01`; at <= to; at = addMonths(at, 1)) months.push(at.slice(0, 7));
  return months;
}

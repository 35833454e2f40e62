// Hours in which people work, by the clock of the place where they do: a provider's time to answer is counted in them.

import { addDays, dayAt, weekdayOf } from '../model/calendar-day.ts';

export interface Calendar {
  /** IANA name of the time zone, as `America/Chicago`. */
  zone: string;
  /** Days of the week on which people work: 0 is Sunday. */
  days: readonly number[];
  /** Hours of the day between which people work; 0 and 24: the whole day. `from` is below `to`. */
  from: number;
  to: number;
  /** Dates on which nobody works, as `2026-12-25`. */
  holidays: readonly string[];
}

const hour = 3_600_000;

/**
 * The moment at which `hours` business hours have passed since `start`. Both in milliseconds since 1970. Days are as
 * long as the clock says: on the day of a change to summer time the window from 8 to 17 is nine hours all the same.
 * @returns null where so many do not pass within ten years.
 */
export function addBusinessHours(start: number, hours: number, calendar: Calendar): number | null {
  let left = hours * hour;
  const first = dateIn(start, calendar.zone);
  for (let n = 0; n < 3_660; n += 1) {
    const date = addDays(first, n);
    if (!isWorkingDay(date, calendar)) continue;
    const opens = Math.max(start, instantOf(date, calendar.from, calendar.zone));
    const closes = instantOf(date, calendar.to, calendar.zone);
    if (closes <= opens) continue;
    if (left <= closes - opens) return opens + left;
    left -= closes - opens;
  }
  return null;
}

/** Business hours between two moments; 0 where the second is not later. */
export function businessHoursBetween(start: number, end: number, calendar: Calendar): number {
  let total = 0;
  const first = dateIn(start, calendar.zone);
  for (let n = 0; ; n += 1) {
    const date = addDays(first, n);
    const from = instantOf(date, calendar.from, calendar.zone);
    if (from >= end) return total / hour;
    if (!isWorkingDay(date, calendar)) continue;
    const to = instantOf(date, calendar.to, calendar.zone);
    total += Math.max(0, Math.min(end, to) - Math.max(start, from));
  }
}

/** @param date as `2026-11-30`. */
export const isWorkingDay = (date: string, { days, holidays }: Calendar): boolean =>
  days.includes(weekdayOf(date)) && !holidays.includes(date);

const formats = new Map<string, Intl.DateTimeFormat>();

/** Date and time of a moment by the zone's clock, as if it were UTC; milliseconds since 1970. */
function clockAt(at: number, zone: string): number {
  const made = formats.get(zone);
  const format =
    made ??
    new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  // Making one costs far more than asking it.
  if (!made) formats.set(zone, format);
  const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day: date = 1, hour: hours = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, date, hours, minute, second);
}

/** The date of a moment by the zone's clock. */
export const dateIn = (at: number, zone: string): string => dayAt(clockAt(at, zone));

/** The moment at which the zone's clock shows that hour; where it jumps over it, as long after the jump. */
export function instantOf(date: string, hours: number, zone: string): number {
  const wanted = Date.parse(`${date}T00:00:00Z`) + hours * hour;
  const guess = wanted - (clockAt(wanted, zone) - wanted);
  const found = guess + (wanted - clockAt(guess, zone));
  // An hour that is jumped over has one moment by the offset before and one by that after.
  return clockAt(found, zone) === wanted ? found : Math.max(guess, found);
}

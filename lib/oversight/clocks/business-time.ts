// Business time as a table of days: a scorecard asks for it of each of a hundred thousand charts, and asking the zone's
// clock for each would take longer than everything else. It says the same as `dueAt` and `businessHoursBetween`.

import { addDays } from '../../model/calendar-day.ts';
import { type Calendar, dateIn, instantOf, isWorkingDay } from '../../queries/business-hours.ts';
import { dayNumber } from '../columns/table.ts';
import type { Length } from './clock.ts';

const hour = 3_600_000;
const dayMs = 24 * hour;
/** Days behind the last moment that a term may reach. */
const ahead = 400;
/** A table is no longer than this, whatever a file says of a chart's days. */
const mostDays = 20_000;

export interface BusinessTime {
  /** Business hours between two moments of the table; 0 where the second is not later. */
  between(from: number, to: number): number;
  /** When a length that began then has run; NaN where that lies outside of the table. */
  due(from: number, length: Length): number;
}

/** @param first, last moments that are asked about, in milliseconds since 1970. */
export function businessTime(calendar: Calendar, first: number, last: number): BusinessTime {
  const { zone } = calendar;
  const start = addDays(dateIn(first, zone), -1);
  const days = Math.min(mostDays, Math.ceil((last - first) / dayMs) + 3 + ahead);
  /** Of each day: its midnight, when work begins and ends, business time before it, and working days up to its end. */
  const [midnight, opens, closes, before, working] = Array.from(
    { length: 5 },
    () => new Float64Array(days),
  ) as [Float64Array, Float64Array, Float64Array, Float64Array, Float64Array];
  const dayOfWork: number[] = [];
  for (let i = 0, date = start; i < days; i += 1, date = addDays(date, 1)) {
    const works = isWorkingDay(date, calendar);
    midnight[i] = instantOf(date, 0, zone);
    opens[i] = instantOf(date, calendar.from, zone);
    closes[i] = works ? instantOf(date, calendar.to, zone) : opens[i]!;
    before[i] = i === 0 ? 0 : before[i - 1]! + closes[i - 1]! - opens[i - 1]!;
    if (works) dayOfWork.push(i);
    working[i] = dayOfWork.length;
  }
  const base = dayNumber(start) * dayMs;
  /** Midnights lie within a day of Greenwich's, so the right one is at most one off. */
  const dayAt = (at: number): number => {
    let i = Math.min(days - 1, Math.max(0, Math.floor((at - base) / dayMs)));
    while (i > 0 && midnight[i]! > at) i -= 1;
    while (i + 1 < days && midnight[i + 1]! <= at) i += 1;
    return i;
  };
  const until = (at: number): number => {
    const i = dayAt(at);
    return before[i]! + Math.max(0, Math.min(at, closes[i]!) - opens[i]!);
  };
  const endOf = (i: number | undefined): number =>
    i === undefined ? Number.NaN : (midnight[i + 1] ?? Number.NaN);
  return {
    between: (from, to) => (to > from ? (until(to) - until(from)) / hour : 0),
    due(from, { unit, n }) {
      if (unit === 'hours') return from + n * hour;
      if (unit === 'days') return endOf(dayAt(from) + n);
      if (unit === 'business-days') return endOf(dayOfWork[working[dayAt(from)]! + n - 1]);
      const wanted = until(from) + n * hour;
      let i = dayAt(from);
      while (i < days && before[i]! + closes[i]! - opens[i]! < wanted) i += 1;
      return i === days ? Number.NaN : Math.max(from, opens[i]! + wanted - before[i]!);
    },
  };
}

// The months and quarters that packs are made of, as days.

import { addDays, dayAt } from '../../model/calendar-day.ts';
import type { Period } from '../../model/oversight/measure.ts';
import type { PackKind } from '../../model/oversight/pack.ts';

const monthsOf: Record<PackKind, number> = { monthly: 1, quarterly: 3 };

/** Days after a period's end on which its pack is made by the calendar: what came in last is in it. */
export const settleDays = 3;

const first = (year: number, month: number): string => dayAt(Date.UTC(year, month, 1));
const last = (year: number, month: number): string => dayAt(Date.UTC(year, month + 1, 0));

/** The month or quarter that a day is in. @param day as `2026-11-30`. */
export function periodWith(kind: PackKind, day: string): Period {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1];
  const length = monthsOf[kind];
  const start = Math.floor(month / length) * length;
  return { from: first(year, start), to: last(year, start + length - 1) };
}

/** The whole period before the one that a day is in. */
export const periodBefore = (kind: PackKind, day: string): Period =>
  periodWith(kind, addDays(periodWith(kind, day).from, -1));

/**
 * The periods whose pack is due by the calendar, the earliest first; of very many the 24 latest.
 * @param since no period that ended before is due. @param today where the organisation works.
 */
export function duePeriods(kind: PackKind, since: string, today: string): Period[] {
  const due: Period[] = [];
  for (
    let period = periodBefore(kind, today);
    period.to >= since && due.length < 24;
    period = periodBefore(kind, period.from)
  )
    if (addDays(period.to, settleDays) <= today) due.unshift(period);
  return due;
}

/** Twelve months that end with the period. */
export function trendPeriod({ to }: Period): Period {
  const [year, month] = [Number(to.slice(0, 4)), Number(to.slice(5, 7)) - 1];
  return { from: first(year, month - 11), to };
}

/** As `November 2026` or `Q4 2026`; other spans by their days. */
export function periodWords({ from, to }: Period): string {
  const [year, month] = [from.slice(0, 4), Number(from.slice(5, 7))];
  const same = (kind: PackKind) => {
    const whole = periodWith(kind, from);
    return whole.from === from && whole.to === to;
  };
  if (same('monthly')) return `${months[month - 1]} ${year}`;
  return same('quarterly') ? `Q${Math.ceil(month / 3)} ${year}` : `${from} to ${to}`;
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

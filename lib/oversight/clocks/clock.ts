// The one mechanism behind everything that is due: a start, a length in hours or days, by the clock or by the days on which
// people work, and times in which it does not run. Turnaround, root causes, rebuttals, rework, notices: all are this.

import { addDays } from '../../model/calendar-day.ts';
import {
  addBusinessHours,
  businessHoursBetween,
  type Calendar,
  dateIn,
  instantOf,
  isWorkingDay,
} from '../../queries/business-hours.ts';

export type ClockUnit = 'hours' | 'business-hours' | 'days' | 'business-days';

export interface Length {
  unit: ClockUnit;
  n: number;
}

/** From a moment until another, in milliseconds since 1970; `to` null: it goes on. */
export interface Span {
  from: number;
  to: number | null;
}

export interface Clock {
  startedAt: number;
  length: Length;
  /** Business days and hours are its; a day ends at midnight in its zone. */
  calendar: Calendar;
  /** While a query is open, or an investigation runs; in any order, overlapping or not. */
  pauses: readonly Span[];
}

const hour = 3_600_000;

/** Days that are looked at before giving up: a calendar without a working day has no end. */
const mostDays = 20_000;

/**
 * When it is due: the moment by which `length` has run. Of days it is the end of the last one, by the zone's clock; the
 * day it starts from is not counted.
 * @returns null while a pause without an end keeps it from running out, or where the calendar has no working time.
 */
export function dueAt({ startedAt, length, calendar, pauses }: Clock): number | null {
  const spans = joined(pauses, startedAt);
  return length.unit === 'hours' || length.unit === 'business-hours'
    ? afterHours(startedAt, length.n, spans, hoursOf[length.unit](calendar))
    : afterDays(startedAt, length, calendar, spans);
}

interface Hours {
  between: (from: number, to: number) => number;
  add: (from: number, hours: number) => number | null;
}

const hoursOf: Record<'hours' | 'business-hours', (calendar: Calendar) => Hours> = {
  hours: () => ({
    between: (from, to) => Math.max(0, to - from) / hour,
    add: (from, hours) => from + hours * hour,
  }),
  'business-hours': (calendar) => ({
    between: (from, to) => businessHoursBetween(from, to, calendar),
    add: (from, hours) => addBusinessHours(from, hours, calendar),
  }),
};

function afterHours(
  start: number,
  n: number,
  pauses: readonly Span[],
  { between, add }: Hours,
): number | null {
  let left = n;
  let from = start;
  for (const pause of pauses) {
    const runs = between(from, pause.from);
    if (left <= runs) break;
    if (pause.to === null) return null;
    left -= runs;
    from = pause.to;
  }
  return add(from, left);
}

/** A day is not counted where the clock stands at its end: between the day of a pause's start and that of its end. */
function afterDays(
  start: number,
  { unit, n }: Length,
  calendar: Calendar,
  pauses: readonly Span[],
): number | null {
  const { zone } = calendar;
  const stands = pauses.map(({ from, to }) => ({
    after: dateIn(from, zone),
    until: to === null ? null : dateIn(to, zone),
  }));
  let date = dateIn(start, zone);
  let left = n;
  for (let looked = 0; left > 0; looked += 1) {
    if (looked > mostDays) return null;
    date = addDays(date, 1);
    const pause = stands.find(({ after, until }) => date > after && (until === null || date <= until));
    if (pause?.until === null) return null;
    if (!pause && (unit === 'days' || isWorkingDay(date, calendar))) left -= 1;
  }
  return instantOf(date, 24, zone);
}

/** Pauses in order, those that touch as one, and nothing before the start. */
function joined(pauses: readonly Span[], start: number): Span[] {
  const sorted = pauses
    .filter(({ from, to }) => to === null || (to > start && to > from))
    .map(({ from, to }) => ({ from: Math.max(from, start), to }))
    .sort((a, b) => a.from - b.from);
  const out: Span[] = [];
  for (const span of sorted) {
    const last = out.at(-1);
    if (!last || (last.to !== null && span.from > last.to)) out.push({ ...span });
    else if (last.to !== null) last.to = span.to === null ? null : Math.max(last.to, span.to);
  }
  return out;
}

// When a chart's time is over, and which holds keep it all the same. Pure.

import type { HeldBy } from '../../model/retention.ts';

export interface ChartFacts {
  id: string;
  /** When anything of it was last changed or opened. */
  last: number;
  /** As its review has them, or each note of it having been opened; null: not said. */
  patients: readonly (string | null)[];
  numbers: readonly (string | null)[];
  /** Of service and discharge, as the EHR showed them; null: not known. */
  dates: readonly (string | null)[];
  /** Of the people with a hold on their work, those who changed or opened it. */
  people: readonly string[];
}

export interface Hold {
  held: HeldBy;
  what: string;
}

const day = 24 * 60 * 60 * 1000;

/** The end of the day: a chart is never erased on a day on which somebody may still count it as kept. */
function endOf(date: string | null): number {
  const begins = Date.parse(date ?? '');
  // A page may show a thirteenth month: such a date keeps nothing longer.
  return Number.isNaN(begins) ? 0 : begins + day;
}

/** The moment from which it may be erased: full calendar years after its last change or date, whichever is later. */
export function dueAt({ last, dates }: Pick<ChartFacts, 'last' | 'dates'>, years: number): number {
  const due = new Date(Math.max(last, ...dates.map(endOf)));
  due.setUTCFullYear(due.getUTCFullYear() + years);
  return due.getTime();
}

/** Whether a hold keeps the chart. One of unknown numbers could be anybody's: each hold on a number keeps it. */
export function keeps({ held, what }: Hold, { patients, numbers, people }: ChartFacts): boolean {
  if (held === 'everything') return true;
  if (held === 'person') return people.includes(what);
  const own = held === 'patient' ? patients : numbers;
  return own.length === 0 || own.includes(null) || own.includes(what);
}

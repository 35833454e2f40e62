// Times of day as moments of the day of service.

import { addDays, isDay } from '../../model/calendar-day.ts';
import type { Passage } from '../note.ts';
import type { About } from './fact-reader.ts';

interface Interval {
  start: string | null;
  stop: string | null;
}

/**
 * @param stop Null: not stated. One before the start is of the next day.
 * @returns Null where nobody knows the day, or a time is none.
 */
export function momentsOf(
  start: string,
  stop: string | null,
  { note }: Passage,
  about: About,
): { value: Interval; doubt: string | null } | null {
  const day = note.written ?? about.dateOfService;
  if (!day || !isDay(day)) return null;
  const [first, last] = [clockOf(start), stop === null ? null : clockOf(stop)];
  if (first === null || (stop !== null && last === null)) return null;
  const over = last !== null && last < first;
  return {
    value: { start: `${day}T${first}`, stop: last && `${over ? addDays(day, 1) : day}T${last}` },
    doubt: over ? 'The end is before the start as written, and was taken for the next day.' : null,
  };
}

function clockOf(text: string): string | null {
  const match = /^(\d{1,2}):?(\d{2})(?::\d{2})? ?(?:([ap])\.?m)?/i.exec(text);
  if (!match) return null;
  let hour = Number(match[1]);
  if (match[3] && hour <= 12) hour = (hour % 12) + (match[3].toLowerCase() === 'p' ? 12 : 0);
  return hour > 23 || Number(match[2]) > 59 ? null : `${String(hour).padStart(2, '0')}:${match[2]}`;
}

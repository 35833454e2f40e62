// Dates until which an answer is awaited: chosen as a day, kept as that day's last moment by this clock.

import { addBusinessDays } from '../../../lib/review/business-days.ts';
import { localDay, localDayText, timeText } from '../../ui/time-text.ts';

/** What contracts nearly always give the vendor. */
export const usualDays = 5;

/** The day that is offered first: the usual business days from today. */
export const usualDue = (now: number): string => addBusinessDays(localDay(now), usualDays);

/** The last moment of a local day; null for a text that is none. */
export function endOfDay(day: string): number | null {
  const [year, month, date] = day.split('-').map(Number);
  if (!year || !month || !date) return null;
  return new Date(year, month - 1, date + 1).getTime() - 1;
}

/** “30 Nov 2026”. */
export const dayWords = (at: number): string => localDayText(at);

/** Day and time, as a time line shows them. */
export const timeWords = (at: number): string => timeText(at);

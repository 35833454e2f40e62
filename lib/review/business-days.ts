// Days on which people work: the vendor's time to answer is counted in them. Holidays are not known here, so
// whoever sets a date can change it.

import { addDays, weekdayOf } from '../model/calendar-day.ts';

/**
 * The date that lies `days` business days after `date`; the day it starts from is not counted.
 * @param date as `2026-11-30`; so is what comes back.
 */
export function addBusinessDays(date: string, days: number): string {
  let at = date;
  for (let left = days; left > 0; ) {
    at = addDays(at, 1);
    if (![0, 6].includes(weekdayOf(at))) left -= 1;
  }
  return at;
}

// Days on which people work: the vendor's time to answer is counted in them. Holidays are not known here, so
// whoever sets a date can change it.

const day = 86_400_000;

/**
 * The date that lies `days` business days after `date`; the day it starts from is not counted.
 * @param date as `2026-11-30`; so is what comes back.
 */
export function addBusinessDays(date: string, days: number): string {
  let at = Date.parse(`${date}T00:00:00Z`);
  for (let left = days; left > 0; ) {
    at += day;
    if (isBusinessDay(at)) left -= 1;
  }
  return new Date(at).toISOString().slice(0, 10);
}

/** @param at midnight UTC of the date. */
const isBusinessDay = (at: number): boolean => ![0, 6].includes(new Date(at).getUTCDay());

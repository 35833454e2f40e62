// Days as `2026-11-30`: whether a text is one, and counting from one to another, without a clock or a time zone: what is due
// on a day is due on the same day everywhere.

/** Milliseconds. */
export const dayLength = 86_400_000;

/** The first moment of a day, by UTC; NaN for what is none. */
const startOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** The day of a moment, which begins and ends at midnight UTC. @param at milliseconds since 1970 */
export const dayAt = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** Whether a text is a day that exists, as `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = startOf(text);
  return Number.isFinite(at) && dayAt(at) === text;
}

/** The day that lies so many days after another, or before it where `days` is negative. @param day must exist */
export const addDays = (day: string, days: number): string => dayAt(startOf(day) + days * dayLength);

/** Days from one to another; negative where the second comes first. NaN where one is none. */
export const daysBetween = (from: string, to: string): number => (startOf(to) - startOf(from)) / dayLength;

/** 0 for Sunday to 6. */
export const weekdayOf = (day: string): number => new Date(startOf(day)).getUTCDay();

/** Of a day, or of a month as `2026-11`; months count from 1. */
export const yearAndMonth = (day: string): [year: number, month: number] => [
  Number(day.slice(0, 4)),
  Number(day.slice(5, 7)),
];

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** As `30 Nov 2026`, as screens write days. */
export const dayText = (day: string): string =>
  `${Number(day.slice(8))} ${months[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;

/** As `Nov 2026`, of `2026-11`. */
export const monthText = (month: string): string =>
  `${months[Number(month.slice(5, 7)) - 1]} ${month.slice(0, 4)}`;

/** A day that was read somewhere, as screens write days; what is none stays as it was read. */
export const dayOrWords = (text: string | null | undefined): string =>
  text && isDay(text) ? dayText(text) : (text ?? '');

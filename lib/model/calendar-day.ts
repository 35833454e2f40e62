// Days as `2026-11-30`, counted without a clock or a time zone: what is due on a day is due on the same day everywhere.

const length = 86_400_000;

/** The day of a moment, which begins and ends at midnight UTC. @param at milliseconds since 1970 */
export const dayAt = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** The day that lies so many days after another, or before it where `days` is negative. */
export const addDays = (day: string, days: number): string => dayAt(startOf(day) + days * length);

/** Days from one to another; negative where the second comes first. */
export const daysBetween = (from: string, to: string): number => (startOf(to) - startOf(from)) / length;

const startOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** As `30 Nov 2026`, as screens write days. */
export const dayText = (day: string): string =>
  `${Number(day.slice(8))} ${months[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;

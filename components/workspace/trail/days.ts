// Days as date fields have them, in the time zone of whoever reads the report.

/** `2026-03-31` for a moment. */
export function dayOf(time: number): string {
  const day = new Date(time);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

/** The first millisecond of a day. */
export const startOfDay = (day: string): number => new Date(`${day}T00:00:00`).getTime();

/** The last millisecond of a day. */
export const endOfDay = (day: string): number => new Date(`${day}T23:59:59.999`).getTime();

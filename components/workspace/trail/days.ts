// Days as date fields have them, in the time zone of whoever reads the report.

/** The first millisecond of a day. */
export const startOfDay = (day: string): number => new Date(`${day}T00:00:00`).getTime();

/** The last millisecond of a day. */
export const endOfDay = (day: string): number => new Date(`${day}T23:59:59.999`).getTime();

// Moments, days and spans of time as this page writes them, by this browser's clock.

const moment = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeStyle: 'short' });
const dayOnly = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeZone: 'UTC' });

/** `Nov 2, 2026, 9:15 AM`. */
export const atWords = (at: number): string => moment.format(at);

/** `Nov 2, 2026`. */
export const dayWords = (day: string): string => dayOnly.format(Date.parse(`${day}T00:00:00Z`));

/** `18 h`, `3 d 4 h`. */
export function spanWords(hours: number): string {
  if (hours < 48) return `${hours < 10 ? hours.toFixed(1) : Math.round(hours)} h`;
  const whole = Math.round(hours);
  return `${Math.floor(whole / 24)} d ${whole % 24} h`;
}

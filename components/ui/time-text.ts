// Moments by this browser's clock, written like days: `30 Nov 2026, 14:05`.

import { dayText } from '../../lib/model/calendar-day.ts';

const two = (n: number): string => String(n).padStart(2, '0');

/** The day of a moment by this clock, as `2026-11-30`. @param at milliseconds since 1970 */
export function localDay(at: number): string {
  const date = new Date(at);
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** As `30 Nov 2026`. @param at milliseconds since 1970 */
export const localDayText = (at: number): string => dayText(localDay(at));

/** As `30 Nov 2026, 14:05`. @param at milliseconds since 1970 @param to the smallest part that is written */
export function timeText(at: number, to: 'minutes' | 'seconds' = 'minutes'): string {
  const date = new Date(at);
  const parts = [date.getHours(), date.getMinutes(), ...(to === 'seconds' ? [date.getSeconds()] : [])];
  return `${localDayText(at)}, ${parts.map(two).join(':')}`;
}

/** As `14:05`, of a moment of today. @param at milliseconds since 1970 */
export const clockText = (at: number): string => timeText(at).split(', ')[1] ?? '';

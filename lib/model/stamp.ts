// Clock stamps order what people see ("who touched this last") across devices whose clocks disagree.
// They never decide a merge: the server's position does, so a wrong clock cannot block or win anything.

import { z } from 'zod';

/** `milliseconds(13 digits)-counter(4 digits)-device`; text order is time order. */
export const stamp = z.string().regex(/^\d{13}-\d{4}-[0-9a-z]{1,16}$/);

/** The next stamp after `last` on this device: never earlier than it, whatever the clock says. */
export function nextStamp(now: number, device: string, last?: string): string {
  const [lastTime, lastCount] = last ? [Number(last.slice(0, 13)), Number(last.slice(14, 18))] : [0, -1];
  // A clock in the year 2286 or later would not fit; it waits at the last time that does.
  const time = Math.min(Math.max(Math.floor(now), lastTime), 9_999_999_999_998);
  const count = time === lastTime ? lastCount + 1 : 0;
  const [t, c] = count > 9999 ? [time + 1, 0] : [time, count];
  return `${String(t).padStart(13, '0')}-${String(c).padStart(4, '0')}-${device}`;
}

/** When a stamp was made by its device's clock, in milliseconds since 1970. */
export const stampTime = (stamp: string): number => Number(stamp.slice(0, 13));

/** Which device made a stamp. */
export const stampDevice = (stamp: string): string => stamp.slice(19);

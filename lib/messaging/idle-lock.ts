// After how long without a touch Overread locks itself, and when it was touched last.

import browser from 'webextension-polyfill';
import { z } from 'zod';

/** Our own: 45 CFR 164.312(a)(2)(iii) asks for automatic logoff and names no time. */
const usualMinutes = 15;

const policy = z.object({ idleLockMinutes: z.number().int().min(1).max(240) });

/** Minutes, by the organisation's policy for this browser; 15 where there is none or it says no such number. */
export async function idleLockMinutes(): Promise<number> {
  try {
    const set = await browser.storage.managed.get('idleLockMinutes');
    return policy.parse(set).idleLockMinutes;
  } catch {
    return usualMinutes;
  }
}

/** Someone is at it: a key, a click or a touch in one of our pages. */
export const noteActivity = (now: number): Promise<void> => browser.storage.session.set({ active: now });

/** Whether the time is over. A clock that was put back must not keep it open for hours: it starts again. */
export async function isIdle(now: number): Promise<boolean> {
  const { data } = z.number().safeParse((await browser.storage.session.get('active')).active);
  if (data === undefined || data > now) {
    await noteActivity(now);
    return false;
  }
  return now - data >= (await idleLockMinutes()) * 60_000;
}

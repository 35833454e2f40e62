// Locks an unattended machine: at once when its own screen is locked, else after the organisation's minutes.

import browser from 'webextension-polyfill';
import { isIdle } from '../../lib/messaging/idle-lock.ts';
import { readIdentity } from '../../lib/messaging/session.ts';
import { readStoreKey } from '../../lib/messaging/store-keys.ts';
import { lockHere } from './store-lock.ts';

/** To be called by the alarm. */
export async function lockWhenIdle(): Promise<void> {
  const identity = await readIdentity();
  if (!identity || !(await readStoreKey(identity.person))) return;
  if (await isIdle(Date.now())) await lockHere();
}

/** Firefox does not tell of the machine's lock; there the minutes count alone. */
export function lockWithMachine(): void {
  browser.idle.onStateChanged.addListener((state) => {
    if (state === 'locked') void lockHere();
  });
}

// The nudge from an extension page to the background: there is something to exchange with the backend.

import browser from 'webextension-polyfill';
import type { ToBackground } from './protocol.ts';

/** Never fails: when the background cannot be woken, its alarm comes within half a minute. */
export async function syncSoon(): Promise<void> {
  const message: ToBackground = { type: 'sync-soon' };
  await browser.runtime.sendMessage(message).catch(() => undefined);
}

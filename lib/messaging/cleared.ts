// That what was kept here is gone by an administrator's order: told on the sign-in screen until it was read.

import browser from 'webextension-polyfill';
import { z } from 'zod';
import { onStored } from './on-stored.ts';

const cleared = z.object({
  /** Milliseconds since 1970. */
  at: z.number(),
  /** Changes that the server does not have: kept encrypted, or deleted. */
  kept: z.number().int(),
  deleted: z.number().int(),
});
export type Cleared = z.infer<typeof cleared>;

export const noteCleared = (what: Cleared): Promise<void> => browser.storage.local.set({ cleared: what });

export async function readCleared(): Promise<Cleared | null> {
  return cleared.safeParse((await browser.storage.local.get('cleared')).cleared).data ?? null;
}

/** Calls `changed` whenever it was noted or read, until `signal` aborts. */
export function onCleared(changed: () => void, signal: AbortSignal): void {
  onStored((keys, area) => {
    if (area === 'local' && keys.includes('cleared')) changed();
  }, signal);
}

export const dropCleared = (): Promise<void> => browser.storage.local.remove('cleared');

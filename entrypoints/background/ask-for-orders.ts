// When a browser asks whether it is to be cleared: every other minute, and at once when a session ends that nobody
// here has ended, or a sign-in is refused.

import browser from 'webextension-polyfill';
import { z } from 'zod';
import { readToken } from '../../lib/messaging/session.ts';
import { obeyOrders } from './obey-orders.ts';

/** Milliseconds. */
const every = 2 * 60_000;

const asked = z.object({ at: z.number(), signedIn: z.boolean() });

/** To be called after each exchange. */
export async function askForOrders(now: number): Promise<void> {
  const last = asked.safeParse((await browser.storage.session.get('ordersAsked')).ordersAsked).data;
  const signedIn = (await readToken()) !== null;
  const ended = last?.signedIn === true && !signedIn;
  const waits = last && now >= last.at && now - last.at < every && !ended;
  await browser.storage.session.set({ ordersAsked: { at: waits ? last.at : now, signedIn } });
  if (!waits) await obeyOrders();
}

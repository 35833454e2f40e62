// Tickets for the panel's page inside a chart's window. The page of a site could put our page into a frame too,
// if it learned its address: so it shows nothing and reads nothing until it has redeemed a ticket, which the
// background gave to our own content script a moment ago, for one tab and one site, to be used once.

import browser from 'webextension-polyfill';
import { z } from 'zod';
import { systemRandom } from '../model/ids.ts';

const ticket = z.object({ tab: z.number().int(), site: z.string(), until: z.number() });

/** A frame that has not come up by then was kept from it, in milliseconds. */
const validFor = 10_000;
const prefix = 'dock-ticket:';

/** @param site of the page that asks, as the browser has it. */
export async function issueTicket(tab: number, site: string): Promise<string> {
  const name = Array.from(systemRandom(16), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const until = Date.now() + validFor;
  await browser.storage.session.set({ [prefix + name]: { tab, site, until } });
  return name;
}

/**
 * True once for each ticket, in the tab and under the site it was given for, while it holds. Every attempt uses
 * it up: whoever comes second gets nothing, and the first is told apart by its tab.
 */
export function redeemTicket(name: string, tab: number, site: string): Promise<boolean> {
  // Two frames at once would both find it there.
  return navigator.locks.request('overread-dock-ticket', async () => {
    const key = prefix + name;
    const checked = ticket.safeParse((await browser.storage.session.get(key))[key]);
    await browser.storage.session.remove(key);
    return (
      checked.success &&
      checked.data.tab === tab &&
      checked.data.site === site &&
      checked.data.until >= Date.now()
    );
  });
}

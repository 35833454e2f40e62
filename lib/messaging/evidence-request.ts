// From the menu of the page's selection to the worksheet: take this passage. The words themselves are read
// by the panel from the page, as with its own button.

import browser, { type Runtime } from 'webextension-polyfill';
import { z } from 'zod';
import { fromWhom } from './sender.ts';

const request = z.object({ type: z.literal('evidence-wanted'), tab: z.number().int() });

/** Asks the open panel to take what is selected in the tab; nothing happens where no panel shows it. */
export async function requestEvidence(tab: number): Promise<void> {
  const message: z.infer<typeof request> = { type: 'evidence-wanted', tab };
  await browser.runtime.sendMessage(message).catch(() => undefined);
}

/** Calls back when the passage selected in `tab` is wanted, until the signal aborts. */
export function onEvidenceRequest(tab: number, wanted: () => void, signal: AbortSignal): void {
  const own = { id: browser.runtime.id, address: browser.runtime.getURL('') };
  const listener = (message: unknown, sender: Runtime.MessageSender): undefined => {
    if (fromWhom(sender, own)?.who !== 'own-page') return;
    const checked = request.safeParse(message);
    if (checked.success && checked.data.tab === tab) wanted();
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener));
}

// Where the content script runs: exactly on the sites the person (or the organisation) has allowed.

import browser from 'webextension-polyfill';
import { stopWhereNotAllowed } from '../../lib/messaging/ask-page.ts';
import { tabsWithReadings } from '../../lib/messaging/readings.ts';
import { isAllowed } from '../../lib/messaging/site-permission.ts';

const script = {
  id: 'chart',
  js: ['chart.js'],
  allFrames: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle' as const,
  persistAcrossSessions: true,
};

const isSite = (origin: string): boolean => /^https?:|^\*:/.test(origin);

let running: Promise<void> | undefined;

/** Registers the content script for the allowed sites and starts it in pages that are already open. */
export function registerOnAllowedSites(): Promise<void> {
  // Two events at once (installed and started) would register the same id twice.
  running = (running ?? Promise.resolve()).then(register, register);
  return running;
}

async function register(): Promise<void> {
  const matches = ((await browser.permissions.getAll()).origins ?? []).filter(isSite);
  const [known] = await browser.scripting.getRegisteredContentScripts({ ids: [script.id] });
  if (matches.length === 0) {
    if (known) await browser.scripting.unregisterContentScripts({ ids: [script.id] });
    return;
  }
  if (known && known.matches?.slice().sort().join() === matches.slice().sort().join()) return;
  if (known) await browser.scripting.updateContentScripts([{ ...script, matches }]);
  else await browser.scripting.registerContentScripts([{ ...script, matches }]);
  await startInOpenPages(matches);
}

/** After a site was taken back: no new page of it is read, and those that are open fall silent. */
export async function leaveForbiddenSites(): Promise<void> {
  await registerOnAllowedSites();
  for (const tab of await tabsWithReadings()) await stopWhereNotAllowed(tab, isAllowed);
}

/** The script guards against running twice in one document. */
async function startInOpenPages(matches: string[]): Promise<void> {
  for (const tab of await browser.tabs.query({ url: matches })) {
    if (tab.id === undefined) continue;
    const target = { tabId: tab.id, allFrames: true };
    await browser.scripting.executeScript({ target, files: script.js }).catch(() => undefined);
  }
}

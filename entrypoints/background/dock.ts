// The panel for windows that have no side panel: in the page's own window where that is safe, otherwise in a
// small window of the extension's own beside it.

import browser from 'webextension-polyfill';
import { ask } from '../../lib/messaging/ask-page.ts';
import { keepDock, keepPanelWindow, panelWindow, readDock } from '../../lib/messaging/dock-state.ts';
import { issueTicket, redeemTicket } from '../../lib/messaging/dock-tickets.ts';
import type { FromPage } from '../../lib/messaging/from-page.ts';
import type { ToBackground } from '../../lib/messaging/own-messages.ts';
import type { From } from '../../lib/messaging/sender.ts';
import { isAllowed } from '../../lib/messaging/site-permission.ts';
import type { FrameReading } from '../../lib/model/chart.ts';

/** Offers the panel in the tab's page when it shows a chart and its window has no side panel. Safe to repeat. */
export async function offerDock(tab: number, { kind }: FrameReading): Promise<void> {
  if (kind === 'chart' && (await isPopup(tab))) await ask(tab, 0, { type: 'dock', ...(await readDock(tab)) });
}

/** Opens the panel for a tab of such a window; does nothing in other windows. */
export async function openDock(tab: number): Promise<void> {
  if (!(await isPopup(tab))) return;
  const shown = await ask(tab, 0, { type: 'dock', ...(await readDock(tab)), open: true });
  // No content script of ours runs in that window's page itself.
  if ((shown as { docked?: unknown } | undefined)?.docked !== true) await openPanelWindow(tab);
}

/** Answers the dock's tool, which runs in the page itself and in no frame of it. */
export async function answerDock(
  said: Extract<FromPage, { type: `dock-${string}` }>,
  { tab, frame, site }: Extract<From, { who: 'frame' }>,
): Promise<string | null> {
  if (frame !== 0) return null;
  if (said.type === 'dock-open') return dockAddress(tab, site);
  if (said.type === 'dock-state') await keepDock(tab, { open: said.open, width: said.width });
  else if (await isPopup(tab)) await openPanelWindow(tab);
  return null;
}

/** Answers a page of ours; `tab` is the one it stands in, as the browser has it. */
export async function answerDocked(
  asked: Extract<ToBackground, { type: `dock-${string}` }>,
  tab: number | undefined,
): Promise<unknown> {
  if (tab === undefined) return null;
  if (asked.type === 'dock-admit') return admit(tab, asked.ticket, asked.site);
  if (asked.type === 'dock-shown') await ask(tab, 0, { type: 'dock-ready', stays: true });
  if (asked.type === 'dock-leave') {
    await ask(tab, 0, { type: 'dock-ready', stays: false });
    await openPanelWindow(tab);
  }
  return null;
}

/** The path that opens the panel in a frame, once; null where no frame of ours may be. */
async function dockAddress(tab: number, site: string | null): Promise<string | null> {
  if (site === null || !(await isPopup(tab)) || !(await isAllowed(site))) return null;
  return `docked.html#${await issueTicket(tab, site)}`;
}

/** Which tab a framed page of ours is the panel of; null where it has no ticket, and then it shows nothing. */
async function admit(tab: number, ticket: string, site: string): Promise<{ tab: number } | null> {
  if (!(await redeemTicket(ticket, tab, site)) || !(await isAllowed(site))) return null;
  await holdLock(ticket);
  return { tab };
}

/** Held for as long as the frame may take to look: see storageIsOurs. */
const holdLock = (name: string): Promise<void> =>
  new Promise((granted) => {
    void navigator.locks.request(name, () => {
      granted();
      return new Promise((resolve) => setTimeout(resolve, 3_000));
    });
  });

/** Shows the panel in a window of our own, beside the tab's; one for each tab. */
async function openPanelWindow(tab: number): Promise<void> {
  const known = await panelWindow(tab);
  if (known !== null) {
    const raised = await browser.windows.update(known, { focused: true }).catch(() => null);
    if (raised) return;
  }
  const beside = await browser.windows.get((await browser.tabs.get(tab)).windowId ?? -1);
  const wanted = {
    type: 'popup' as const,
    url: `sidepanel.html?tab=${tab}`,
    width: 420,
    height: Math.max(beside.height ?? 700, 480),
  };
  const place = { left: (beside.left ?? 0) + (beside.width ?? 0), top: beside.top ?? 0 };
  // Where there is no room beside it on the screen, the browser refuses the place.
  const made = await browser.windows
    .create({ ...wanted, ...place })
    .catch(() => browser.windows.create(wanted));
  if (made.id !== undefined) await keepPanelWindow(tab, made.id);
}

async function isPopup(tab: number): Promise<boolean> {
  try {
    const { windowId = -1 } = await browser.tabs.get(tab);
    return (await browser.windows.get(windowId)).type === 'popup';
  } catch {
    return false;
  }
}

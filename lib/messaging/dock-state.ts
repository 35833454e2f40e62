// Whether the docked panel is open in a tab, and how wide: kept while the window lives, so that the next chart
// loaded in it finds the panel as the person left it.

import browser from 'webextension-polyfill';
import { z } from 'zod';

const dockState = z.object({ open: z.boolean(), width: z.number().int().min(320).max(4000) });
export type DockState = z.infer<typeof dockState>;

const key = (tab: number): string => `dock:${tab}`;

export async function readDock(tab: number): Promise<DockState> {
  const checked = dockState.safeParse((await browser.storage.session.get(key(tab)))[key(tab)]);
  return checked.success ? checked.data : { open: false, width: 380 };
}

export async function keepDock(tab: number, state: DockState): Promise<void> {
  await browser.storage.session.set({ [key(tab)]: state });
}

export async function dropDock(tab: number): Promise<void> {
  await browser.storage.session.remove([key(tab), `panel-window:${tab}`]);
}

/** The window of our own that shows the panel for the tab, as far as known. */
export async function panelWindow(tab: number): Promise<number | null> {
  const kept = (await browser.storage.session.get(`panel-window:${tab}`))[`panel-window:${tab}`];
  return typeof kept === 'number' ? kept : null;
}

export async function keepPanelWindow(tab: number, window: number): Promise<void> {
  await browser.storage.session.set({ [`panel-window:${tab}`]: window });
}

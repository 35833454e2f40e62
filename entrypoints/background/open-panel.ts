// The toolbar button opens the side panel: by the browser itself in Chrome and Edge, by us in Firefox. A window
// without a side panel, as an EHR's pop-up, has neither: there the panel is docked in the page or stands beside it.

import browser from 'webextension-polyfill';
import { openDock } from './dock.ts';

interface ChromeSidePanel {
  open(where: { tabId: number }): Promise<void>;
  setPanelBehavior(behavior: { openPanelOnActionClick: boolean }): Promise<void>;
}

const chromePanel = (): ChromeSidePanel | undefined =>
  // Firefox has none, and no declaration that both browsers share.
  (globalThis as { chrome?: { sidePanel?: ChromeSidePanel } }).chrome?.sidePanel;

/** Opens the panel in the tab's window; must be called straight from a person's click. */
export function openPanelBeside(tab: number): void {
  const opened = chromePanel()?.open({ tabId: tab }) ?? browser.sidebarAction.open();
  void opened.catch(() => undefined);
  void openDock(tab);
}

export function openPanelFromToolbar(): void {
  const sidePanel = chromePanel();
  if (sidePanel) void sidePanel.setPanelBehavior({ openPanelOnActionClick: true });
  else browser.action.onClicked.addListener(() => void browser.sidebarAction.open());
}

/** The keys for it are the person's to choose, in the browser's own settings. */
export function answerPanelKey(): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'open-panel' && tab?.id !== undefined) openPanelBeside(tab.id);
  });
}

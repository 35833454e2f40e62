// The toolbar button opens the side panel: by the browser itself in Chrome and Edge, by us in Firefox.

import browser from 'webextension-polyfill';

interface ChromeSidePanel {
  open(where: { tabId: number }): Promise<void>;
  setPanelBehavior(behavior: { openPanelOnActionClick: boolean }): Promise<void>;
}

const chromePanel = (): ChromeSidePanel | undefined =>
  (globalThis as { chrome?: { sidePanel?: ChromeSidePanel } }).chrome?.sidePanel;

/** Opens the panel in the tab's window; must be called straight from a person's click. */
export function openPanelBeside(tab: number): void {
  // A pop-up window has no side panel: its chart shows in the main window's.
  const opened = chromePanel()?.open({ tabId: tab }) ?? browser.sidebarAction.open();
  void opened.catch(() => undefined);
}

export function openPanelFromToolbar(): void {
  const sidePanel = chromePanel();
  if (sidePanel) void sidePanel.setPanelBehavior({ openPanelOnActionClick: true });
  else browser.action.onClicked.addListener(() => void browser.sidebarAction.open());
}

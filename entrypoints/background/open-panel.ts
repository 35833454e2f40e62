// The toolbar button opens the side panel: by the browser itself in Chrome and Edge, by us in Firefox.

import browser from 'webextension-polyfill';

interface ChromeSidePanel {
  setPanelBehavior(behavior: { openPanelOnActionClick: boolean }): Promise<void>;
}

export function openPanelFromToolbar(): void {
  const sidePanel = (globalThis as { chrome?: { sidePanel?: ChromeSidePanel } }).chrome?.sidePanel;
  if (sidePanel) void sidePanel.setPanelBehavior({ openPanelOnActionClick: true });
  else browser.action.onClicked.addListener(() => void browser.sidebarAction.open());
}

// “Evidence” in the menu of a selection: the passage goes to the finding that is open in the panel.

import browser from 'webextension-polyfill';
import { requestEvidence } from '../../lib/messaging/evidence-request.ts';
import { openPanelBeside } from './open-panel.ts';

const id = 'evidence';

/** The browser keeps the menu; it is made once, when the extension is installed or updated. */
export async function makeContextMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id, title: 'Overread: take as evidence', contexts: ['selection'] });
}

export function answerContextMenu(): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId !== id || tab?.id === undefined) return;
    // First and without waiting: the browser opens a panel only as long as the click is fresh.
    openPanelBeside(tab.id);
    void requestEvidence(tab.id);
  });
}

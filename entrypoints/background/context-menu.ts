// “Evidence” in the menu of a selection: the passage goes to the finding that is open in the panel. Elsewhere on
// a page its menu opens the panel, which in a window without a toolbar is the way to it.

import browser from 'webextension-polyfill';
import { requestEvidence } from '../../lib/messaging/evidence-request.ts';
import { openPanelBeside } from './open-panel.ts';

const evidence = 'evidence';
const panel = 'panel';

/** The browser keeps the menu; it is made once, when the extension is installed or updated. */
export async function makeContextMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  const title = (name: string): string => browser.i18n.getMessage(name);
  browser.contextMenus.create({ id: evidence, title: title('takeEvidence'), contexts: ['selection'] });
  // Not for selections: with two entries the browser would put both into a menu of their own.
  browser.contextMenus.create({ id: panel, title: title('openHere'), contexts: ['page', 'frame'] });
}

export function answerContextMenu(): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (tab?.id === undefined) return;
    // First and without waiting: the browser opens a panel only as long as the click is fresh.
    openPanelBeside(tab.id);
    if (info.menuItemId === evidence) void requestEvidence(tab.id);
  });
}

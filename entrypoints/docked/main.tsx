// The panel inside a chart's window. The one page of ours that other pages may hold in a frame, so it shows
// nothing, reads nothing and loads nothing until the background has found that our own content script opened it.

import '../../components/panel/docked.css';
import browser from 'webextension-polyfill';
import { showCover } from '../../components/panel/docked-cover.ts';
import { guardInput } from '../../components/panel/docked-guard.ts';
import { storageIsOurs } from '../../components/panel/docked-storage.ts';
import { recallDrafts } from '../../components/panel/drafts.ts';
import { askAdmission, dockShown, leaveDock } from '../../lib/messaging/own-messages.ts';
import { readIdentity } from '../../lib/messaging/session.ts';

void start();

async function start(): Promise<void> {
  const ticket = location.hash.slice(1);
  history.replaceState(null, '', location.pathname);
  const site = frameOf();
  if (site === null || ticket === '') return;
  const admitted = await askAdmission(ticket, site);
  if (!admitted) return;
  // Browsers that keep embedded pages from their storage, or give them another, would show an empty worksheet.
  if (!(await storageIsOurs(ticket))) return void leaveDock();
  // Nobody is asked for a password within a page that is not ours: one could draw the same.
  if (!(await readIdentity())) return void leaveDock();
  history.replaceState(null, '', `${location.pathname}?tab=${admitted.tab}`);
  guardInput(
    window,
    await zoomOf(admitted.tab),
    showCover(document, () => void leaveDock()),
  );
  await recallDrafts();
  await import('../sidepanel/main.tsx');
  await dockShown();
}

/** The site of the page that holds this one directly, itself in no frame; null otherwise. */
function frameOf(): string | null {
  const around = (location as { ancestorOrigins?: DOMStringList }).ancestorOrigins;
  return window.parent !== window && window.parent === window.top && around?.length === 1 ? around[0]! : null;
}

async function zoomOf(tab: number): Promise<() => number> {
  let zoom = await browser.tabs.getZoom(tab);
  browser.tabs.onZoomChange.addListener((change) => {
    if (change.tabId === tab) zoom = change.newZoomFactor;
  });
  return () => zoom;
}

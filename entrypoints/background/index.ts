// The background: takes readings in from pages, exchanges changes with the backend, keeps the content
// script registered where the person allowed it. It holds no state of its own and may die at any time.

import browser, { type Runtime } from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { parseToBackground } from '../../lib/messaging/own-messages.ts';
import { parseFromPage } from '../../lib/messaging/page-messages.ts';
import { dropReading, dropTab, putReading } from '../../lib/messaging/readings.ts';
import { openPanelFromToolbar } from './open-panel.ts';
import { signInHere, signOutHere } from './sign-in-here.ts';
import { registerOnAllowedSites } from './site-access.ts';
import { syncNow } from './sync-now.ts';

export default defineBackground({
  type: 'module',
  main() {
    browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
      if (sender.id !== browser.runtime.id) return undefined;
      const tab = sender.tab?.id;
      if (tab !== undefined && sender.frameId !== undefined && !fromOwnPage(sender.url)) {
        const said = parseFromPage(message);
        if (said?.type === 'frame-read') return putReading(tab, sender.frameId, said.reading);
        if (said?.type === 'frame-gone') return dropReading(tab, sender.frameId, said.document);
        return undefined;
      }
      const asked = parseToBackground(message);
      if (asked?.type === 'sync-soon') return syncNow();
      if (asked?.type === 'sign-in') return signInHere(asked);
      if (asked?.type === 'sign-out') return signOutHere();
      return undefined;
    });

    browser.tabs.onRemoved.addListener((tab) => void dropTab(tab));

    void browser.alarms.create('sync', { periodInMinutes: 0.5 });
    browser.alarms.onAlarm.addListener(() => void syncNow());

    browser.permissions.onAdded.addListener(() => void registerOnAllowedSites());
    browser.permissions.onRemoved.addListener(() => void registerOnAllowedSites());
    browser.runtime.onInstalled.addListener(() => void registerOnAllowedSites());
    void registerOnAllowedSites();
    openPanelFromToolbar();
  },
});

/** Our own pages can be open in tabs too; they are no chart. */
const fromOwnPage = (url: string | undefined): boolean =>
  url?.startsWith(browser.runtime.getURL('')) ?? false;

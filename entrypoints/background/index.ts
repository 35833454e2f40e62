// The background: takes readings in from pages, exchanges changes with the backend, keeps the content
// script registered where the person allowed it. It holds no state of its own and may die at any time.

import browser, { type Runtime } from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { parseToAccounts } from '../../lib/messaging/account-messages.ts';
import { dropDock } from '../../lib/messaging/dock-state.ts';
import { parseToBackground } from '../../lib/messaging/own-messages.ts';
import { parseFromPage } from '../../lib/messaging/page-messages.ts';
import { followProfiles, profilesFor } from '../../lib/messaging/profiles-for-page.ts';
import type { FromDock } from '../../lib/messaging/protocol.ts';
import { dropReading, dropTab, takeReading } from '../../lib/messaging/readings.ts';
import { fromWhom } from '../../lib/messaging/sender.ts';
import { keepFromPages } from '../../lib/messaging/session.ts';
import { parseToTrail } from '../../lib/messaging/trail-messages.ts';
import { answerAccounts } from './accounts-here.ts';
import { answerContextMenu, makeContextMenu } from './context-menu.ts';
import { answerDock, answerDocked, offerDock } from './dock.ts';
import { lockWhenIdle, lockWithMachine } from './lock-when-idle.ts';
import { answerPanelKey, openPanelFromToolbar } from './open-panel.ts';
import { signInHere, signOutHere } from './sign-in-here.ts';
import { leaveForbiddenSites, registerOnAllowedSites } from './site-access.ts';
import { lockHere } from './store-lock.ts';
import { syncNow } from './sync-now.ts';
import { answerTrail } from './trail-here.ts';
import { unlockHere } from './unlock-here.ts';

export default defineBackground({
  type: 'module',
  main() {
    void keepFromPages();
    const own = { id: browser.runtime.id, address: browser.runtime.getURL('') };
    browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
      const from = fromWhom(sender, own);
      if (from?.who === 'frame') {
        const said = parseFromPage(message);
        if (said?.type === 'frame-read')
          // The page need not wait for the second.
          return takeReading(from, said.reading).then(() => void offerDock(from.tab, said.reading));
        if (said?.type === 'frame-gone') return dropReading(from.tab, from.frame, said.document);
        if (said?.type === 'which-profiles') return profilesFor(from.site);
        if (said?.type.startsWith('dock-')) return answerDock(said as FromDock, from);
      }
      if (from?.who !== 'own-page') return undefined;
      const account = parseToAccounts(message);
      if (account) return answerAccounts(account);
      const report = parseToTrail(message);
      if (report) return answerTrail(report);
      const asked = parseToBackground(message);
      if (asked?.type === 'sync-soon') return syncNow();
      if (asked?.type === 'sign-in') return signInHere(asked);
      if (asked?.type === 'sign-out') return signOutHere();
      if (asked?.type === 'lock') return lockHere();
      if (asked?.type === 'unlock') return unlockHere(asked.password);
      if (asked) return answerDocked(asked, sender.tab?.id);
      return undefined;
    });

    browser.tabs.onRemoved.addListener((tab) => {
      void dropTab(tab);
      void dropDock(tab);
    });

    void browser.alarms.create('sync', { periodInMinutes: 0.5 });
    browser.alarms.onAlarm.addListener(() => void lockWhenIdle().then(syncNow));
    lockWithMachine();

    browser.permissions.onAdded.addListener(() => void registerOnAllowedSites());
    browser.permissions.onRemoved.addListener(() => void leaveForbiddenSites());
    browser.runtime.onInstalled.addListener(() => {
      void registerOnAllowedSites();
      void makeContextMenu();
    });
    followProfiles(new AbortController().signal);
    answerContextMenu();
    void registerOnAllowedSites();
    openPanelFromToolbar();
    answerPanelKey();
  },
});

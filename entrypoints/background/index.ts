// The background: takes readings in from pages, exchanges changes with the backend, keeps the content
// script registered where the person allowed it. It holds no state of its own and may die at any time.

import browser from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { dropDock } from '../../lib/messaging/dock-state.ts';
import { followProfiles } from '../../lib/messaging/profiles-for-page.ts';
import { dropTab } from '../../lib/messaging/readings.ts';
import { keepFromPages } from '../../lib/messaging/session.ts';
import { answerMessage } from './answer-message.ts';
import { askForOrders } from './ask-for-orders.ts';
import { fetchHere } from './code-sets-here.ts';
import { answerContextMenu, makeContextMenu } from './context-menu.ts';
import { lockWhenIdle, lockWithMachine } from './lock-when-idle.ts';
import { answerPanelKey, openPanelFromToolbar } from './open-panel.ts';
import { leaveForbiddenSites, registerOnAllowedSites } from './site-access.ts';
import { syncNow } from './sync-now.ts';

export default defineBackground({
  type: 'module',
  main() {
    void keepFromPages();
    browser.runtime.onMessage.addListener(answerMessage);

    browser.tabs.onRemoved.addListener((tab) => {
      void dropTab(tab);
      void dropDock(tab);
    });

    void browser.alarms.create('sync', { periodInMinutes: 0.5 });
    browser.alarms.onAlarm.addListener(() => {
      void lockWhenIdle()
        .then(syncNow)
        .finally(() => askForOrders(Date.now()))
        .finally(() => fetchHere());
    });
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

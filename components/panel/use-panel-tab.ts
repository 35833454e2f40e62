// Which tab the panel speaks of: the active tab of its window, or a pop-up window of the EHR that the
// person turned to last (a pop-up has no side panel of its own), or the one they chose from the list.

import { useEffect, useState } from 'react';
import browser, { type Tabs, type Windows } from 'webextension-polyfill';

/** A panel page opened with `?tab=ID` stays with that tab. */
const fixedTab = (): number | null => {
  const given = new URLSearchParams(location.search).get('tab');
  return given ? Number(given) : null;
};

export function usePanelTab(): { tab: number | null; choose: (tab: number) => void } {
  const [tab, setTab] = useState<number | null>(fixedTab);
  useEffect(() => {
    if (fixedTab() !== null) return;
    let own: number | undefined;
    const turnTo = async (windowId?: number) => {
      const [active] = await browser.tabs.query(
        windowId === undefined ? { active: true, currentWindow: true } : { active: true, windowId },
      );
      if (windowId === undefined) own = active?.windowId;
      // A window of our own, with a panel in it, is nothing to review.
      if (windowId !== undefined && active?.url?.startsWith(browser.runtime.getURL(''))) return;
      if (active?.id !== undefined) setTab(active.id);
    };
    const onActivated = (info: Tabs.OnActivatedActiveInfoType) => {
      if (info.windowId === own) setTab(info.tabId);
    };
    // Coming back to the panel's own window says nothing: the person may be about to use the panel.
    const onFocus = async (windowId: number) => {
      if (windowId === own || windowId < 0) return;
      const focused: Windows.Window = await browser.windows.get(windowId);
      if (focused.type === 'popup') await turnTo(windowId);
    };
    const onRemoved = (closed: number) => {
      setTab((shown) => {
        if (shown === closed) void turnTo();
        return shown;
      });
    };
    void turnTo();
    browser.tabs.onActivated.addListener(onActivated);
    browser.tabs.onRemoved.addListener(onRemoved);
    browser.windows?.onFocusChanged.addListener(onFocus);
    return () => {
      browser.tabs.onActivated.removeListener(onActivated);
      browser.tabs.onRemoved.removeListener(onRemoved);
      browser.windows?.onFocusChanged.removeListener(onFocus);
    };
  }, []);
  return { tab, choose: setTab };
}

// Which tab a page of ours speaks of that is itself in a tab or window: the one with a chart that the person
// turned to last, in any window. Tabs without a chart take nothing from the screen.

import { useEffect, useRef, useState } from 'react';
import browser from 'webextension-polyfill';
import { onAnyReading, readingsOf } from '../../lib/messaging/readings.ts';
import type { JoinReadings } from '../panel/use-chart.ts';

/** The tab the page was opened from, in its address as `?tab=ID`. */
const openedFrom = (): number | null => Number(new URLSearchParams(location.search).get('tab')) || null;

/** Null while no such tab was turned to, and once it was closed. */
export function useChartTab(join: JoinReadings): [tab: number | null, choose: (tab: number) => void] {
  const [tab, setTab] = useState<number | null>(openedFrom);
  const turnedTo = useRef<number | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    const follow = async () => {
      const candidate = turnedTo.current;
      if (candidate === null) return;
      const { state } = join([...(await readingsOf(candidate)).values()]);
      if (state === 'chart' && candidate === turnedTo.current && !stop.signal.aborted) setTab(candidate);
    };
    const turnTo = async (windowId: number) => {
      if (windowId < 0) return;
      const [active] = await browser.tabs.query({ active: true, windowId });
      if (active?.id === undefined || active.url?.startsWith(browser.runtime.getURL(''))) return;
      turnedTo.current = active.id;
      await follow();
    };
    const onActivated = ({ windowId }: { windowId: number }) => void turnTo(windowId);
    const onFocus = (windowId: number) => void turnTo(windowId);
    const onRemoved = (closed: number) => setTab((shown) => (shown === closed ? null : shown));
    // A chart that arrives after its tab was turned to.
    onAnyReading(() => void follow(), stop.signal);
    browser.tabs.onActivated.addListener(onActivated);
    browser.tabs.onRemoved.addListener(onRemoved);
    browser.windows?.onFocusChanged.addListener(onFocus);
    return () => {
      stop.abort();
      browser.tabs.onActivated.removeListener(onActivated);
      browser.tabs.onRemoved.removeListener(onRemoved);
      browser.windows?.onFocusChanged.removeListener(onFocus);
    };
  }, [join]);
  const choose = (chosen: number) => {
    turnedTo.current = null;
    setTab(chosen);
  };
  return [tab, choose];
}

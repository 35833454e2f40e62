// The tab in which the next chart can be opened: one that shows an EHR whose profile says where its charts open.

import { useEffect, useState } from 'react';
import { readPageProfiles } from '../../lib/messaging/page-profiles.ts';
import { onAnyReading, readingsOf, tabsWithReadings } from '../../lib/messaging/readings.ts';
import type { Profile } from '../../lib/model/profile.ts';

export interface EhrTab {
  tab: number;
  /** Scheme and host, as the browser has it. */
  site: string;
  link: string;
}

/** The tab of the panel if it will do, else another one; null where none will. */
export function useEhrTab(tab: number | null, builtIn: readonly Profile[]): EhrTab | null {
  const [found, setFound] = useState<EhrTab | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    const refresh = async () => {
      const next = await findEhrTab(tab, builtIn);
      if (!stop.signal.aborted) setFound(next);
    };
    void refresh();
    onAnyReading(() => void refresh(), stop.signal);
    return () => stop.abort();
  }, [tab, builtIn]);
  return found;
}

async function findEhrTab(own: number | null, builtIn: readonly Profile[]): Promise<EhrTab | null> {
  const [others, { profiles, off }] = await Promise.all([tabsWithReadings(), readPageProfiles()]);
  const links = new Map(
    [...builtIn, ...profiles].flatMap(({ id, chartLink }) =>
      chartLink !== undefined && !off.includes(id) ? [[id, chartLink] as const] : [],
    ),
  );
  const tabs = [...(own === null ? [] : [own]), ...others.filter((other) => other !== own)];
  for (const tab of tabs)
    for (const { profile, site } of (await readingsOf(tab)).values()) {
      const link = profile && links.get(profile.id);
      if (link !== undefined && link !== null) return { tab, site, link };
    }
  return null;
}

// The chart open in a tab, followed as the page changes.

import { useCallback, useEffect, useState } from 'react';
import { readAll, readAnew } from '../../lib/messaging/ask-page.ts';
import { onReadings, readingsOf } from '../../lib/messaging/readings.ts';
import type { ChartState, FrameReading } from '../../lib/model/chart.ts';

/** Joins the readings of a tab's frames; given by the entrypoint, for screens know nothing of pages. */
export type JoinReadings = (readings: readonly FrameReading[]) => ChartState;

export interface PanelChart {
  chart: ChartState;
  /** Ids of the profiles that recognised a part of the page. */
  readBy: string[];
  /** Whether the page may be read at all, and no profile recognised any part of it. */
  unknown: boolean;
  /** Reads the page anew and answers with what it shows now: asked before anything is recorded. */
  check: () => Promise<ChartState>;
}

type Seen = Pick<PanelChart, 'chart' | 'readBy' | 'unknown'>;

const seen = (readings: FrameReading[], join: JoinReadings): Seen => ({
  chart: join(readings),
  readBy: [...new Set(readings.flatMap(({ profile }) => profile?.id ?? []))],
  unknown: readings.length > 0 && readings.every(({ profile }) => profile === null),
});

const looking: ChartState = { state: 'reading', why: 'Looking at the page.' };
const unheard: ChartState = { state: 'reading', why: 'A part of the page has not been read yet.' };
const nothingSeen: Seen = { chart: looking, readBy: [], unknown: false };

export function useChart(tab: number | null, join: JoinReadings): PanelChart {
  const [now, setNow] = useState<Seen>(nothingSeen);
  useEffect(() => {
    if (tab === null) return;
    const stop = new AbortController();
    const refresh = async () => {
      const readings = await readingsOf(tab);
      if (!stop.signal.aborted) setNow(seen([...readings.values()], join));
    };
    setNow(nothingSeen);
    void readAnew(tab).then(refresh);
    onReadings(tab, () => void refresh(), stop.signal);
    return () => stop.abort();
  }, [tab, join]);
  const check = useCallback(async () => {
    if (tab === null) return looking;
    const readings = await readAll(tab);
    if (!readings) return unheard;
    const anew = seen(readings, join);
    setNow(anew);
    return anew.chart;
  }, [tab, join]);
  return { ...now, check };
}

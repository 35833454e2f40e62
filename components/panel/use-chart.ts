// The chart open in a tab, followed as the page changes.

import { useCallback, useEffect, useState } from 'react';
import { readAnew } from '../../lib/messaging/ask-page.ts';
import { onReadings, readingsOf } from '../../lib/messaging/readings.ts';
import type { ChartState, FrameReading } from '../../lib/model/chart.ts';

/** Joins the readings of a tab's frames; given by the entrypoint, for screens know nothing of pages. */
export type JoinReadings = (readings: readonly FrameReading[]) => ChartState;

export interface PanelChart {
  chart: ChartState;
  /** Reads the page anew and answers with what it shows now: asked before anything is recorded. */
  check: () => Promise<ChartState>;
}

const looking: ChartState = { state: 'reading', why: 'Looking at the page.' };

export function useChart(tab: number | null, join: JoinReadings): PanelChart {
  const [chart, setChart] = useState<ChartState>(looking);
  useEffect(() => {
    if (tab === null) return;
    const stop = new AbortController();
    const refresh = async () => {
      const readings = await readingsOf(tab);
      if (!stop.signal.aborted) setChart(join([...readings.values()]));
    };
    setChart(looking);
    void readAnew(tab).then(refresh);
    onReadings(tab, () => void refresh(), stop.signal);
    return () => stop.abort();
  }, [tab, join]);
  const check = useCallback(async () => {
    if (tab === null) return looking;
    const now = join(await readAnew(tab));
    setChart(now);
    return now;
  }, [tab, join]);
  return { chart, check };
}

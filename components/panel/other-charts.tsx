// The charts open in other tabs and pop-up windows, to turn to.

import { useEffect, useState } from 'react';
import { onAnyReading, readingsOf, tabsWithReadings } from '../../lib/messaging/readings.ts';
import type { ChartSnapshot } from '../../lib/model/chart.ts';
import type { JoinReadings } from './use-chart.ts';

interface Props {
  tab: number | null;
  join: JoinReadings;
  onChoose: (tab: number) => void;
}

export function OtherCharts({ tab, join, onChoose }: Props) {
  const [charts, setCharts] = useState<[number, ChartSnapshot][]>([]);
  useEffect(() => {
    const stop = new AbortController();
    const refresh = async () => {
      const found: [number, ChartSnapshot][] = [];
      for (const id of await tabsWithReadings()) {
        const state = join([...(await readingsOf(id)).values()]);
        if (state.state === 'chart') found.push([id, state.chart]);
      }
      if (!stop.signal.aborted) setCharts(found);
    };
    void refresh();
    onAnyReading(() => void refresh(), stop.signal);
    return () => stop.abort();
  }, [join]);
  const others = charts.filter(([id]) => id !== tab);
  if (others.length === 0) return null;
  return (
    <label>
      <span className="visually-hidden">Charts open in other windows and tabs</span>
      <select value="" onChange={(event) => onChoose(Number(event.target.value))}>
        <option value="" disabled>
          Also open: {others.length} {others.length === 1 ? 'chart' : 'charts'}
        </option>
        {others.map(([id, chart]) => (
          <option key={id} value={id}>
            {chart.fields.name ?? chart.fields.patient}, encounter {chart.fields.encounter}
          </option>
        ))}
      </select>
    </label>
  );
}

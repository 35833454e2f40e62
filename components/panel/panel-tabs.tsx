// The sides of the panel on one chart: its worksheet, its gaps and queries. One of them is in sight.

import { useRef } from 'react';
import type { ChartSnapshot } from '../../lib/model/chart.ts';
import { isEnded } from '../../lib/queries/query-life.ts';
import type { ChartGaps } from '../../lib/store/views/coder-gaps.ts';
import { useChartGaps } from '../queries/use-chart-gaps.ts';
import type { Session } from '../session/use-session.ts';

export const sides = ['worksheet', 'queries'] as const;
export type Side = (typeof sides)[number];

interface Props {
  session: Session;
  chart: ChartSnapshot;
  side: Side;
  onSide: (side: Side) => void;
}

export function PanelTabs({ session: { db }, chart, side, onSide }: Props) {
  const tabs = useRef<HTMLDivElement>(null);
  const open = numberOpen(useChartGaps(db, chart)?.gaps);
  const words: Record<Side, string> = {
    worksheet: 'Worksheet',
    queries: open ? `Gaps and queries (${open})` : 'Gaps and queries',
  };
  const move = (key: string) => {
    if (key !== 'ArrowLeft' && key !== 'ArrowRight') return;
    const other = sides[1 - sides.indexOf(side)]!;
    onSide(other);
    tabs.current?.querySelector<HTMLElement>(`[data-side="${other}"]`)?.focus();
  };
  return (
    <div
      className="panel-tabs"
      role="tablist"
      aria-label="Sides of the chart"
      ref={tabs}
      onKeyDown={(event) => move(event.key)}
    >
      {sides.map((one) => (
        <button
          key={one}
          type="button"
          role="tab"
          data-side={one}
          aria-selected={one === side}
          tabIndex={one === side ? 0 : -1}
          onClick={() => onSide(one)}
        >
          {words[one]}
        </button>
      ))}
    </div>
  );
}

/** Gaps and queries that wait for somebody, and gaps of a coder that may be of this chart. */
function numberOpen(view: ChartGaps | undefined): number {
  if (!view) return 0;
  const unended = view.queries.filter(({ life }) => !isEnded(life));
  return view.gaps.filter(({ state }) => state === 'open').length + unended.length + view.offered.length;
}

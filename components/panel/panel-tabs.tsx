// The names of the panel’s sides on one chart: its worksheet, its gaps and queries.

import type { ChartSnapshot } from '../../lib/model/chart.ts';
import { isEnded } from '../../lib/queries/query-life.ts';
import type { ChartGaps } from '../../lib/store/views/coder-gaps.ts';
import { useChartGaps } from '../queries/use-chart-gaps.ts';
import type { Session } from '../session/use-session.ts';
import { TabNames } from '../ui/tabs.tsx';

export type Side = 'worksheet' | 'queries';

interface Props {
  session: Session;
  chart: ChartSnapshot;
}

export function PanelTabs({ session: { db }, chart }: Props) {
  const open = numberOpen(useChartGaps(db, chart)?.gaps);
  const words: Record<Side, string> = {
    worksheet: 'Worksheet',
    queries: open ? `Gaps and queries (${open})` : 'Gaps and queries',
  };
  return <TabNames label="Sides of the chart" words={words} />;
}

/** Gaps and queries that wait for somebody, and gaps of a coder that may be of this chart. */
function numberOpen(view: ChartGaps | undefined): number {
  if (!view) return 0;
  const unended = view.queries.filter(({ life }) => !isEnded(life));
  return view.gaps.filter(({ state }) => state === 'open').length + unended.length + view.offered.length;
}

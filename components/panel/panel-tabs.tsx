// The sides of the panel on one chart: its worksheet, its gaps and queries. One of them is in sight.

import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useRef, useState } from 'react';
import type { ChartSnapshot } from '../../lib/model/chart.ts';
import { encounterId as deriveEncounter } from '../../lib/model/encounter.ts';
import { isEnded } from '../../lib/queries/query-life.ts';
import { chartGaps } from '../../lib/store/views/coder-gaps.ts';
import { shownFacts } from '../queries/shown-facts.ts';
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
  const { patient, encounter } = chart.fields;
  const [id, setId] = useState<string | null>(null);
  // Before the live query: it follows nothing that is read after a hash was made.
  useEffect(() => {
    let here = true;
    void deriveEncounter(chart.site, patient, encounter).then((derived) => here && setId(derived));
    return () => {
      here = false;
      setId(null);
    };
  }, [chart.site, patient, encounter]);
  const open = useLiveQuery(async () => {
    if (id === null) return 0;
    const { gaps, queries, offered } = await chartGaps(db, id, shownFacts(chart));
    const unended = queries.filter(({ life }) => !isEnded(life));
    return gaps.filter(({ state }) => state === 'open').length + unended.length + offered.length;
  }, [db, id]);
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

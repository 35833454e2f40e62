// Gaps and queries of the chart in view, as the store has them: for the tab, and for the number on it.

import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import type { ChartSnapshot } from '../../lib/model/chart.ts';
import { encounterId } from '../../lib/model/encounter.ts';
import type { Database } from '../../lib/store/database.ts';
import { type ChartGaps, chartGaps } from '../../lib/store/views/coder-gaps.ts';
import { shownFacts } from './shown-facts.ts';

/** Null while the store is being read. */
export function useChartGaps(db: Database, chart: ChartSnapshot): { id: string; gaps: ChartGaps } | null {
  const { patient, encounter } = chart.fields;
  const [id, setId] = useState<string | null>(null);
  // Before the live query: it follows nothing that is read after a hash was made.
  useEffect(() => {
    let here = true;
    void encounterId(chart.site, patient, encounter).then((derived) => here && setId(derived));
    return () => {
      here = false;
      setId(null);
    };
  }, [chart.site, patient, encounter]);
  const gaps = useLiveQuery(
    async () => (id ? { id, gaps: await chartGaps(db, id, shownFacts(chart)) } : null),
    [db, id],
  );
  // Until the store has been read anew, it answers for the chart before.
  return gaps && gaps.id === id ? gaps : null;
}

// Tells the page which of its code lines have a verdict, for as long as the worksheet is on the screen.

import { useEffect, useRef } from 'react';
import { clearMarks, showMarks, type ToldMarks } from '../../lib/messaging/page-marks.ts';
import type { ChartSnapshot } from '../../lib/model/chart.ts';
import type { PageMark } from '../../lib/model/page-mark.ts';
import type { WorksheetRow } from './line-row.tsx';

/** @param rows as they are on the screen: a decision shows in the page as soon as here. */
export function useMarks(tab: number | null, chart: ChartSnapshot, rows: readonly WorksheetRow[]): void {
  const told = useRef<ToldMarks>(new Map());
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const marks = marksOf(rows);
  const said = JSON.stringify([...marks]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `said` stands for the marks
  useEffect(() => {
    if (tab === null) return;
    // One after the other, so that an older one never arrives last.
    queue.current = queue.current.then(() => showMarks(tab, chart.lines, marks, told.current));
  }, [tab, chart, said]);

  useEffect(() => {
    if (tab === null) return;
    const clear = () => void clearMarks(tab, told.current);
    // A panel that is closed takes its marks along.
    window.addEventListener('pagehide', clear);
    return () => {
      window.removeEventListener('pagehide', clear);
      clear();
    };
  }, [tab]);
}

/** Lines that were judged. An omitted code has no row in the page. */
function marksOf(rows: readonly WorksheetRow[]): Map<string, PageMark> {
  return new Map(
    rows.flatMap(({ key, line, verdict }) =>
      line && verdict?.disposition ? [[key, verdict.disposition] as const] : [],
    ),
  );
}

// The charts behind an opened number of the scorecard, each with what it brings to it.

import { type Share, shareOf } from '../../lib/review/behind-figure.ts';
import type { ReviewedChart } from './reviewed-charts.ts';
import { isInGroup, type Opened } from './scorecard-route.ts';

export interface ListedChart {
  chart: ReviewedChart;
  /** Null where no number was opened. */
  share: Share | null;
}

/** Without an opened number every chart. */
export function openedCharts(charts: readonly ReviewedChart[], opened: Opened | null): ListedChart[] {
  if (!opened) return charts.map((chart) => ({ chart, share: null }));
  const { group, counted, attribution, stage } = opened;
  return charts.flatMap((chart) => {
    const scored = stage === 'final' ? chart.final : chart.scored;
    const share =
      chart.counted && scored && isInGroup(scored, group) ? shareOf(scored, counted, attribution) : null;
    return share ? [{ chart, share }] : [];
  });
}

/** “13 lines in 4 charts”, or “4 charts” where charts are what is counted. */
export function amountWords(listed: readonly ListedChart[]): string {
  const of = (n: number, what: string) => `${n} ${n === 1 ? what : `${what}s`}`;
  const lines = listed.reduce((n, { share }) => n + (share?.lines?.length ?? 0), 0);
  const charts = of(listed.length, 'chart');
  return lines === 0 ? charts : `${of(lines, 'line')} in ${charts}`;
}

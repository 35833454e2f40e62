// The charts behind an opened number of the scorecard, each with what it brings to it.

import { type Share, shareOf } from '../../../lib/review/behind-figure.ts';
import { type Bases, isInPool } from '../../../lib/review/pooled-reviews.ts';
import { isInGroup, type Opened } from '../scorecard/scorecard-route.ts';
import type { WorklistChart } from './worklist-charts.ts';

export interface ListedChart {
  chart: WorklistChart;
  /** Null where no number was opened. */
  share: Share | null;
}

/** Without an opened number every chart. */
export function openedCharts(
  charts: readonly WorklistChart[],
  opened: Opened | null,
  bases: Bases,
): ListedChart[] {
  if (!opened) return charts.map((chart) => ({ chart, share: null }));
  const { group, counted, attribution, stage, pool } = opened;
  return charts.flatMap((chart) => {
    const scored = stage === 'final' ? chart.final : chart.scored;
    const named = { number: chart.encounter.number, signedAt: chart.worksheet.signedAt };
    const share =
      chart.counted && scored && isInPool(named, bases, pool) && isInGroup(scored, group)
        ? shareOf(scored, counted, attribution)
        : null;
    return share ? [{ chart, share }] : [];
  });
}

/** “13 lines in 4 charts”, or “4 charts” where charts are what is counted. */
export function amountWords(listed: readonly ListedChart[]): string {
  const lines = listed.reduce((n, { share }) => n + (share?.lines?.length ?? 0), 0);
  const charts = listed.length;
  return lines === 0
    ? `${charts} ${charts === 1 ? 'chart' : 'charts'}`
    : `${lines} ${lines === 1 ? 'line' : 'lines'} in ${charts} ${charts === 1 ? 'chart' : 'charts'}`;
}

// Whether the page still shows the chart that a worksheet belongs to, and the codes it began with.

import { canonicalJson } from '../../lib/model/canonical-json.ts';
import type { ChartSnapshot, ChartState } from '../../lib/model/chart.ts';
import type { CodeLine } from '../../lib/model/code-line.ts';
import { chartKey } from './chart-key.ts';

/** True when `now` is a chart of the same EHR, patient and encounter. */
export const sameChart = (chart: ChartSnapshot, now: ChartState): boolean =>
  (now.state === 'chart' || now.state === 'no-codes') && chartKey(now.chart) === chartKey(chart);

/** True when the page's codes are no longer those the review began with; labels do not matter. */
export function codesChanged(delivered: readonly CodeLine[], now: readonly CodeLine[]): boolean {
  const essence = (lines: readonly CodeLine[]) =>
    canonicalJson(lines.map((line) => ({ ...line, label: null })));
  return essence(delivered) !== essence(now);
}

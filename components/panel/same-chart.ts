// Whether the page still shows the chart that a worksheet belongs to, and the codes it began with.

import { canonicalJson } from '../../lib/model/canonical-json.ts';
import type { ChartSnapshot, ChartState, FrameReading } from '../../lib/model/chart.ts';
import type { CodeLine } from '../../lib/model/code-line.ts';
import { chartKey } from './chart-key.ts';

/** True when `now` is a chart of the same EHR, patient and encounter. */
export const sameChart = (chart: ChartSnapshot, now: ChartState): boolean =>
  (now.state === 'chart' || now.state === 'no-codes') && chartKey(now.chart) === chartKey(chart);

const told = ['patient', 'encounter', 'dob', 'dateOfService'] as const;

/**
 * True when a frame stands on another site than the chart or names another one. A part of the page that names
 * none is the chart's; one that any other site was let into is not.
 */
export const isElsewhere = ({ site, fields }: FrameReading, chart: ChartSnapshot): boolean =>
  site !== chart.site ||
  told.some((name) => {
    const [said, known] = [fields[name], chart.fields[name]];
    return said !== null && known !== null && said.toLowerCase() !== known.toLowerCase();
  });

/** True when the page's codes are no longer those the review began with; labels do not matter. */
export function codesChanged(delivered: readonly CodeLine[], now: readonly CodeLine[]): boolean {
  const essence = (lines: readonly CodeLine[]) =>
    canonicalJson(lines.map((line) => ({ ...line, label: null })));
  return essence(delivered) !== essence(now);
}

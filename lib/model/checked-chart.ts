// A chart as it was coded, wherever that is known from: what the automatic checks are given of it.

import type { ChartFields } from './chart.ts';
import type { ChartFact } from './chart-fact.ts';
import type { CodeLine } from './code-line.ts';

export interface CheckedChart {
  /** Of the encounter. */
  number: string;
  /** Who coded it; null: nobody has said. */
  vendor: string | null;
  fields: ChartFields;
  /** As they were delivered. */
  lines: readonly CodeLine[];
  /** Those that stand alone: of two that stand side by side neither is known. */
  facts: readonly Pick<ChartFact, 'name' | 'lineKey' | 'value'>[];
  billedOn: string | null;
}

// A made-up EHR page of one make, drawn for any chart, and what a right reading of it is. None of them is
// shaped after a real product: they are what readers of pages may meet that nobody made a profile for.

import type { ChartField } from '../../lib/model/chart.ts';
import type { SampleChart } from './sample-charts.ts';

export interface SamplePage {
  name: string;
  /** The address of the page for a chart. */
  path(chart: SampleChart): string;
  html(chart: SampleChart): string;
  /** Fields that the page shows in a way that can be read. */
  fields: ChartField[];
  /** Diagnoses, services, or neither where the page assigns none. */
  shows: 'both' | 'diagnoses' | 'services' | 'none';
  /** What the page shows of a line besides its code. */
  columns: ('modifiers' | 'units' | 'diagnoses' | 'poa')[];
  /** Where a person points, to teach it. */
  point?: { fields: Partial<Record<ChartField, string>>; tables: string[]; document?: string };
  /** What makes it hard. */
  hard: string;
}

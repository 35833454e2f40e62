// A made-up page for measuring: written without a look at how pages are guessed or taught, so that it tells
// what the engine does with pages nobody had in mind. Unlike a SamplePage it may have several documents.

import type { ChartField } from '../../../lib/model/chart.ts';
import type { UnseenChart } from './unseen-charts.ts';

/** Where a person points in one document. */
export interface UnseenPointing {
  fields?: Partial<Record<ChartField, string>>;
  /** A cell of each code table. */
  tables?: string[];
}

export interface UnseenPage {
  name: string;
  /** What makes it hard. */
  hard: string;
  charts: [UnseenChart, UnseenChart];
  /** The documents by path; the first is the page itself, the others its frames. */
  documents(chart: UnseenChart): Record<string, string>;
  /** Fields that the page shows in a way that can be read. */
  fields: ChartField[];
  /** The lines that the page assigns, with what it shows of them, in any order. */
  lines(chart: UnseenChart): object[];
  /** By the place of the document among `documents`, from 0. */
  point?: Record<number, UnseenPointing>;
}

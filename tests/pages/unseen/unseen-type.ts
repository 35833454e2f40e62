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
  /**
   * What the engine does not do on this page, so that it is known and nothing else slips: fields that a guess
   * does not find, and lines of which a part is not read. Never a wrong field and never an invented line.
   */
  short?: {
    guess?: { fields?: ChartField[]; lines?: 'missed' | 'refused' };
    teach?: 'refused' | 'missed';
  };
  /** By the place of the document among `documents`, from 0. */
  point?: Record<number, UnseenPointing>;
}

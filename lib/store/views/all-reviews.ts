// Every review in the store, kept up to date by what changed.

import { isOneOf } from '../../model/one-of.ts';
import type { Database } from '../database.ts';
import { followCharts } from '../follow-charts.ts';
import { latestSignedFirst } from './order.ts';
import { type Seen, seen } from './review-view.ts';

export interface AllReviews {
  encounters: Seen<'encounter'>[];
  /** Latest first. */
  worksheets: Seen<'worksheet'>[];
  verdicts: Seen<'verdict'>[];
  /** Those that stand. */
  findings: Seen<'finding'>[];
  /** What happened to the worksheets after they were signed. */
  steps: Seen<'review-step'>[];
}

const kinds = ['encounter', 'worksheet', 'verdict', 'finding', 'review-step'] as const;
type Kind = (typeof kinds)[number];

const isKind = (kind: string): kind is Kind => isOneOf(kinds, kind);

/** A record as it was read, and the write that had made it so. */
interface Read {
  kind: Kind;
  changed: number;
  record: Seen<Kind>;
}

/**
 * A function that reads every review, the first time in full and then what changed since. A record that did not
 * change is the same object in each answer.
 */
export function reviewsReader(): (db: Database) => Promise<AllReviews> {
  const charts = followCharts<Map<string, Read>>((records, before) => {
    const read = new Map<string, Read>();
    for (const row of records) {
      if (!isKind(row.kind)) continue;
      const same = before?.get(row.key);
      const { kind, changed } = row;
      read.set(row.key, same?.changed === changed ? same : { kind, changed, record: seen(kind, row) });
    }
    return read;
  });
  return async (db) => {
    const all: { [K in Kind]: Seen<K>[] } = {
      encounter: [],
      worksheet: [],
      verdict: [],
      finding: [],
      'review-step': [],
    };
    // A record goes to the list of its own kind, which the compiler cannot follow through a loop.
    for (const chart of (await charts(db)).values())
      for (const { kind, record } of chart.values()) (all[kind] as Seen<Kind>[]).push(record);
    return {
      encounters: all.encounter,
      worksheets: all.worksheet.sort(latestSignedFirst),
      verdicts: all.verdict,
      findings: all.finding.filter((f) => !f.removed),
      steps: all['review-step'],
    };
  };
}

/** Every review in the store, read in full. */
export const allReviews = (db: Database): Promise<AllReviews> => reviewsReader()(db);

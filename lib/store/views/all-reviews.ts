// Every review in the store, kept up to date by what changed: reading ten thousand worksheets takes seconds, and
// each verdict that arrives changes one of them.

import { changeMarks, type Marks } from '../changed-rows.ts';
import type { Database, StoredRecord } from '../database.ts';
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

const isKind = (kind: string): kind is Kind => (kinds as readonly string[]).includes(kind);

/**
 * A function that reads every review, the first time in full and then what changed since. A record that did not
 * change is the same object in each answer.
 */
export function reviewsReader(): (db: Database) => Promise<AllReviews> {
  let known: Marks | null = null;
  let records = emptyRecords();
  return async (db) => {
    const { marks, rows, all } = await changedSince(db, known);
    if (all) records = emptyRecords();
    for (const row of rows) if (isKind(row.kind)) records[row.kind].set(row.id, seen(row) as never);
    known = marks;
    return {
      encounters: [...records.encounter.values()],
      worksheets: [...records.worksheet.values()].sort(latestSignedFirst),
      verdicts: [...records.verdict.values()],
      findings: [...records.finding.values()].filter((f) => !f.removed),
      steps: [...records['review-step'].values()],
    };
  };
}

/** Every review in the store, read in full. */
export const allReviews = (db: Database): Promise<AllReviews> => reviewsReader()(db);

const emptyRecords = (): { [K in Kind]: Map<string, Seen<K>> } => ({
  encounter: new Map(),
  worksheet: new Map(),
  verdict: new Map(),
  finding: new Map(),
  'review-step': new Map(),
});

/** The marks and the rows of one moment. */
function changedSince(
  db: Database,
  known: Marks | null,
): Promise<{ marks: Marks; rows: StoredRecord[]; all: boolean }> {
  return db.transaction('r', db.records, db.meta, async () => {
    const marks = await changeMarks(db);
    const all = known === null || known.removals !== marks.removals || known.last > marks.last;
    const rows = all
      ? await db.records.toArray()
      : await db.records
          .where('changed')
          .above(known?.last ?? 0)
          .toArray();
    return { marks, rows, all };
  });
}

// Reading the life of a worksheet out of the store: its records, where it stands, and steps of this person that
// the backend did not take because somebody else was first.

import type { RecordKind, RecordOf } from '../../model/change.ts';
import type { Fault } from '../../model/result.ts';
import type { ReviewStep } from '../../model/review-step.ts';
import { type Life, lifeOf } from '../../review/worksheet-life.ts';
import { valuesAs } from '../../sync/merge.ts';
import type { Database, StoredRecord } from '../database.ts';
import { inState } from '../outbox.ts';
import { recordsOfWorksheet } from '../records.ts';

type WithId<K extends RecordKind> = Partial<RecordOf<K>> & { id: string };

/** What a step depends on. */
export interface StepRecords {
  worksheet: WithId<'worksheet'> | null;
  verdicts: WithId<'verdict'>[];
  /** Those that stand. */
  findings: WithId<'finding'>[];
  steps: WithId<'review-step'>[];
}

/** The records of one worksheet; may run inside a transaction over `recordTables`. */
export async function stepRecords(db: Database, worksheetId: string): Promise<StepRecords> {
  const rows = await recordsOfWorksheet(db, worksheetId);
  const [worksheet = null] = ofKind(rows, 'worksheet');
  return {
    worksheet,
    verdicts: ofKind(rows, 'verdict'),
    findings: ofKind(rows, 'finding').filter((f) => !f.removed),
    steps: ofKind(rows, 'review-step'),
  };
}

const ofKind = <K extends RecordKind>(rows: readonly StoredRecord[], kind: K): WithId<K>[] =>
  rows.filter((r) => r.kind === kind).map((r) => ({ ...valuesAs(kind, r.view), id: r.id }));

/** A step that was not taken, kept where its author sees it. */
export interface RefusedStep {
  /** Of the change, to dismiss it by. */
  change: string;
  step: Partial<ReviewStep>;
  fault: Fault | null;
}

export interface ReviewLife {
  life: Life;
  refused: RefusedStep[];
}

/** Where one worksheet stands, for a live query. */
export async function reviewLife(db: Database, worksheetId: string): Promise<ReviewLife> {
  const [{ worksheet, steps }, entries] = await Promise.all([
    stepRecords(db, worksheetId),
    inState(db, 'refused').toArray(),
  ]);
  const refused = entries
    .filter(({ change }) => change.kind === 'review-step' && change.fields.worksheetId === worksheetId)
    .map(({ id, change, fault }) => ({
      change: id,
      // A step that the store wrote was held to its schema.
      step: change.fields as Partial<ReviewStep>,
      fault: fault ?? null,
    }));
  return { life: lifeOf(worksheet ?? {}, steps), refused };
}

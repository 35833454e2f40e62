// What a reviewer confirms for the automatic checks and decides of their proposals, each as one transaction.

import type { ChartSnapshot } from '../../model/chart.ts';
import { type ChartFact, chartFactId, fitsFact } from '../../model/chart-fact.ts';
import { type CheckDecision, checkDecisionId } from '../../model/check-decision.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import type { Database } from '../database.ts';
import { recordOf } from '../records.ts';
import { type Edit, type Writer, writeEdits } from '../write.ts';
import { refuseReview } from './chart-vendor.ts';
import { reviewIds } from './review.ts';
import { changeWorksheet, type Done, startEdits } from './worksheet-edits.ts';

type Own = 'worksheetId' | 'encounterId';
export type SaidFact = Omit<ChartFact, Own>;
export type Decided = Omit<CheckDecision, Own>;

/**
 * Confirms a fact, or takes it back (null). Starts the worksheet if this is the first thing that is recorded.
 * Faults: `not-of-the-fact`, and those of `commit`.
 */
export async function confirmFact(
  db: Database,
  writer: Writer,
  chart: ChartSnapshot,
  fact: SaidFact,
): Promise<Result<Done>> {
  const { name, lineKey, value, evidence } = fact;
  if (!fitsFact(name, value))
    return fail(
      'not-of-the-fact',
      'The value is not one that this fact can have.',
      'Nothing was changed.',
      'Give another value.',
    );
  return writeInWorksheet(db, writer, chart, async (worksheet) => {
    const id = await chartFactId(worksheet, name, lineKey);
    const said = { value, evidence };
    return { kind: 'chart-fact', id, first: { name, lineKey }, fields: said, unsaid: { value: null } };
  });
}

/**
 * Dismisses a proposal, or brings it back (reason null).
 * Faults: `no-reason`, and those of `commit`.
 */
export async function decideCheck(
  db: Database,
  writer: Writer,
  chart: ChartSnapshot,
  decided: Decided,
): Promise<Result<Done>> {
  const { rule, lineKey, message, reason, note } = decided;
  if (reason === 'other' && note.trim() === '')
    return fail('no-reason', 'Nothing is said of why it is dismissed.', 'Nothing was changed.', 'Say why.');
  return writeInWorksheet(db, writer, chart, async (worksheet) => ({
    kind: 'check-decision',
    id: await checkDecisionId(worksheet, decided),
    first: { rule, lineKey, message },
    fields: { reason, note },
    unsaid: { reason: null },
  }));
}

interface Said extends Edit {
  /** Set once, when the record is made. */
  first: Edit['fields'];
  /** What undoing leaves of a record that was not there before. */
  unsaid: Edit['fields'];
}

async function writeInWorksheet(
  db: Database,
  writer: Writer,
  chart: ChartSnapshot,
  said: (worksheet: string) => Promise<Said>,
): Promise<Result<Done>> {
  const ids = await reviewIds(chart, writer.person);
  const refused = await refuseReview(db, writer, chart, ids.encounterId);
  if (refused) return { ok: false, error: refused };
  const { kind, id, first, fields, unsaid } = await said(ids.worksheetId);
  return changeWorksheet(db, ids.worksheetId, async (started) => {
    const start = started ? ok([]) : await startEdits(db, writer, chart, ids);
    if (!start.ok) return start;
    const standing = await recordOf(db, kind, id);
    const { encounterId, worksheetId } = ids;
    const made = standing ? fields : { worksheetId, encounterId, ...first, ...fields };
    const prior = await writeEdits(db, writer, [...start.value, { kind, id, fields: made }]);
    const own = prior.filter((edit) => edit.id === id && Object.keys(edit.fields).length > 0);
    return { undo: standing ? own : [{ kind, id, fields: unsaid }] };
  });
}

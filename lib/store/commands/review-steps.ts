// Takes a step in the life of a signed worksheet: numbered behind those that this browser knows, checked by the
// same rules as the backend's, and refused there if somebody else was first.

import { asFields } from '../../model/as-fields.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import { type ReviewStep, reviewStepId } from '../../model/review-step.ts';
import { checkStep } from '../../review/check-step.ts';
import { lifeOf } from '../../review/worksheet-life.ts';
import { valuesAs } from '../../sync/merge.ts';
import type { Database } from '../database.ts';
import { recordOf } from '../records.ts';
import { uncovered } from '../views/gate-register.ts';
import { stepRecords } from '../views/review-life.ts';
import { type Writer, writeEdits } from '../write.ts';
import { commit } from './commit.ts';

/** What a person says with a step; the rest is filled in. */
export type StepContent = Pick<ReviewStep, 'step'> &
  Partial<Pick<ReviewStep, 'reason' | 'dueAt' | 'vendorPerson' | 'answers' | 'outcomes'>>;

/**
 * Takes the step for the writer, now. Faults: `no-worksheet`, those of `checkStep`, and those of `commit`.
 * @returns the step as it was recorded.
 */
export async function takeStep(
  db: Database,
  writer: Writer,
  worksheetId: string,
  content: StepContent,
): Promise<Result<ReviewStep>> {
  // Its id is known only outside of the transaction: deriving it waits for something that is no database.
  const { worksheet: seen, steps: taken } = await stepRecords(db, worksheetId);
  const number = lifeOf(seen ?? {}, taken).steps.length + 1;
  const id = await reviewStepId(worksheetId, number);
  return commit(db, async () => {
    const { worksheet, verdicts, findings, steps } = await stepRecords(db, worksheetId);
    if (!worksheet?.encounterId)
      return fail(
        'no-worksheet',
        'This worksheet is not in this browser.',
        'The step is not taken; the review stands where it stood.',
        'Wait until this browser has heard of it, then do it again.',
      );
    const at = writer.now();
    const step: ReviewStep = {
      worksheetId,
      encounterId: worksheet.encounterId,
      number,
      by: writer.person,
      at,
      reason: '',
      dueAt: null,
      vendorPerson: null,
      answers: [],
      outcomes: [],
      ...content,
    };
    const known = await recordOf(db, 'encounter', step.encounterId);
    const { vendor } = known ? valuesAs('encounter', known.view) : {};
    const { employer } = writer;
    const context = { worksheet, verdicts, findings, steps, employer, vendor, now: at };
    const fault =
      checkStep(context, step) ??
      (step.step === 'release' ? await uncovered(db, vendor, at, 'release') : null);
    if (fault) return { ok: false, error: fault };
    await writeEdits(db, writer, [{ kind: 'review-step', id, fields: asFields(step) }]);
    return ok(step);
  });
}

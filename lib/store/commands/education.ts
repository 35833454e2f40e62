// What is done with education items, each as one transaction. Whether a finding is final is decided here as by the
// backend, so that nothing is made that it would refuse.

import { asFields } from '../../model/as-fields.ts';
import { type Education, educationId } from '../../model/education.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import { lessonsOf } from '../../review/repeated-findings.ts';
import { lifeOf } from '../../review/worksheet-life.ts';
import { recordValues } from '../../sync/merge.ts';
import type { Database } from '../database.ts';
import { recordOf } from '../records.ts';
import { stepRecords } from '../views/review-life.ts';
import { type Writer, writeEdits } from '../write.ts';
import { commit } from './commit.ts';

/** What a person says of a new item. */
export type Lesson = Pick<Education, 'lesson' | 'citation' | 'dueAt'>;

/**
 * Makes the item of a finding, or brings back one that was withdrawn. Faults: `not-final` where the finding is not
 * final, not major or critical, or was overturned; and those of `commit`.
 */
export async function makeEducation(
  db: Database,
  writer: Writer,
  worksheetId: string,
  verdictId: string,
  lesson: Lesson,
): Promise<Result<null>> {
  const id = await educationId(verdictId);
  return commit(db, async () => {
    const { worksheet, verdicts, findings, steps } = await stepRecords(db, worksheetId);
    const life = lifeOf(worksheet ?? {}, steps);
    const found =
      worksheet && lessonsOf({ worksheet, verdicts, findings, life }).find((f) => f.verdictId === verdictId);
    if (!found || !worksheet.encounterId)
      return fail(
        'not-final',
        'The finding is not final, was overturned, or is neither major nor critical.',
        'No education item was made.',
        'Wait until the vendor has answered and every dispute is decided.',
      );
    const standing = await recordOf(db, 'education', id);
    const first: Education = {
      worksheetId,
      encounterId: worksheet.encounterId,
      verdictId,
      coder: found.coder,
      topic: found.topic,
      ...lesson,
      madeBy: writer.person,
      madeAt: writer.now(),
      acknowledged: null,
      reaudit: null,
      removed: false,
    };
    const fields = standing ? { ...lesson, removed: false } : first;
    await writeEdits(db, writer, [{ kind: 'education', id, fields: asFields(fields) }]);
    return ok(null);
  });
}

/** Notes who said for the coder that the lesson was read. Faults: `no-item`, and those of `commit`. */
export const acknowledgeEducation = (
  db: Database,
  writer: Writer,
  id: string,
  by: string,
): Promise<Result<null>> => change(db, writer, id, { acknowledged: { by, at: writer.now() } });

/** Notes what a later look at the coder’s charts found. Faults as `acknowledgeEducation`. */
export const reauditEducation = (
  db: Database,
  writer: Writer,
  id: string,
  result: 'mended' | 'repeated',
  charts: number,
): Promise<Result<null>> =>
  change(db, writer, id, { reaudit: { result, charts, by: writer.person, at: writer.now() } });

/** Withdraws the item; it is kept. Faults as `acknowledgeEducation`. */
export const withdrawEducation = (db: Database, writer: Writer, id: string): Promise<Result<null>> =>
  change(db, writer, id, { removed: true });

function change(db: Database, writer: Writer, id: string, fields: Partial<Education>): Promise<Result<null>> {
  return commit(db, async () => {
    const stored = await recordOf(db, 'education', id);
    if (!stored || recordValues(stored.view).removed === true)
      return fail(
        'no-item',
        'This education item is not here, or was withdrawn.',
        'Nothing was changed.',
        'Wait until this browser has heard of it, then do it again.',
      );
    await writeEdits(db, writer, [{ kind: 'education', id, fields: asFields(fields) }]);
    return ok(null);
  });
}

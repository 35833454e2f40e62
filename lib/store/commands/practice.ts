// Giving practice sets, taking them back, and handing in what was practised, each as one transaction.

import { asFields } from '../../model/as-fields.ts';
import { timedId } from '../../model/ids.ts';
import {
  type PracticeAnswer,
  type PracticeResult,
  type PracticeSet,
  practiceResultId,
} from '../../model/practice.ts';
import { ok, type Result } from '../../model/result.ts';
import type { Database } from '../database.ts';
import { recordOf } from '../records.ts';
import type { ReviewView } from '../views/review-view.ts';
import { type Writer, writeEdits } from '../write.ts';
import { commit } from './commit.ts';

/** Gives a set to a person. Answers with its id. Faults: those of `commit`. */
export function givePractice(
  db: Database,
  writer: Writer,
  { person, charts, dueOn }: Pick<PracticeSet, 'person' | 'charts' | 'dueOn'>,
): Promise<Result<string>> {
  const now = writer.now();
  const id = timedId(now, writer.random);
  const set: PracticeSet = { person, charts, dueOn, madeBy: writer.person, madeAt: now, removed: false };
  return commit(db, async () => {
    await writeEdits(db, writer, [{ kind: 'practice-set', id, fields: asFields(set) }]);
    return ok(id);
  });
}

/** Takes a set back, or gives it again. What was handed in of it stays. Faults: those of `commit`. */
export const takeBackPractice = (
  db: Database,
  writer: Writer,
  id: string,
  removed: boolean,
): Promise<Result<null>> =>
  commit(db, async () => {
    await writeEdits(db, writer, [{ kind: 'practice-set', id, fields: { removed } }]);
    return ok(null);
  });

/**
 * Hands in a signed practice chart, once: what stands already is left as it is. Faults: those of `commit`.
 * @param view of the practice worksheet, which is in another store.
 */
export async function handInPractice(
  db: Database,
  writer: Writer,
  of: { set: string; chart: string },
  view: Pick<ReviewView, 'verdicts' | 'findings'>,
): Promise<Result<null>> {
  const id = await practiceResultId(of.set, of.chart);
  const result: PracticeResult = {
    ...of,
    by: writer.person,
    signedAt: writer.now(),
    answers: practiceAnswers(view),
  };
  return commit(db, async () => {
    if (await recordOf(db, 'practice-result', id)) return ok(null);
    await writeEdits(db, writer, [{ kind: 'practice-result', id, fields: asFields(result) }]);
    return ok(null);
  });
}

/** What a worksheet says, without what ties its records together. */
export const practiceAnswers = ({
  verdicts,
  findings,
}: Pick<ReviewView, 'verdicts' | 'findings'>): PracticeAnswer[] =>
  verdicts.flatMap(({ id, lineKey, disposition, auditor, position }) => {
    if (!lineKey || !disposition) return [];
    const finding = findings.find(({ verdictId }) => verdictId === id);
    const evidence = finding?.evidence ?? [];
    return [
      {
        lineKey,
        disposition,
        auditor: auditor ?? null,
        position: position ?? null,
        category: finding?.category ?? null,
        severity: finding?.severity ?? null,
        direction: finding?.direction ?? null,
        rootCause: finding?.rootCause ?? null,
        quotes: evidence.flatMap((item) => (item.kind === 'quote' ? [item.anchor.exact] : [])),
        absent: evidence.some(({ kind }) => kind === 'absent'),
      },
    ];
  });

// Keeping words that are said of findings again and again, each as one transaction. They are their owner's: the
// server refuses what another person writes in them, and so does this.

import type { FindingCategory } from '../../model/finding.ts';
import { timedId } from '../../model/ids.ts';
import type { Rationale } from '../../model/rationale.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import { recordValues } from '../../sync/merge.ts';
import type { Database } from '../database.ts';
import { recordOf } from '../records.ts';
import { type Writer, writeEdits } from '../write.ts';
import { commit } from './commit.ts';

/** What a person writes; the rest is known. */
export interface RationaleWords {
  title: string;
  text: string;
  /** Empty for none. */
  citation: string;
  category: FindingCategory | null;
  shared: boolean;
}

/** Keeps a new rationale of the writer's own. Answers with its id. Faults: those of `commit`. */
export async function keepRationale(
  db: Database,
  writer: Writer,
  words: RationaleWords,
): Promise<Result<string>> {
  const id = timedId(writer.now(), writer.random);
  const fields = { ...words, owner: writer.person, removed: false };
  return commit(db, async () => {
    await writeEdits(db, writer, [{ kind: 'rationale', id, fields }]);
    return ok(id);
  });
}

/**
 * Changes a rationale of the writer's own, removes it or brings it back. Faults: `no-rationale`,
 * `not-your-rationale`, and those of `commit`.
 */
export async function changeRationale(
  db: Database,
  writer: Writer,
  id: string,
  fields: Partial<RationaleWords & Pick<Rationale, 'removed'>>,
): Promise<Result<null>> {
  return commit(db, async () => {
    const stored = await recordOf(db, 'rationale', id);
    if (!stored)
      return fail(
        'no-rationale',
        'This rationale is not known here.',
        'Nothing was changed.',
        'Wait until this browser has heard of it, then do it again.',
      );
    if (recordValues(stored.view).owner !== writer.person)
      return fail(
        'not-your-rationale',
        'This rationale belongs to another person.',
        'Nothing was changed.',
        'Keep a rationale of your own.',
      );
    await writeEdits(db, writer, [{ kind: 'rationale', id, fields }]);
    return ok(null);
  });
}

// What reviewers do with a gap that a vendor's coder noted, each as one transaction: it becomes a gap of the chart in
// view, or is closed where no chart is to be had of it.

import { asFields } from '../../model/as-fields.ts';
import type { ChartSnapshot } from '../../model/chart.ts';
import { type CoderGap, coderGap, placedGapId } from '../../model/coder-gap.ts';
import { encounterId as deriveEncounter } from '../../model/encounter.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import { asGap } from '../../queries/match-coder-gaps.ts';
import { recordValues } from '../../sync/merge.ts';
import type { Database } from '../database.ts';
import { recordOf } from '../records.ts';
import { type Writer, writeEdits } from '../write.ts';
import { encounterEdit, refuseReview } from './chart-vendor.ts';
import { commit } from './commit.ts';

const unknown = fail(
  'no-gap',
  'This gap is not in this browser.',
  'Nothing was changed.',
  'Wait until this browser has heard of it, then do it again.',
);

/**
 * Makes it a gap of the chart that the page shows, by an id made of its own: of two people who place it, the first has. Faults:
 * `no-gap`, those of `refuseReview` and of `commit`. Nothing happens to one that is placed already.
 */
export async function placeCoderGap(
  db: Database,
  writer: Writer,
  chart: ChartSnapshot,
  id: string,
): Promise<Result<null>> {
  const encounterId = await deriveEncounter(chart.site, chart.fields.patient, chart.fields.encounter);
  const refused = await refuseReview(db, writer, chart, encounterId);
  if (refused) return { ok: false, error: refused };
  const gapId = await placedGapId(id);
  return commit(db, async () => {
    if (await recordOf(db, 'gap', gapId)) return ok(null);
    const noted = await readNoted(db, id);
    if (!noted) return unknown;
    const known = await recordOf(db, 'encounter', encounterId);
    const gap = asGap({ ...noted, id }, encounterId, chart.fields, writer.person);
    await writeEdits(db, writer, [
      encounterEdit(chart, encounterId, known),
      { kind: 'gap', id: gapId, fields: asFields(gap) },
    ]);
    return ok(null);
  });
}

/** Closes one that is in no chart. Faults: `no-gap`, `no-reason`, and those of `commit`. */
export function closeCoderGap(
  db: Database,
  writer: Writer,
  id: string,
  closedWith: string,
): Promise<Result<null>> {
  return commit(db, async () => {
    if (!(await readNoted(db, id))) return unknown;
    if (!closedWith.trim())
      return fail(
        'no-reason',
        'Nothing is said of why it is closed.',
        'Nothing was changed.',
        'Say why nothing more is to come of it.',
      );
    const fields: Partial<CoderGap> = { state: 'closed', closedWith: closedWith.trim() };
    await writeEdits(db, writer, [{ kind: 'coder-gap', id, fields: asFields(fields) }]);
    return ok(null);
  });
}

async function readNoted(db: Database, id: string): Promise<CoderGap | null> {
  const stored = await recordOf(db, 'coder-gap', id);
  return coderGap.safeParse(stored && recordValues(stored.view)).data ?? null;
}

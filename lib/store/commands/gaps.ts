// What is done with documentation gaps, each as one transaction.

import { asFields } from '../../model/as-fields.ts';
import type { ChartSnapshot } from '../../model/chart.ts';
import { encounterId as deriveEncounter } from '../../model/encounter.ts';
import type { Gap } from '../../model/gap.ts';
import { timedId } from '../../model/ids.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import { valuesAs } from '../../sync/merge.ts';
import type { Database } from '../database.ts';
import { recordOf } from '../records.ts';
import { type Writer, writeEdits } from '../write.ts';
import { encounterEdit, refuseReview } from './chart-vendor.ts';
import { commit } from './commit.ts';

/** What a person says of a new gap. */
export type GapContent = Pick<Gap, 'deficiency' | 'lineKey' | 'note' | 'evidence' | 'holdsBilling'> &
  Partial<Pick<Gap, 'noticedBy' | 'coder' | 'department'>>;

/**
 * Raises a gap in the chart that the page shows. Faults: those of `refuseReview` and of `commit`.
 * @returns the id of the gap.
 */
export async function raiseGap(
  db: Database,
  writer: Writer,
  chart: ChartSnapshot,
  content: GapContent,
): Promise<Result<string>> {
  const encounterId = await deriveEncounter(chart.site, chart.fields.patient, chart.fields.encounter);
  const refused = await refuseReview(db, writer, chart, encounterId);
  if (refused) return { ok: false, error: refused };
  const id = timedId(writer.now(), writer.random);
  return commit(db, async () => {
    const known = await recordOf(db, 'encounter', encounterId);
    const { noticedBy = 'reviewer', coder = null, department = chart.fields.specialty, ...said } = content;
    const gap: Gap = {
      ...said,
      encounterId,
      noticedBy,
      coder,
      department,
      raisedBy: writer.person,
      raisedAt: writer.now(),
      state: 'open',
      closedWith: '',
    };
    await writeEdits(db, writer, [
      encounterEdit(chart, encounterId, known),
      { kind: 'gap', id, fields: asFields(gap) },
    ]);
    return ok(id);
  });
}

/** Changes a gap, or closes it. Faults: `no-gap`, `no-reason`, and those of `commit`. */
export function changeGap(
  db: Database,
  writer: Writer,
  id: string,
  fields: Partial<Pick<Gap, 'deficiency' | 'note' | 'evidence' | 'holdsBilling' | 'state' | 'closedWith'>>,
): Promise<Result<null>> {
  return commit(db, async () => {
    const stored = await recordOf(db, 'gap', id);
    if (!stored)
      return fail(
        'no-gap',
        'This gap is not in this browser.',
        'Nothing was changed.',
        'Wait until this browser has heard of it, then do it again.',
      );
    // As the gap would stand: what was said when it was closed cannot be taken out later either.
    const after: Partial<Gap> = { ...valuesAs('gap', stored.view), ...fields };
    if (after.state !== 'open' && !after.closedWith?.trim())
      return fail(
        'no-reason',
        'Nothing is said of what closed the gap.',
        'Nothing was changed.',
        'Name the documentation that now says it, or why it is no gap.',
      );
    await writeEdits(db, writer, [{ kind: 'gap', id, fields: asFields(fields) }]);
    return ok(null);
  });
}

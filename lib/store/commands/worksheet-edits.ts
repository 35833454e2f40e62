// The beginning of a worksheet, and the one way to change it: in one transaction, and never once it is signed.

import type { ChartSnapshot } from '../../model/chart.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import { reviewedAs } from '../../model/worksheet.ts';
import { recordValues } from '../../sync/merge.ts';
import type { Database } from '../database.ts';
import { recordOf } from '../records.ts';
import { uncovered } from '../views/gate-register.ts';
import type { Edit, Writer } from '../write.ts';
import { encounterEdit } from './chart-vendor.ts';
import { commit } from './commit.ts';

/** Names a review: which encounter, whose worksheet. The same on every device. */
export interface ReviewIds {
  encounterId: string;
  worksheetId: string;
}

export interface Done {
  undo: Edit[];
}

/** Edits that begin the worksheet, or the fault where the chart's vendor has no agreement in force. In the transaction. */
export async function startEdits(
  db: Database,
  writer: Writer,
  chart: ChartSnapshot,
  ids: ReviewIds,
): Promise<Result<Edit[]>> {
  const { encounterId } = ids;
  const known = await recordOf(db, 'encounter', encounterId);
  const encounter = encounterEdit(chart, encounterId, known);
  const vendor = encounter.fields.vendor ?? (known && recordValues(known.view).vendor);
  const fault = await uncovered(db, vendor, writer.now(), 'review');
  if (fault) return { ok: false, error: fault };
  const worksheet = {
    encounterId,
    reviewerId: writer.person,
    status: 'draft',
    delivered: chart.lines,
    reviewedAs: reviewedAs.parse(chart.fields),
    startedAt: writer.now(),
    signedAt: null,
  };
  return ok([encounter, { kind: 'worksheet', id: ids.worksheetId, fields: worksheet }]);
}

/** Runs `work` in one transaction, unless the worksheet is signed. `work` is told whether it exists yet. */
export async function changeWorksheet(
  db: Database,
  worksheet: string,
  work: (started: boolean) => Promise<Done | Result<Done>>,
): Promise<Result<Done>> {
  return commit(db, async () => {
    const stored = await recordOf(db, 'worksheet', worksheet);
    if (stored && recordValues(stored.view).status === 'signed')
      return fail(
        'worksheet-signed',
        'This worksheet is signed.',
        'What was judged stands as signed; nothing was changed.',
        'Raise a correction with the person who leads the review.',
      );
    const done = await work(stored !== undefined);
    return 'ok' in done ? done : ok(done);
  });
}

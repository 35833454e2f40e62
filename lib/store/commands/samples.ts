// What a person does to samples, each as one transaction: keeping a frame and what was drawn from it, saying who
// reviews what, putting a spare in a chart's place, withdrawing. What is drawn is decided before it comes here.

import { asFields } from '../../model/as-fields.ts';
import { timedId } from '../../model/ids.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import {
  type FramePart,
  framePartId,
  framePartSize,
  type ReplacedChart,
  type SampleRecord,
} from '../../model/sample.ts';
import { recordValues } from '../../sync/merge.ts';
import type { Database } from '../database.ts';
import { recordOf } from '../records.ts';
import { uncovered } from '../views/gate-register.ts';
import { type Writer, writeEdits } from '../write.ts';
import { commit } from './commit.ts';

/**
 * Keeps a frame, in parts. A part that is there already is left as it is, so it is safe to begin again after it
 * was interrupted. Faults as `commit`.
 * @param tell hears how many encounters are kept; answers false to stop.
 */
export async function keepFrame(
  db: Database,
  writer: Writer,
  frame: string,
  items: FramePart['items'],
  tell: (kept: number) => boolean = () => true,
): Promise<Result<'kept' | 'stopped'>> {
  for (let part = 0; part * framePartSize < items.length; part += 1) {
    const id = await framePartId(frame, part);
    const from = part * framePartSize;
    const fields = { frame, part, items: items.slice(from, from + framePartSize) };
    const kept = await commit(db, async () => {
      if (!(await recordOf(db, 'frame-part', id)))
        await writeEdits(db, writer, [{ kind: 'frame-part', id, fields }]);
      return ok(null);
    });
    if (!kept.ok) return kept;
    if (!tell(Math.min(items.length, from + framePartSize))) return ok('stopped');
  }
  return ok('kept');
}

/** Keeps a drawn sample, whose frame is kept; its id. Faults: `no-baa` by the vendor that it names, and those of `commit`. */
export async function keepSample(
  db: Database,
  writer: Writer,
  drawn: Omit<SampleRecord, 'madeBy' | 'madeAt' | 'replaced' | 'removed'>,
): Promise<Result<string>> {
  const now = writer.now();
  const id = timedId(now, writer.random);
  const fields: SampleRecord = {
    ...drawn,
    madeBy: writer.person,
    madeAt: now,
    replaced: [],
    removed: false,
  };
  return commit(db, async () => {
    const fault = await uncovered(db, drawn.vendor, now, 'sample');
    if (fault) return { ok: false, error: fault };
    await writeEdits(db, writer, [{ kind: 'sample', id, fields: asFields(fields) }]);
    return ok(id);
  });
}

/** Says anew who reviews what. Faults: `no-sample`, and those of `commit`. */
export const assignAnew = (
  db: Database,
  writer: Writer,
  id: string,
  fields: Pick<SampleRecord, 'auditors' | 'assignments'>,
): Promise<Result<null>> => edit(db, writer, id, () => ok(fields));

/**
 * Notes that a chart cannot be reviewed, and the spare in its place. Faults: `no-sample`, `replaced-before` where
 * the chart was replaced or the spare used meanwhile, and those of `commit`.
 */
export const replaceChart = (
  db: Database,
  writer: Writer,
  id: string,
  chart: ReplacedChart,
  assignments: SampleRecord['assignments'],
): Promise<Result<null>> =>
  edit(db, writer, id, ({ replaced = [] }) => {
    const taken = replaced.some((r) => r.key === chart.key || (chart.by !== null && r.by === chart.by));
    if (taken)
      return fail(
        'replaced-before',
        `The chart ${chart.key} or its spare was replaced meanwhile.`,
        'Nothing was changed.',
        'Look at the sample again.',
      );
    return ok({ replaced: [...replaced, chart], assignments });
  });

/** Withdraws a sample, or brings it back. Its record stays. Faults: `no-sample`, and those of `commit`. */
export const withdrawSample = (
  db: Database,
  writer: Writer,
  id: string,
  removed: boolean,
): Promise<Result<null>> => edit(db, writer, id, () => ok({ removed }));

const edit = (
  db: Database,
  writer: Writer,
  id: string,
  change: (standing: Partial<SampleRecord>) => Result<Partial<SampleRecord>>,
): Promise<Result<null>> =>
  commit(db, async () => {
    const stored = await recordOf(db, 'sample', id);
    if (!stored)
      return fail(
        'no-sample',
        'This browser has no such sample.',
        'Nothing was changed.',
        'Wait until this browser has heard of it, then do it again.',
      );
    const fields = change(recordValues(stored.view));
    if (!fields.ok) return fields;
    await writeEdits(db, writer, [{ kind: 'sample', id, fields: asFields(fields.value) }]);
    return ok(null);
  });

// Which vendor coded a chart, as somebody says it: where no page shows it, or a page is wrong.

import type { ChartSnapshot } from '../../model/chart.ts';
import type { Result } from '../../model/result.ts';
import { vendorOnChart } from '../../review/vendors/vendor-on-chart.ts';
import { valuesAs } from '../../sync/merge.ts';
import type { Database } from '../database.ts';
import { recordOf } from '../records.ts';
import { type Writer, writeEdits } from '../write.ts';
import { encounterEdit } from './chart-vendor.ts';
import { commit } from './commit.ts';
import type { Done, ReviewIds } from './worksheet-edits.ts';

/** Says it, before the review begins or at any time after. @param vendor null: nobody knows. */
export async function sayVendor(
  db: Database,
  writer: Writer,
  chart: ChartSnapshot,
  { encounterId }: Pick<ReviewIds, 'encounterId'>,
  vendor: string | null,
): Promise<Result<Done>> {
  return commit(db, async () => {
    const stored = await recordOf(db, 'encounter', encounterId);
    const had = vendorOnChart(stored && valuesAs('encounter', stored.view), chart.fields);
    const edit = encounterEdit(chart, encounterId, stored);
    await writeEdits(db, writer, [{ ...edit, fields: { ...edit.fields, vendor } }]);
    return { ok: true, value: { undo: [{ ...edit, fields: { vendor: had } }] } };
  });
}

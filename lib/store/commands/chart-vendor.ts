// Which vendor coded a chart decides who may see the chart and review it.

import type { ChartSnapshot } from '../../model/chart.ts';
import { isLimited } from '../../model/limits.ts';
import { ownBarOf, permissions } from '../../model/permissions.ts';
import { type Fault, fail } from '../../model/result.ts';
import { refuseOutside } from '../../review/refuse-outside.ts';
import { vendorOnChart } from '../../review/vendors/vendor-on-chart.ts';
import { recordValues, valuesAs } from '../../sync/merge.ts';
import type { Database, StoredRecord } from '../database.ts';
import { recordOf } from '../records.ts';
import type { Edit, Writer } from '../write.ts';

/**
 * The encounter as a page shows it. A known one is only added to: a page that does not show the payer does not erase it,
 * and which vendor somebody has said stands against what the page calls it.
 */
export function encounterEdit(chart: ChartSnapshot, id: string, known: StoredRecord | undefined): Edit {
  const { encounter: number, vendor: shownVendor, ...rest } = chart.fields;
  const shown = Object.fromEntries(Object.entries(rest).filter(([, value]) => !known || value !== null));
  const said = known && valuesAs('encounter', known.view);
  if (said?.vendor === undefined) {
    const vendor = vendorOnChart(said, { vendor: shownVendor });
    if (vendor !== null) shown.vendor = vendor;
  }
  return { kind: 'encounter', id, fields: { site: chart.site, number, ...shown } };
}

/**
 * What the backend would refuse is not begun: the fault where the chart is outside of the writer's limits, or was or
 * may have been coded by who employs them.
 */
export async function refuseReview(
  db: Database,
  writer: Writer,
  chart: ChartSnapshot,
  encounterId: string,
): Promise<Fault | null> {
  const { limits, employer, person } = writer;
  if (!isLimited(limits) && employer == null) return null;
  const stored = await recordOf(db, 'encounter', encounterId);
  const before = stored && recordValues(stored.view);
  const after = { ...before, ...encounterEdit(chart, encounterId, stored).fields };
  const vendor = typeof after.vendor === 'string' ? after.vendor : null;
  const outside = refuseOutside(limits, 'encounter', { before, after });
  if (outside) return { ...outside, meaning: nothing };
  const review = { reviewer: person, deciders: new Set<string>(), vendor };
  const bar = ownBarOf(permissions['worksheet.write'].bars ?? [], { id: person, employer }, review);
  return bar === 'own-employer' ? ownEmployer : null;
}

const nothing = 'Nothing was recorded.';

const ownEmployer = fail(
  'own-employer',
  'You work for the vendor that coded this chart, or nobody has said which vendor coded it.',
  nothing,
  'Say at the foot of the panel which vendor coded it; where it is your employer, someone else reviews the chart.',
).error;

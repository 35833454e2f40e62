// What reviewers have recorded, by the number of the chart, for the charts that vendors and the house sent as files.

import { foldedName } from '../../../model/folded-name.ts';
import { type ChartRecords, mergeRecords, noRecords } from '../../../oversight/intake/alerts.ts';
import type { Queries } from '../../database/database.ts';
import { encountersToLookAt, forAlerts, recordsOf } from './chart-records.ts';
import type { ChartRow } from './chart-row.ts';
import { type PreBillRules, reviewsOfCharts } from './pre-bill.ts';

export type ByNumber = ReadonlyMap<string, { facility: string | null; records: ChartRecords }[]>;

export async function recordsByNumber(
  queries: Queries,
  organisation: string,
  rules: PreBillRules,
): Promise<ByNumber> {
  const found = await recordsOf(queries, organisation, await encountersToLookAt(queries, organisation));
  const reviews = await reviewsOfCharts(queries, organisation, rules);
  const all = [
    ...found.map((one) => ({
      number: one.encounter.number ?? '',
      facility: one.encounter.facility ?? null,
      records: forAlerts(one),
    })),
    ...reviews.map(({ number, facility, ...review }) => ({
      number,
      facility,
      records: { ...noRecords, ...review },
    })),
  ];
  return Map.groupBy(all, ({ number }) => number);
}

/** Of the encounter with the chart's number; where both name a facility, it must be one. */
export function recordsAt(
  records: ByNumber,
  { number, facility }: Pick<ChartRow, 'number' | 'facility'>,
): ChartRecords {
  const own = (records.get(number) ?? []).filter(
    (one) => one.facility === null || facility === null || foldedName(one.facility) === foldedName(facility),
  );
  return mergeRecords(own.map((one) => one.records));
}

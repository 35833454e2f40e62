// The second reading before billing: which vendors' charts get one, and how far it is for each chart's number. Only what that
// asks is read, since every chart of such a vendor is looked at.

import { foldedName } from '../../../model/folded-name.ts';
import type { PreBill } from '../../../model/oversight/vendor.ts';
import type { ChartRecords } from '../../../oversight/intake/alert-chart.ts';
import { valuesAs } from '../../../sync/merge.ts';
import type { Queries } from '../../database/database.ts';
import { readState } from '../../stored-state.ts';
import { furthest } from './chart-records.ts';

/** By every name of a vendor, folded; vendors without the mode are not in it. */
export type PreBillRules = ReadonlyMap<string, PreBill>;

export async function preBillRules(queries: Queries, organisation: string): Promise<PreBillRules> {
  const rows = await queries.query<{ state: string }>(
    "select state from record where organisation = $1 and kind = 'vendor'",
    [organisation],
  );
  return new Map(
    rows.flatMap(({ state }): [string, PreBill][] => {
      const { name, alsoNamed = [], preBill, removed } = valuesAs('vendor', readState(state));
      if (!name || !preBill || removed) return [];
      return [name, ...alsoNamed].map((one) => [foldedName(one), preBill]);
    }),
  );
}

export const ruleFor = (rules: PreBillRules, vendor: string | null): PreBill | null =>
  (vendor === null ? undefined : rules.get(foldedName(vendor))) ?? null;

export interface ReviewOfChart extends Pick<ChartRecords, 'releasedAt' | 'review'> {
  number: string;
  facility: string | null;
}

/** Of every encounter with a review; nothing is read where no vendor has the mode. */
export async function reviewsOfCharts(
  queries: Queries,
  organisation: string,
  rules: PreBillRules,
): Promise<ReviewOfChart[]> {
  if (rules.size === 0) return [];
  const worksheets = await queries.query<{ id: string; encounter: string; signed: boolean }>(
    `select id, encounter_id as encounter, strpos(state, '"signed"') > 0 as signed from record
     where organisation = $1 and kind = 'worksheet' and encounter_id is not null`,
    [organisation],
  );
  const steps = await queries.query<{ state: string }>(
    `select state from record where organisation = $1 and kind = 'review-step' and strpos(state, '"release"') > 0`,
    [organisation],
  );
  const encounters = await queries.query<{ id: string; state: string }>(
    "select id, state from record where organisation = $1 and kind = 'encounter'",
    [organisation],
  );
  const releasedAt = new Map<string, number>();
  for (const { state } of steps) {
    const { worksheetId = '', step, at = 0 } = valuesAs('review-step', readState(state));
    if (step === 'release') releasedAt.set(worksheetId, Math.min(at, releasedAt.get(worksheetId) ?? at));
  }
  const reviews = Map.groupBy(worksheets, ({ encounter }) => encounter);
  return encounters.flatMap(({ id, state }) => {
    const own = reviews.get(id);
    if (!own) return [];
    const { number = '', facility = null } = valuesAs('encounter', readState(state));
    const far = own.map((one) => ({ signed: one.signed, releasedAt: releasedAt.get(one.id) ?? null }));
    return [{ number, facility, ...furthest(far) }];
  });
}

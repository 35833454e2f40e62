// What is amiss between the stages of charts, and what keeps them from being billed: of the charts that can have either.

import { isWithin, type Limits } from '../../../model/limits.ts';
import type { ChartAlert, HeldChart } from '../../../model/oversight/operations.ts';
import { alertsOf } from '../../../oversight/intake/alerts.ts';
import { heldNow } from '../../../oversight/intake/held.ts';
import type { Queries } from '../../database/database.ts';
import { type ChartRow, chartColumns, toAlertChart } from './chart-row.ts';
import { isKnownIn } from './known-coders.ts';
import { type PreBillRules, ruleFor } from './pre-bill.ts';
import { type ByNumber, recordsAt } from './records-by-number.ts';

export interface Amiss {
  /** Newest first. */
  alerts: ChartAlert[];
  /** The earliest due first, then the longest held. */
  held: HeldChart[];
}

interface Known {
  records: ByNumber;
  coders: ReadonlySet<string>;
  rules: PreBillRules;
}

export async function amiss(
  queries: Queries,
  organisation: string,
  { records, coders, rules }: Known,
  limits: Limits | undefined,
): Promise<Amiss> {
  const isKnown = isKnownIn(coders);
  // All others can have neither: most charts of a year are not looked at.
  const rows = await queries.query<ChartRow>(
    `${chartColumns} where c.organisation = $1 and (c.coder is null or (c.class = 'complex' and c.rationale = '')
       or c.number in (select json_array_elements_text($2::json))
       or lower(trim(c.vendor)) in (select json_array_elements_text($5::json))
       or ($4 and lower(trim(c.coder)) not in (select json_array_elements_text($3::json))))`,
    [
      organisation,
      JSON.stringify([...records.keys()]),
      JSON.stringify([...coders]),
      coders.size > 0,
      JSON.stringify([...rules.keys()]),
    ],
  );
  const alerts: ChartAlert[] = [];
  const held: HeldChart[] = [];
  for (const row of rows) {
    if (!isWithin(limits, row)) continue;
    const { number, facility, vendor, coder, specialty } = row;
    const chart = toAlertChart(row);
    const known = recordsAt(records, row);
    const rule = ruleFor(rules, vendor);
    for (const alert of alertsOf(chart, known, isKnown, rule))
      alerts.push({ ...alert, number, facility, vendor, coder });
    for (const { why, since, dueOn } of heldNow(chart, known, rule))
      held.push({ why, since, dueOn, number, facility, vendor, coder, specialty, review: known.review });
  }
  return {
    alerts: alerts.sort((a, b) => (b.at ?? 0) - (a.at ?? 0)),
    held: held.sort(
      (a, b) =>
        (a.dueOn ?? '9').localeCompare(b.dueOn ?? '9') ||
        a.since - b.since ||
        a.number.localeCompare(b.number),
    ),
  };
}

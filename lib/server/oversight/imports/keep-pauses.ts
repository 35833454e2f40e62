// Keeps with each chart how long queries were open between its receipt and its return, so that every figure of turnaround
// leaves that time out. Done when charts come in, and again when something was recorded about their queries.

import { pausedMs } from '../../../oversight/intake/paused.ts';
import type { Queries } from '../../database/database.ts';
import { querySpans, spansAt } from './query-spans.ts';
import { writeRows } from './rows.ts';

interface Row {
  id: string;
  number: string;
  facility: string | null;
  received_at: number;
  returned_at: number;
  paused_ms: number;
}

/**
 * Charts that another import is writing are left to it: it does the same.
 * @param of the charts of these numbers, or of these encounters of the review.
 * @returns how many charts have another pause now.
 */
export async function keepPauses(
  queries: Queries,
  organisation: string,
  of: { numbers: readonly string[] } | { encounters: readonly string[] },
): Promise<number> {
  const own = 'numbers' in of ? new Set(of.numbers) : await asked(queries, organisation, of.encounters);
  if (own.size === 0) return 0;
  const spans = await querySpans(queries, organisation);
  const numbers = [...spans.keys()].filter((number) => own.has(number));
  const charts = await queries.query<Row>(
    `select id, number, facility, received_at, returned_at, paused_ms from coded_chart
     where organisation = $1 and number in (select json_array_elements_text($2::json))
       and received_at is not null and returned_at is not null for update skip locked`,
    [organisation, JSON.stringify(numbers)],
  );
  const changed = charts.flatMap((chart) => {
    const ms = pausedMs(chart.received_at, chart.returned_at, spansAt(spans, chart));
    return ms === chart.paused_ms ? [] : [{ id: chart.id, ms }];
  });
  await writeRows(
    queries,
    organisation,
    changed,
    `update coded_chart c set paused_ms = r.ms from json_to_recordset($2::json) as r(id text, ms bigint)
     where c.organisation = $1 and c.id = r.id`,
  );
  return changed.length;
}

/** Numbers of those encounters about which anybody was asked. */
async function asked(
  queries: Queries,
  organisation: string,
  encounters: readonly string[],
): Promise<ReadonlySet<string>> {
  const spans = await querySpans(queries, organisation, encounters);
  return new Set(spans.keys());
}

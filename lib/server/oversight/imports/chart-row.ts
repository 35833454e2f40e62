// A coded chart as the tables have it, with the day of its first claim.

import type { AlertChart } from '../../../oversight/intake/chart-records.ts';

export interface ChartRow {
  id: string;
  number: string;
  facility: string | null;
  vendor: string | null;
  source: 'vendor' | 'in-house' | 'unknown';
  coder: string | null;
  specialty: string | null;
  encounter_type: string | null;
  class: 'standard' | 'complex' | 'urgent';
  payer: string | null;
  delivery: string | null;
  date_of_service: string | null;
  rationale: string;
  documented_at: number | null;
  received_at: number | null;
  coded_at: number | null;
  reviewed_at: number | null;
  returned_at: number | null;
  billed_at: number | null;
  /** Of the first claim; null: none came. */
  claimed_on: string | null;
}

/** A condition on `c` follows. */
export const chartColumns = `select c.id, c.number, c.facility, c.vendor, c.source, c.coder, c.specialty, c.encounter_type, c.class,
    c.payer, c.delivery, c.date_of_service, c.rationale, c.documented_at, c.received_at, c.coded_at, c.reviewed_at,
    c.returned_at, c.billed_at, m.claimed_on
  from coded_chart c left join (
    select organisation, chart, min(submitted_on) as claimed_on from claim where chart is not null group by organisation, chart
  ) m on m.organisation = c.organisation and m.chart = c.id`;

/** A day of which no time is known counts by its end: what was asked on that day may have been asked before. */
const endOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) + 86_399_999;

export const toAlertChart = (row: ChartRow): AlertChart => ({
  class: row.class,
  source: row.source,
  coder: row.coder,
  rationale: row.rationale,
  receivedAt: row.received_at,
  returnedAt: row.returned_at,
  billedAt: row.billed_at ?? (row.claimed_on === null ? null : endOf(row.claimed_on)),
});

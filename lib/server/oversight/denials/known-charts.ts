// What is known of an account number before its remittance comes: the claim that went out, and the chart as it was coded.

import type { RemitClaim } from '../../../oversight/remittance/remittance.ts';
import type { Queries } from '../../database/database.ts';

export interface KnownChart {
  claim: string | null;
  chart: string | null;
  facility: string | null;
  vendor: string | null;
  source: 'vendor' | 'in-house' | 'unknown';
  coder: string | null;
  specialty: string | null;
  encounterType: string | null;
}

export const unknownChart: KnownChart = {
  claim: null,
  chart: null,
  facility: null,
  vendor: null,
  source: 'unknown',
  coder: null,
  specialty: null,
  encounterType: null,
};

/** A claim of a remittance, with what was known of its number. */
export interface KeptClaim {
  remittance: string;
  payer: string;
  paidOn: string;
  claim: RemitClaim;
  known: KnownChart;
}

type Row = KnownChart & { number: string };

const told = 'facility, vendor, source, coder, specialty, encounter_type as "encounterType"';

/**
 * By number. Charts of several facilities with one number are nobody's: which of them is meant cannot be told. Of a claim
 * that went out again the last counts, and what it does not say the chart does.
 */
export async function knownCharts(
  queries: Queries,
  organisation: string,
  numbers: readonly string[],
): Promise<Map<string, KnownChart>> {
  const asked = JSON.stringify([...new Set(numbers)]);
  const wanted = 'number in (select json_array_elements_text($2::json))';
  const claims = await queries.query<Row>(
    `select distinct on (number) number, id as claim, chart, ${told} from claim
     where organisation = $1 and ${wanted} and facility is not distinct from (
       select min(other.facility) from claim other where other.organisation = $1 and other.number = claim.number)
     order by number, submitted_on desc nulls last, id`,
    [organisation, asked],
  );
  const severalClaims = new Set(
    (
      await queries.query<{ number: string }>(
        `select number from claim where organisation = $1 and ${wanted} group by number having count(distinct facility) > 1`,
        [organisation, asked],
      )
    ).map(({ number }) => number),
  );
  const charts = await queries.query<Row & { several: number }>(
    `select number, null as claim, min(id) as chart, min(facility) as facility, min(vendor) as vendor, min(source) as source,
       min(coder) as coder, min(specialty) as specialty, min(encounter_type) as "encounterType", count(*)::int as several
     from coded_chart where organisation = $1 and ${wanted} group by number`,
    [organisation, asked],
  );
  const known = new Map<string, KnownChart>();
  for (const { number, several, ...chart } of charts) if (several === 1) known.set(number, chart);
  for (const { number, ...claim } of claims) {
    if (severalClaims.has(number)) continue;
    const chart = known.get(number);
    known.set(number, chart ? filledBy(claim, chart) : claim);
  }
  return known;
}

/** What the first says, and what only the second does. */
const filledBy = (one: KnownChart, other: KnownChart): KnownChart => ({
  claim: one.claim,
  chart: one.chart ?? other.chart,
  facility: one.facility ?? other.facility,
  // Vendor and source belong together.
  ...(one.source === 'unknown'
    ? { vendor: other.vendor, source: other.source }
    : { vendor: one.vendor, source: one.source }),
  coder: one.coder ?? other.coder,
  specialty: one.specialty ?? other.specialty,
  encounterType: one.encounterType ?? other.encounterType,
});

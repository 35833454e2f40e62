// Ties claims to coded charts by their number. A number that several charts have (of several facilities) is tied only where
// the claim's facility is that of one of them.

import type { Queries } from '../../database/database.ts';

/**
 * Ties whatever is not tied yet: the files come in any order. What the chart says of vendor, coder, specialty and type of
 * encounter is then said of the claim.
 * @returns how many were tied.
 */
export async function linkClaims(queries: Queries, organisation: string): Promise<number> {
  const tied = await queries.query(
    `update claim c set chart = m.chart, vendor = m.vendor, source = m.source, coder = m.coder, specialty = m.specialty,
       encounter_type = coalesce(m.encounter_type, c.encounter_type), facility = coalesce(c.facility, m.facility),
       payer = coalesce(c.payer, m.payer)
     from (
       select cl.id, min(ch.id) as chart, min(ch.vendor) as vendor, min(ch.source) as source, min(ch.coder) as coder,
         min(ch.specialty) as specialty, min(ch.encounter_type) as encounter_type, min(ch.facility) as facility,
         min(ch.payer) as payer
       from claim cl
       join (select number, count(*) as charts from coded_chart where organisation = $1 group by number) n on n.number = cl.number
       join coded_chart ch on ch.organisation = $1 and ch.number = cl.number
         and (n.charts = 1 or lower(ch.facility) = lower(cl.facility))
       where cl.organisation = $1 and cl.chart is null
       group by cl.id having count(*) = 1
     ) m
     where c.organisation = $1 and c.id = m.id
     returning c.id`,
    [organisation],
  );
  return tied.length;
}

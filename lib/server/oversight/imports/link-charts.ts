// Ties claims to coded charts by their number. A number that several charts have (of several facilities) is tied only where
// the claim's facility is that of one of them.

import type { Queries } from '../../database/database.ts';

/**
 * Ties claims and charts of these numbers that are not tied yet: the files come in any order. What the chart says of vendor,
 * coder, specialty and type of encounter is then said of the claim. Goes by the indexes of the numbers and of nothing
 * else: just after an import the database has no idea how many rows there are.
 * @returns how many claims were tied.
 */
export async function linkClaims(
  queries: Queries,
  organisation: string,
  numbers: readonly string[],
): Promise<number> {
  const tied = await queries.query(
    `update claim c set chart = m.chart, vendor = m.vendor, source = m.source, coder = m.coder, specialty = m.specialty,
       encounter_type = coalesce(m.encounter_type, c.encounter_type), facility = coalesce(c.facility, m.facility),
       payer = coalesce(c.payer, m.payer)
     from (
       select cl.id, min(ch.id) as chart, min(ch.vendor) as vendor, min(ch.source) as source, min(ch.coder) as coder,
         min(ch.specialty) as specialty, min(ch.encounter_type) as encounter_type, min(ch.facility) as facility,
         min(ch.payer) as payer
       from (select distinct json_array_elements_text($2::json) as number) n
       join claim cl on cl.organisation = $1 and cl.number = n.number and cl.chart is null
       join coded_chart ch on ch.organisation = $1 and ch.number = n.number
       where (select count(*) from coded_chart o where o.organisation = $1 and o.number = n.number) = 1
         or lower(ch.facility) = lower(cl.facility)
       group by cl.id having count(*) = 1
     ) m
     where c.organisation = $1 and c.id = m.id
     returning c.id`,
    [organisation, JSON.stringify(numbers)],
  );
  return tied.length;
}

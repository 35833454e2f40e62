// How claims fared at their first submission, said of the claims that are there.

import { claimStatuses } from '../../../oversight/intake/claim-status.ts';
import { wholeText } from './file-text.ts';
import type { Importer } from './importer.ts';
import { writeRows } from './rows.ts';

/** Of a claim that went out several times, the first time is meant unless the file names the day. */
export const takeStatus: Importer<'claims-csv'> = async (bytes, { mapping }, { queries, organisation }) => {
  const statuses = claimStatuses(wholeText(bytes), mapping);
  await writeRows(
    queries,
    organisation,
    statuses,
    `update claim c set clean = r.clean, unclean_cause = r.cause, unclean_why = r.why
     from json_to_recordset($2::json) as r(number text, "submittedOn" text, clean boolean, cause text, why text)
     where c.organisation = $1 and c.number = r.number and c.id = (
       select f.id from claim f where f.organisation = $1 and f.number = r.number
         and (r."submittedOn" is null or f.submitted_on = r."submittedOn")
       order by f.submitted_on nulls last, f.id limit 1)`,
  );
  const [known] = await queries.query<{ count: number }>(
    `select count(distinct number)::int as count from claim
     where organisation = $1 and number in (select json_array_elements_text($2::json))`,
    [organisation, JSON.stringify(statuses.map(({ number }) => number))],
  );
  const numbers = new Set(statuses.map(({ number }) => number)).size;
  const unclean = statuses.filter(({ clean }) => !clean).length;
  return { statuses: statuses.length, unclean, unknown: numbers - (known?.count ?? 0) };
};

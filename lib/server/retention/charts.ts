// What retention must know of charts: one, or all of an organisation.

import type { Queries } from '../database/database.ts';
import type { ChartFacts, Hold } from './due.ts';

interface Row {
  id: string;
  last: number;
  patient: string | null;
  number: string | null;
  service: string | null;
  discharge: string | null;
}

const value = (field: string, of = 'e') => `${of}.state::json #>> '{fields,${field},value}'`;

/** Where there is no review, what was noted when the chart was opened. */
const numbered = (field: string) => `coalesce(${value(field)}, (
  select max(${value(field, 'n')}) from record n
  where e.id is null and n.organisation = $1 and n.kind = 'chart-read' and n.encounter_id = c.id))`;

/** @param holds those that stand. @param only this chart; else all. */
export async function readCharts(
  queries: Queries,
  organisation: string,
  holds: readonly Hold[],
  only = '',
): Promise<ChartFacts[]> {
  const rows = await queries.query<Row>(
    `select c.id, c.last, ${numbered('patient')} as patient, ${numbered('number')} as number,
       ${value('dateOfService')} as service, ${value('dischargeDate')} as discharge
     from (
       select r.encounter_id as id, max(l.received_at) as last from record r
       join change_log l on l.organisation = r.organisation and l.position = r.position
       where r.organisation = $1 and r.encounter_id is not null and ($2 = '' or r.encounter_id = $2)
       group by r.encounter_id
     ) c left join record e on e.organisation = $1 and e.kind = 'encounter' and e.id = c.id`,
    [organisation, only],
  );
  const people = await peopleOf(queries, organisation, holds, only);
  return rows.map(({ service, discharge, ...row }) => ({
    ...row,
    dates: [service, discharge],
    people: people.get(row.id) ?? [],
  }));
}

/** By chart, who of those with a hold on their work had to do with it. */
async function peopleOf(
  queries: Queries,
  organisation: string,
  holds: readonly Hold[],
  only: string,
): Promise<Map<string, string[]>> {
  const held = holds.filter((hold) => hold.held === 'person').map((hold) => hold.what);
  const found = new Map<string, string[]>();
  if (held.length === 0) return found;
  const rows = await queries.query<{ id: string; author: string }>(
    `select distinct r.encounter_id as id, l.author from change_log l
     join record r on r.organisation = l.organisation and r.kind = l.kind and r.id = l.record
     where l.organisation = $1 and l.author = any($2::text[]) and r.encounter_id is not null
       and ($3 = '' or r.encounter_id = $3)`,
    [organisation, held, only],
  );
  for (const { id, author } of rows) found.set(id, [...(found.get(id) ?? []), author]);
  return found;
}

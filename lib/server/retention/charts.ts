// What retention must know of charts: one, or all of an organisation.

import { recordValues } from '../../sync/merge.ts';
import type { Queries } from '../database/database.ts';
import { readState } from '../stored-state.ts';
import type { ChartFacts, Hold } from './due.ts';

interface Row {
  id: string;
  last: number;
  /** The encounter's record; null where the chart was opened and never reviewed. */
  encounter: string | null;
}

// Records are read here and not by the database: it cannot read JSON in which a page put a control character.
const valuesOf = (state: string | null): Record<string, unknown> =>
  state === null ? {} : recordValues(readState(state));

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** What a coder noted without its chart is kept and erased like a chart. @param holds those that stand. @param only this chart; else all. */
export async function readCharts(
  queries: Queries,
  organisation: string,
  holds: readonly Hold[],
  only = '',
): Promise<ChartFacts[]> {
  const rows = await queries.query<Row>(
    `select c.id, c.last, e.state as encounter
     from (
       select r.encounter_id as id, max(l.received_at) as last from record r
       join change_log l on l.organisation = r.organisation and l.position = r.position
       where r.organisation = $1 and r.encounter_id is not null and ($2 = '' or r.encounter_id = $2)
       group by r.encounter_id
     ) c left join record e on e.organisation = $1 and e.kind in ('encounter', 'coder-gap') and e.id = c.id`,
    [organisation, only],
  );
  const notes = await notesOf(queries, organisation, only);
  const people = await peopleOf(queries, organisation, holds, only);
  return rows.map(({ id, last, encounter }) => {
    const own = valuesOf(encounter);
    const said = encounter === null ? (notes.get(id) ?? []) : [own];
    return {
      id,
      last,
      patients: said.map(({ patient }) => textOf(patient)),
      numbers: said.map(({ number }) => textOf(number)),
      dates: [textOf(own.dateOfService), textOf(own.dischargeDate)],
      people: people.get(id) ?? [],
    };
  });
}

/** What was noted whenever a chart was opened that nobody has reviewed, by chart. */
async function notesOf(
  queries: Queries,
  organisation: string,
  only: string,
): Promise<Map<string, Record<string, unknown>[]>> {
  const rows = await queries.query<{ id: string; state: string }>(
    `select n.encounter_id as id, n.state from record n
     where n.organisation = $1 and n.kind = 'chart-read' and ($2 = '' or n.encounter_id = $2)
       and not exists (select from record e where e.organisation = $1 and e.kind = 'encounter'
         and e.id = n.encounter_id)`,
    [organisation, only],
  );
  const found = new Map<string, Record<string, unknown>[]>();
  for (const { id, state } of rows) found.set(id, [...(found.get(id) ?? []), valuesOf(state)]);
  return found;
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

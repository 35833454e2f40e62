// Which charts a report is about, and what the EHR calls them.

import { recordValues } from '../../sync/merge.ts';
import type { Queries } from '../database/database.ts';
import { readState } from '../stored-state.ts';

export interface ChartName {
  patient: string;
  number: string;
}

interface Row {
  /** The chart's. */
  id: string;
  state: string;
}

// A chart that was opened and never reviewed is known by the notes of that; the encounter's own word comes last, and
// stands.
const named = `select encounter_id as id, state from record
  where organisation = $1 and kind in ('encounter', 'chart-read')`;
const lastWord = `order by kind = 'encounter'`;

const nameOf = ({ state }: Row): ChartName => {
  const { patient, number } = recordValues(readState(state));
  return { patient: `${patient ?? ''}`, number: `${number ?? ''}` };
};

/** Every chart with this patient or encounter number, by its id. */
export async function findCharts(
  queries: Queries,
  organisation: string,
  wanted: string,
): Promise<Map<string, ChartName>> {
  const rows = await queries.query<Row>(`${named} and strpos(state, $2) > 0 ${lastWord}`, [
    organisation,
    JSON.stringify(wanted),
  ]);
  return new Map(
    rows
      .map((row) => [row.id, nameOf(row)] as const)
      .filter(([, { patient, number }]) => patient === wanted || number === wanted),
  );
}

/** What these charts are called; those without a record are left out. */
export async function namesOfCharts(
  queries: Queries,
  organisation: string,
  ids: readonly string[],
): Promise<Map<string, ChartName>> {
  const rows = await queries.query<Row>(`${named} and encounter_id = any($2::text[]) ${lastWord}`, [
    organisation,
    ids,
  ]);
  return new Map(rows.map((row) => [row.id, nameOf(row)] as const).filter(([, name]) => name.number !== ''));
}

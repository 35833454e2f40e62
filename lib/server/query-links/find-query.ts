// A query as the records have it, with where it stands and the encounter it is about.

import type { Encounter } from '../../model/encounter.ts';
import { type Query, query as querySchema } from '../../model/query.ts';
import { awaitingAnswer, type QueryLife, queryLife } from '../../queries/query-life.ts';
import { type RecordState, recordValues } from '../../sync/merge.ts';
import type { Queries } from '../database/database.ts';
import { readState } from '../stored-state.ts';

export interface FoundQuery {
  id: string;
  query: Query;
  life: QueryLife;
  encounter: Partial<Encounter>;
}

/** Null where there is none, or not all of it. Inside the organisation's transaction. */
export async function findQuery(
  queries: Queries,
  organisation: string,
  id: string,
): Promise<FoundQuery | null> {
  const [row] = await queries.query<{ state: string }>(
    `select state from record where organisation = $1 and kind = 'query' and id = $2`,
    [organisation, id],
  );
  const whole = row && querySchema.safeParse(valuesOf(row.state));
  if (!whole?.success) return null;
  const query = whole.data;
  const rows = await queries.query<{ kind: RecordState['kind']; state: string }>(
    `select kind, state from record
     where organisation = $1 and encounter_id = $2 and kind in ('encounter', 'query-step')`,
    [organisation, query.encounterId],
  );
  const of = (kind: RecordState['kind']) => rows.filter((r) => r.kind === kind).map((r) => valuesOf(r.state));
  const [encounter] = of('encounter');
  if (!encounter) return null;
  const life = queryLife(of('query-step').filter(({ queryId }) => queryId === id));
  return { id, query, life, encounter };
}

/** Whether the provider's answer is awaited. */
export const isAwaited = ({ life }: FoundQuery): boolean => awaitingAnswer.includes(life.state);

const valuesOf = (state: string): Record<string, unknown> => recordValues(readState(state));

// What a coder noted and where each stands: read for them alone, and nothing else of review and query.

import type { RecordKind } from '../../model/change.ts';
import { type CoderGapState, coderGap, mostOwn, type OwnGap, placedGapId } from '../../model/coder-gap.ts';
import { awaitingAnswer, queryLife } from '../../queries/query-life.ts';
import { type RecordState, recordValues, valuesAs } from '../../sync/merge.ts';
import type { Queries } from '../database/database.ts';
import { readState } from '../stored-state.ts';

type Values = Record<string, unknown>;

interface Row {
  kind: RecordState['kind'];
  id: string;
  state: string;
}

/** The latest first. Inside the organisation's transaction. @param coder the account's id. */
export async function ownGaps(queries: Queries, organisation: string, coder: string): Promise<OwnGap[]> {
  // The database cannot read all of these texts as JSON: it only leaves out those that name the account nowhere.
  const rows = await queries.query<Row>(
    `select kind, id, state from record where organisation = $1 and kind = 'coder-gap' and position($2 in state) > 0`,
    [organisation, JSON.stringify(coder)],
  );
  const noted = rows
    .flatMap(({ id, state }) => {
      const { data } = coderGap.safeParse(valuesOf(state));
      return data?.coderId === coder ? [{ id, ...data }] : [];
    })
    .sort((a, b) => b.raisedAt - a.raisedAt || (a.id < b.id ? 1 : -1))
    .slice(0, mostOwn);
  const gapIds = new Map(
    await Promise.all(noted.map(async ({ id }) => [id, await placedGapId(id)] as const)),
  );
  const became = await whatBecame(queries, organisation, [...gapIds.values()]);
  return noted.map(
    ({ vendor: _v, coder: _c, coderId: _i, raisedBy: _r, closedWith: _w, state, ...said }) => ({
      ...said,
      state: state === 'closed' ? 'closed' : (became.get(gapIds.get(said.id) ?? '') ?? 'open'),
    }),
  );
}

/** Of those that have come to a chart, by their ids there. */
async function whatBecame(
  queries: Queries,
  organisation: string,
  ids: readonly string[],
): Promise<Map<string, CoderGapState>> {
  const rows = await queries.query<Row>(
    `select r.kind, r.id, r.state from record r
     where r.organisation = $1 and (r.kind = 'gap' and r.id = any($2::text[])
       or r.kind in ('query', 'query-step') and r.encounter_id in (
         select g.encounter_id from record g where g.organisation = $1 and g.kind = 'gap' and g.id = any($2::text[])))`,
    [organisation, ids],
  );
  const of = <K extends RecordKind>(kind: K) =>
    rows
      .filter((row) => row.kind === kind)
      .map(({ id, state }) => ({ ...valuesAs(kind, readState(state)), id }));
  const [queriesOf, steps] = [
    Map.groupBy(of('query'), ({ gapId }) => gapId),
    Map.groupBy(of('query-step'), ({ queryId }) => queryId),
  ];
  return new Map(
    of('gap').map(({ id, state }) => {
      const lives = (queriesOf.get(id) ?? []).map((query) => queryLife(steps.get(query.id) ?? []));
      const became: CoderGapState =
        state !== 'open'
          ? 'closed'
          : lives.some((life) => awaitingAnswer.includes(life.state))
            ? 'query-sent'
            : lives.some((life) => life.answeredAt !== null)
              ? 'answered'
              : 'open';
      return [id, became];
    }),
  );
}

const valuesOf = (state: string): Values => recordValues(readState(state));

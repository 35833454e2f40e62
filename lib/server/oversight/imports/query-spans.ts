// When providers were being asked about charts, by the charts' numbers: from sending a query to its answer, or to its end
// without one. While that lasts the coder waits, and no clock of the vendor runs.

import type { RecordKind } from '../../../model/change.ts';
import { foldedName } from '../../../model/folded-name.ts';
import { queryLife } from '../../../queries/query-life.ts';
import { valuesAs } from '../../../sync/merge.ts';
import type { Queries } from '../../database/database.ts';
import { readState } from '../../stored-state.ts';

export interface QuerySpan {
  sentAt: number;
  /** Null: still open. */
  endedAt: number | null;
}

/** Where a number is several charts', the facility tells them apart. */
type Placed = QuerySpan & { facility: string | null };
export type SpansByNumber = ReadonlyMap<string, readonly Placed[]>;

/** The moments of one query; none where it was not sent. */
export const spanOf = ({
  sentAt,
  endedAt,
  answeredAt,
}: Pick<ReturnType<typeof queryLife>, 'sentAt' | 'endedAt' | 'answeredAt'>): QuerySpan[] =>
  sentAt === null ? [] : [{ sentAt, endedAt: answeredAt ?? endedAt }];

/** @param encounters only theirs; null: of all. */
export async function querySpans(
  queries: Queries,
  organisation: string,
  encounters: readonly string[] | null = null,
): Promise<SpansByNumber> {
  const rows = await queries.query<{ kind: string; id: string; encounter: string; state: string }>(
    `select kind, id, encounter_id as encounter, state from record
     where organisation = $1 and kind in ('query', 'query-step', 'encounter') and encounter_id in (
       select encounter_id from record where organisation = $1 and kind = 'query'
         and ($2::text[] is null or encounter_id = any($2::text[])))`,
    [organisation, encounters && [...encounters]],
  );
  const values = <K extends RecordKind>(kind: K) =>
    rows
      .filter((row) => row.kind === kind)
      .map(({ id, encounter, state }) => ({
        id,
        encounter,
        of: valuesAs(kind, readState(state)),
      }));
  const steps = Map.groupBy(values('query-step'), ({ of }) => of.queryId);
  const asked = Map.groupBy(values('query'), ({ encounter }) => encounter);
  const placed = values('encounter').flatMap(({ encounter, of }) =>
    (asked.get(encounter) ?? [])
      .flatMap(({ id }) => spanOf(queryLife((steps.get(id) ?? []).map((step) => step.of))))
      .map((span) => ({ ...span, number: of.number ?? '', facility: of.facility ?? null })),
  );
  return Map.groupBy(placed, ({ number }) => number);
}

/** Those of a chart: where both sides name a facility, it must be one. */
export const spansAt = (
  spans: SpansByNumber,
  { number, facility }: { number: string; facility: string | null },
): readonly QuerySpan[] =>
  (spans.get(number) ?? []).filter(
    (one) => one.facility === null || facility === null || foldedName(one.facility) === foldedName(facility),
  );

// What reviewers have recorded about charts, by encounter number: gaps, queries and findings, for the stages of a chart and
// for what is amiss between them.

import type { RecordKind, RecordOf } from '../../../model/change.ts';
import type { Encounter } from '../../../model/encounter.ts';
import type { Gap } from '../../../model/gap.ts';
import type { Query } from '../../../model/query.ts';
import type { ReviewStep } from '../../../model/review-step.ts';
import { stampTime } from '../../../model/stamp.ts';
import type { Worksheet } from '../../../model/worksheet.ts';
import type { ChartRecords } from '../../../oversight/intake/alert-chart.ts';
import { type QueryLife, queryLife } from '../../../queries/query-life.ts';
import { finalFinding } from '../../../review/final-finding.ts';
import { lifeOf } from '../../../review/worksheet-life.ts';
import { type RecordState, recordValues, valuesAs } from '../../../sync/merge.ts';
import type { Queries } from '../../database/database.ts';
import { readState } from '../../stored-state.ts';
import { spanOf } from './query-spans.ts';

type Known<T> = Partial<T> & { id: string };

/** @property closedAt when it was closed, by the clock of whoever did; null: it was not. */
type KnownGap = Known<Gap> & { closedAt: number | null };

/** All about one encounter. */
export interface EncounterRecords {
  encounter: Known<Encounter>;
  gaps: KnownGap[];
  queries: { query: Known<Query>; life: QueryLife }[];
  worksheets: { worksheet: Known<Worksheet>; steps: Known<ReviewStep>[]; unsupported: number }[];
}

async function readStates(
  queries: Queries,
  organisation: string,
  kind: RecordKind,
  encounters: readonly string[],
): Promise<RecordState[]> {
  const rows = await queries.query<{ state: string }>(
    `select state from record where organisation = $1 and kind = $2
       and (case when kind = 'encounter' then id else encounter_id end) = any($3::text[]) order by id`,
    [organisation, kind, [...encounters]],
  );
  return rows.map(({ state }) => readState(state));
}

const knownOf = <K extends RecordKind>(kind: K, state: RecordState): Known<RecordOf<K>> => ({
  ...valuesAs(kind, state),
  id: state.id,
});

function toGap(state: RecordState): KnownGap {
  const gap = knownOf('gap', state);
  const stamp = state.fields.state?.stamp;
  return { ...gap, closedAt: gap.state === 'closed' && stamp ? stampTime(stamp) : null };
}

/** Ids of the encounters that have a record of a gap, a query, a hold or a finding without support. */
export async function encountersToLookAt(queries: Queries, organisation: string): Promise<string[]> {
  const rows = await queries.query<{ id: string }>(
    `select distinct encounter_id as id from record where organisation = $1 and encounter_id is not null
       and (kind in ('gap', 'query') or (kind = 'finding' and strpos(state, '"unsupported"') > 0)
         or (kind = 'review-step' and strpos(state, '"hold"') > 0))`,
    [organisation],
  );
  return rows.map(({ id }) => id);
}

/** Ids of the encounters with this number; several sites can have it. */
export async function encountersOfNumber(
  queries: Queries,
  organisation: string,
  number: string,
): Promise<string[]> {
  const rows = await queries.query<{ id: string; state: string }>(
    `select id, state from record where organisation = $1 and kind = 'encounter' and strpos(state, $2) > 0`,
    [organisation, JSON.stringify(number)],
  );
  return rows.filter(({ state }) => recordValues(readState(state)).number === number).map(({ id }) => id);
}

export async function recordsOf(
  queries: Queries,
  organisation: string,
  ids: readonly string[],
): Promise<EncounterRecords[]> {
  if (ids.length === 0) return [];
  const states = (kind: RecordKind) => readStates(queries, organisation, kind, ids);
  const all = async <K extends RecordKind>(kind: K) =>
    (await states(kind)).map((state) => knownOf(kind, state));
  const encounters = await all('encounter');
  const gaps = Map.groupBy((await states('gap')).map(toGap), (one) => one.encounterId);
  const asked = Map.groupBy(await all('query'), (one) => one.encounterId);
  const querySteps = Map.groupBy(await all('query-step'), (one) => one.queryId);
  const worksheets = Map.groupBy(await all('worksheet'), (one) => one.encounterId);
  const steps = Map.groupBy(await all('review-step'), (one) => one.worksheetId);
  const verdicts = Map.groupBy(await all('verdict'), (one) => one.worksheetId);
  const findings = Map.groupBy(await all('finding'), (one) => one.worksheetId);
  return encounters.map((encounter) => ({
    encounter,
    gaps: gaps.get(encounter.id) ?? [],
    queries: (asked.get(encounter.id) ?? []).map((query) => ({
      query,
      life: queryLife(querySteps.get(query.id) ?? []),
    })),
    worksheets: (worksheets.get(encounter.id) ?? []).map((worksheet) => {
      const own = steps.get(worksheet.id) ?? [];
      const life = lifeOf(worksheet, own);
      const judged = verdicts.get(worksheet.id) ?? [];
      const standing = judged.filter(
        ({ id }) =>
          finalFinding(life, judged, findings.get(worksheet.id) ?? [], id)?.category === 'unsupported',
      );
      return { worksheet, steps: own, unsupported: standing.length };
    }),
  }));
}

/** As alerts go by them. */
export const forAlerts = ({ gaps, queries, worksheets }: EncounterRecords): ChartRecords => ({
  gaps: gaps
    .filter(({ state }) => state !== 'withdrawn')
    .map(({ raisedAt = 0, closedAt, holdsBilling = false }) => ({ raisedAt, closedAt, holdsBilling })),
  queries: queries.flatMap(({ life }) => spanOf(life)),
  holds: worksheets.flatMap(({ steps }) => holdSpans(steps)),
  ...furthest(
    worksheets.map(({ worksheet, steps }) => ({
      signed: worksheet.status === 'signed',
      releasedAt: steps.find(({ step }) => step === 'release')?.at ?? null,
    })),
  ),
  unsupported: worksheets.flatMap(({ worksheet: { status, signedAt }, unsupported }) =>
    status === 'signed' && signedAt && unsupported > 0 ? [{ signedAt }] : [],
  ),
});

/** From each hold to the step that let it go. */
function holdSpans(steps: readonly Partial<ReviewStep>[]): { from: number; to: number | null }[] {
  const spans: { from: number; to: number | null }[] = [];
  for (const { step, at = 0 } of [...steps].sort((a, b) => (a.number ?? 0) - (b.number ?? 0))) {
    const open = spans.at(-1);
    if (step === 'hold') spans.push({ from: at, to: null });
    else if (step === 'release-hold' && open) open.to = at;
  }
  return spans;
}

/** How far the furthest of a chart's reviews is, and when one was first released. */
export function furthest(
  reviews: readonly { signed: boolean; releasedAt: number | null }[],
): Pick<ChartRecords, 'releasedAt' | 'review'> {
  const at = reviews.flatMap(({ releasedAt }) => releasedAt ?? []);
  if (at.length > 0) return { releasedAt: Math.min(...at), review: 'released' };
  const begun = reviews.length > 0 ? 'draft' : 'none';
  return { releasedAt: null, review: reviews.some(({ signed }) => signed) ? 'signed' : begun };
}

// What figures ask of the records of some encounters: each counted review as counts, each sent query as times. The reviews
// are those of the scorecard, by its own functions, so that both say the same.

import type { Encounter } from '../../../model/encounter.ts';
import type { Gap } from '../../../model/gap.ts';
import type { Query } from '../../../model/query.ts';
import type { QueryStep } from '../../../model/query-step.ts';
import { aroundQueries } from '../../../oversight/facts/after-queries.ts';
import { type ReviewCounts, reviewCounts } from '../../../oversight/facts/review-row.ts';
import { queryLife } from '../../../queries/query-life.ts';
import { type ReviewRecords, signedReviews } from '../../../review/scorecard.ts';
import { lifeOf } from '../../../review/worksheet-life.ts';

type WithId<T> = Partial<T> & { id: string };

export interface EncounterRecords extends ReviewRecords {
  gaps: readonly WithId<Gap>[];
  queries: readonly WithId<Query>[];
  querySteps: readonly WithId<QueryStep>[];
}

interface Place {
  encounter: string;
  number: string;
  facility: string | null;
  vendor: string | null;
  coder: string | null;
  specialty: string | null;
  encounterType: string | null;
  payer: string | null;
  provider: string | null;
}

export interface MeasuredReview extends Place {
  worksheet: string;
  signedAt: number;
  gaps: number;
  queries: number;
  counts: ReviewCounts;
}

export interface MeasuredQuery extends Place {
  query: string;
  sentAt: number;
  answeredAt: number | null;
  actedAt: number | null;
}

const placeOf = (id: string, encounter: Partial<Encounter> | undefined): Place => ({
  encounter: id,
  number: encounter?.number ?? '',
  facility: encounter?.facility ?? null,
  vendor: encounter?.vendor ?? null,
  coder: encounter?.coder ?? null,
  specialty: encounter?.specialty ?? null,
  encounterType: encounter?.encounterType ?? null,
  payer: encounter?.payer ?? null,
  provider: encounter?.provider ?? null,
});

export function measuredReviews(records: EncounterRecords): MeasuredReview[] {
  const encounters = new Map(records.encounters.map((one) => [one.id, one]));
  const worksheets = new Map(records.worksheets.map((one) => [one.id, one]));
  const steps = Map.groupBy(records.steps, (step) => step.worksheetId);
  const final = new Map(signedReviews(records, 'final').map((review) => [review.worksheetId, review]));
  const sent = sentQueries(records);
  return signedReviews(records, 'initial').map((review) => {
    const worksheet = worksheets.get(review.worksheetId)!;
    const last = final.get(review.worksheetId);
    const encounter = review.chart.key;
    return {
      ...placeOf(encounter, encounters.get(encounter)),
      // As it was reviewed: whose figure a review enters does not change later.
      coder: review.chart.coder,
      specialty: review.chart.specialty,
      encounterType: review.chart.encounterType,
      payer: review.chart.payer,
      worksheet: review.worksheetId,
      signedAt: review.signedAt,
      gaps: records.gaps.filter((gap) => gap.encounterId === encounter && gap.state !== 'withdrawn').length,
      queries: sent.filter(({ query }) => query.encounterId === encounter && query.coder != null).length,
      counts: reviewCounts(
        review.chart,
        (last ?? review).chart,
        lifeOf(worksheet, steps.get(review.worksheetId) ?? []),
        last !== undefined,
        aroundQueries((last ?? review).chart, records.gaps, sent),
      ),
    };
  });
}

export function measuredQueries(records: EncounterRecords): MeasuredQuery[] {
  const encounters = new Map(records.encounters.map((one) => [one.id, one]));
  return sentQueries(records).map(({ query, life }) => {
    const place = placeOf(query.encounterId ?? '', encounters.get(query.encounterId ?? ''));
    return {
      ...place,
      coder: query.coder ?? place.coder,
      query: query.id,
      sentAt: life.sentAt!,
      answeredAt: life.answeredAt,
      actedAt: life.state === 'closed' ? life.endedAt : null,
    };
  });
}

function sentQueries({ queries, querySteps }: EncounterRecords) {
  const steps = Map.groupBy(querySteps, (step) => step.queryId);
  return queries
    .map((query) => ({ query, life: queryLife(steps.get(query.id) ?? []) }))
    .filter(({ life }) => life.sentAt !== null);
}

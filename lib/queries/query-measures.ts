// What the queries of an organisation add up to: signals, without targets, for a target on agreement would reward the
// leading question. Figures come as numerator and denominator.

import type { Query } from '../model/query.ts';
import { type ResponseClass, responseClass } from '../model/query-step.ts';
import { businessHoursBetween, type Calendar } from './business-hours.ts';
import { overdue } from './check-query-step.ts';
import { awaitingAnswer, type QueryLife } from './query-life.ts';

export interface CountedQuery {
  query: Query;
  life: QueryLife;
}

export interface Share {
  of: number;
  count: number;
}

export interface QueryMeasures {
  queries: number;
  /** Sent and neither answered nor ended. */
  awaiting: number;
  overdue: number;
  /** Answered of those whose answer is there or whose time is over; withdrawn ones are in neither. */
  answered: Share;
  /** Of the answers, by their kind. */
  classes: Record<ResponseClass, Share>;
  /** Business hours from sending to the answer; null: none is answered. */
  median: number | null;
  ninetieth: number | null;
  /** Answered until the time that was set when it was sent, of those answered. */
  inTime: Share;
  /** Closed with changed codes, of those closed. */
  codesChanged: Share;
}

/**
 * @param now milliseconds since 1970.
 * @param calendar of the hours that a provider's time is counted in.
 */
export function queryMeasures(all: readonly CountedQuery[], calendar: Calendar, now: number): QueryMeasures {
  const sent = all.filter(({ life }) => life.sentAt !== null && life.state !== 'withdrawn');
  const answered = sent.filter(({ life }) => life.answeredAt !== null);
  const late = sent.filter(({ life }) => overdue(life, now));
  const silent = sent.filter(({ life }) => life.state === 'expired' && life.answeredAt === null);
  const closed = sent.filter(({ life }) => life.state === 'closed');
  const hours = answered
    .map(({ life }) => businessHoursBetween(life.sentAt!, life.answeredAt!, calendar))
    .sort((a, b) => a - b);
  const share = (count: number, of: number): Share => ({ count, of });
  return {
    queries: all.length,
    awaiting: sent.filter(({ life }) => awaitingAnswer.includes(life.state)).length,
    overdue: late.length,
    answered: share(answered.length, answered.length + late.length + silent.length),
    classes: Object.fromEntries(
      responseClass.options.map((kind) => [
        kind,
        share(answered.filter(({ life }) => life.answer?.class === kind).length, answered.length),
      ]),
    ) as Record<ResponseClass, Share>,
    median: percentile(hours, 0.5),
    ninetieth: percentile(hours, 0.9),
    inTime: share(answered.filter(({ life }) => life.answeredAt! <= firstDue(life)).length, answered.length),
    codesChanged: share(closed.filter(({ life }) => life.codesChanged).length, closed.length),
  };
}

const firstDue = ({ steps }: QueryLife): number =>
  steps.find(({ step }) => step === 'send')?.dueAt ?? Number.POSITIVE_INFINITY;

/** Nearest rank: the smallest of the values that at least `share` of them do not exceed. Null where there is none. */
export function percentile(sorted: readonly number[], share: number): number | null {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
}

/** The measures of each group, the group with the most queries first. @param group null: none is known. */
export function measuresBy<Q extends CountedQuery>(
  all: readonly Q[],
  group: (one: Q) => string | null,
  calendar: Calendar,
  now: number,
): { group: string | null; measures: QueryMeasures }[] {
  return [...Map.groupBy(all, group)]
    .map(([name, own]) => ({ group: name, measures: queryMeasures(own, calendar, now) }))
    .sort(
      (a, b) => b.measures.queries - a.measures.queries || String(a.group).localeCompare(String(b.group)),
    );
}

// What the queries of an organisation add up to: signals, without targets, for a target on agreement would reward the
// leading question. Figures come as numerator and denominator.

import { eachOf } from '../model/each-of.ts';
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
  /**
   * Answered of those whose answer is there or whose time was over without one, also where they were withdrawn later.
   * Those withdrawn while there still was time to answer are in neither.
   */
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

/** The queries that each figure counts: a number opened shows these. */
export interface CountedQueries<Q> {
  queries: Q[];
  awaiting: Q[];
  overdue: Q[];
  answered: Q[];
  /** Answered, or their time was over without an answer. */
  toAnswer: Q[];
  inTime: Q[];
  classes: Record<ResponseClass, Q[]>;
  closed: Q[];
  codesChanged: Q[];
}

/** @param now milliseconds since 1970. */
export function countedQueries<Q extends CountedQuery>(all: readonly Q[], now: number): CountedQueries<Q> {
  const sent = all.filter(({ life }) => life.sentAt !== null);
  // An answer stays one when the query is withdrawn after it: whoever answered did.
  const answered = sent.filter(({ life }) => life.answeredAt !== null);
  const late = sent.filter(({ life }) => overdue(life, now));
  const closed = sent.filter(({ life }) => life.state === 'closed');
  return {
    queries: [...all],
    awaiting: sent.filter(({ life }) => awaitingAnswer.includes(life.state)),
    overdue: late,
    answered,
    toAnswer: sent.filter((one) => answered.includes(one) || late.includes(one) || endedSilent(one.life)),
    inTime: answered.filter(({ life }) => life.answeredAt! <= firstDue(life)),
    classes: eachOf(responseClass.options, (kind) =>
      answered.filter(({ life }) => life.answer?.class === kind),
    ),
    closed,
    codesChanged: closed.filter(({ life }) => life.codesChanged),
  };
}

/**
 * Whether it ended without an answer after the time for one was over. Withdrawn before that it counts on neither side:
 * nobody had to answer yet; withdrawn later it does, or withdrawing would mend the figure.
 */
function endedSilent({ state, answeredAt, endedAt, steps }: QueryLife): boolean {
  if (answeredAt !== null) return false;
  if (state === 'expired') return true;
  const due = steps.findLast(({ dueAt }) => dueAt !== null)?.dueAt ?? null;
  return state === 'withdrawn' && due !== null && endedAt !== null && endedAt >= due;
}

/** @param calendar of the hours that a provider's time is counted in. */
export function measuresOf(counted: CountedQueries<CountedQuery>, calendar: Calendar): QueryMeasures {
  const { answered, closed } = counted;
  const hours = answered
    .map(({ life }) => businessHoursBetween(life.sentAt!, life.answeredAt!, calendar))
    .sort((a, b) => a - b);
  const share = (part: readonly unknown[], whole: readonly unknown[]): Share => ({
    count: part.length,
    of: whole.length,
  });
  return {
    queries: counted.queries.length,
    awaiting: counted.awaiting.length,
    overdue: counted.overdue.length,
    answered: share(answered, counted.toAnswer),
    classes: eachOf(responseClass.options, (kind) => share(counted.classes[kind], answered)),
    median: percentile(hours, 0.5),
    ninetieth: percentile(hours, 0.9),
    inTime: share(counted.inTime, answered),
    codesChanged: share(counted.codesChanged, closed),
  };
}

const firstDue = ({ steps }: QueryLife): number =>
  steps.find(({ step }) => step === 'send')?.dueAt ?? Number.POSITIVE_INFINITY;

/** Nearest rank: the smallest of the values that at least `share` of them do not exceed. Null where there is none. */
export function percentile(sorted: readonly number[], share: number): number | null {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
}

export interface MeasuredGroup<Q> {
  /** Null: none is known. */
  group: string | null;
  counted: CountedQueries<Q>;
  measures: QueryMeasures;
}

/** The measures of each group, the group with the most queries first. @param group null: none is known. */
export function measuresBy<Q extends CountedQuery>(
  all: readonly Q[],
  group: (one: Q) => string | null,
  calendar: Calendar,
  now: number,
): MeasuredGroup<Q>[] {
  return [...Map.groupBy(all, group)]
    .map(([name, own]) => {
      const counted = countedQueries(own, now);
      return { group: name, counted, measures: measuresOf(counted, calendar) };
    })
    .sort(
      (a, b) => b.measures.queries - a.measures.queries || String(a.group).localeCompare(String(b.group)),
    );
}

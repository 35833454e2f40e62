// A reviewed chart as a row of facts: how many codes were agreed with, revised, omitted and deleted, at first and in the
// end, and what else a measure asks of a review.

import { codeCounts } from '../../review/accuracy/code-counts.ts';
import type { ReviewedChart } from '../../review/accuracy/reviewed-chart.ts';
import { isScoredError } from '../../review/error-categories.ts';
import type { Life } from '../../review/worksheet-life.ts';
import type { FactRow } from '../columns/facts.ts';
import type { AroundQueries } from './after-queries.ts';
import { asWritten, type Called, dayOf, placeNames, type StoredPlace } from './chart-row.ts';
import { type PaidChart, type TakenOff, takenOff } from './payment.ts';

/** Counts of one review: what the projection keeps beside where the chart belongs. */
export interface ReviewCounts {
  final: boolean;
  /** Agreed, revised, omitted, deleted: in the end (as signed where it is not final), at first, and the vendor’s own. */
  codes: Four;
  first: Four;
  own: Four;
  over: number;
  under: number;
  /** What moves the payment, as far as a remittance can tell it. */
  takenOff: TakenOff;
  /** Disputed findings that were decided, and of them those overturned. */
  disputed: number;
  overturned: number;
  /** Null: no query about a gap of the chart was answered and closed. */
  around: AroundQueries | null;
}
export type Four = readonly [number, number, number, number];

export interface StoredReview extends StoredPlace {
  number: string;
  signed_at: number;
  gaps: number;
  queries: number;
  counts: ReviewCounts;
  /** Null: no payer has answered. */
  payment: PaidChart | null;
}

/** @param first the chart as the vendor was first told of it; @param last with all decisions in it. */
export function reviewCounts(
  first: ReviewedChart,
  last: ReviewedChart,
  life: Life,
  final: boolean,
  around: AroundQueries | null,
): ReviewCounts {
  const four = (chart: ReviewedChart, attribution: 'raw' | 'vendor'): Four => {
    const { agree, revise, add, delete: deleted } = codeCounts(chart, attribution);
    return [agree, revise, add, deleted];
  };
  const directed = (direction: 'over' | 'under') =>
    last.elements.filter((element) => isScoredError(element, 'raw') && element.direction === direction)
      .length;
  const disputed = new Set(
    life.steps.flatMap(({ answers }) => answers.filter((a) => a.answer === 'dispute').map((a) => a.lineKey)),
  );
  const decided = [...disputed].flatMap((line) => life.outcomes.get(line)?.outcome ?? []);
  return {
    final,
    codes: four(last, 'raw'),
    first: four(first, 'raw'),
    own: four(last, 'vendor'),
    over: directed('over'),
    under: directed('under'),
    takenOff: takenOff(last),
    disputed: decided.length,
    overturned: decided.filter((outcome) => outcome === 'overturned').length,
    around,
  };
}

export function reviewRow(stored: StoredReview, called: Called = asWritten): FactRow<'reviews'> {
  const { final, codes, first, own, over, under, disputed, overturned, around } = stored.counts;
  const { payment } = stored;
  return {
    called: stored.number,
    ...placeNames(stored, called),
    day: dayOf(stored.signed_at),
    final: Number(final),
    a: codes[0],
    r: codes[1],
    o: codes[2],
    d: codes[3],
    'first-a': first[0],
    'first-r': first[1],
    'first-o': first[2],
    'first-d': first[3],
    'own-a': own[0],
    'own-r': own[1],
    'own-o': own[2],
    'own-d': own[3],
    over,
    under,
    paid: payment?.paid ?? null,
    correct: payment?.correct ?? null,
    disputed,
    overturned,
    gaps: stored.gaps,
    queries: stored.queries,
    'before-right': around?.before[0] ?? null,
    'before-of': around?.before[1] ?? null,
    'after-right': around?.after[0] ?? null,
    'after-of': around?.after[1] ?? null,
    mended: around?.mended ?? null,
  };
}

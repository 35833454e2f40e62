// What is amiss between the stages of a chart: what came back incomplete, and what was billed although it was known that the
// record does not bear it out.

import type { AlertKind, HeldChart } from '../../model/oversight/operations.ts';
import type { PreBill } from '../../model/oversight/vendor.ts';
import { wasBilledHeld } from './held.ts';

export interface AlertChart {
  class: 'standard' | 'complex' | 'urgent';
  source: 'vendor' | 'in-house' | 'unknown';
  coder: string | null;
  rationale: string;
  receivedAt: number | null;
  returnedAt: number | null;
  /** By the vendor's file, or by the first claim. */
  billedAt: number | null;
}

/** What reviewers have recorded about the chart. */
export interface ChartRecords {
  /** Gaps that were not withdrawn, and when each was closed; null: it is open. */
  gaps: readonly { raisedAt: number; closedAt: number | null; holdsBilling: boolean }[];
  /** Queries that were sent, and when each was over; null: it is not. */
  queries: readonly { sentAt: number; endedAt: number | null }[];
  /** Standing findings of signed reviews: nothing in the record supports the code. */
  unsupported: readonly { signedAt: number }[];
  /** When reviewers held it from billing, and let it go; null: they have not. */
  holds: readonly { from: number; to: number | null }[];
  /** When a review of it was first released to the vendor; null: none was. */
  releasedAt: number | null;
  /** How far the furthest review of it is. */
  review: HeldChart['review'];
}

export const noRecords: ChartRecords = {
  gaps: [],
  queries: [],
  unsupported: [],
  holds: [],
  releasedAt: null,
  review: 'none',
};

const reach = ['none', 'draft', 'signed', 'released'] as const;

/** Records of one chart from several places, as those of two sites. */
export function mergeRecords(all: readonly ChartRecords[]): ChartRecords {
  const released = all.flatMap(({ releasedAt }) => releasedAt ?? []);
  return {
    gaps: all.flatMap(({ gaps }) => gaps),
    queries: all.flatMap(({ queries }) => queries),
    unsupported: all.flatMap(({ unsupported }) => unsupported),
    holds: all.flatMap(({ holds }) => holds),
    releasedAt: released.length > 0 ? Math.min(...released) : null,
    review: reach[Math.max(0, ...all.map(({ review }) => reach.indexOf(review)))]!,
  };
}

/**
 * Each kind once.
 * @param isKnown whether a coder is in the register.
 * @param rule on the second reading of its vendor's charts before billing; null: there is none.
 * @returns with the moment that made it so; null: there is none.
 */
export function alertsOf(
  chart: AlertChart,
  records: ChartRecords,
  isKnown: (coder: string) => boolean,
  rule: PreBill | null = null,
): { kind: AlertKind; at: number | null }[] {
  const { billedAt, returnedAt, coder } = chart;
  const { gaps, queries, unsupported } = records;
  const found: { kind: AlertKind; at: number | null }[] = [];
  const add = (kind: AlertKind, at: number | null) => found.push({ kind, at });
  if (chart.class === 'complex' && returnedAt !== null && chart.rationale.trim() === '')
    add('no-rationale', returnedAt);
  if (coder === null || coder.trim() === '') add('coder-unnamed', returnedAt ?? chart.receivedAt);
  else if (!isKnown(coder)) add('coder-unknown', returnedAt ?? chart.receivedAt);
  const open = gaps.filter(({ closedAt }) => closedAt === null);
  if (billedAt === null) {
    const hold = open.find(({ holdsBilling }) => holdsBilling);
    if (returnedAt !== null && hold) add('hold', hold.raisedAt);
    return found;
  }
  // One that was raised after billing did not stand in its way; that the chart was billed is still wrong where it is open.
  if (open.length > 0) add('billed-open-gap', billedAt);
  const late = gaps.filter(
    ({ raisedAt, closedAt }) => raisedAt <= billedAt && closedAt !== null && closedAt > billedAt,
  );
  if (late.length > 0) add('gap-closed-late', Math.max(...late.map(({ closedAt }) => closedAt ?? billedAt)));
  if (queries.some(({ sentAt, endedAt }) => sentAt <= billedAt && (endedAt === null || endedAt > billedAt)))
    add('billed-open-query', billedAt);
  if (wasBilledHeld(chart, records, rule)) add('billed-held', billedAt);
  if (unsupported.length > 0) add('billed-unsupported', billedAt);
  return found;
}

// A chart between its stages as files tell it, and what reviewers have recorded about it.

import type { HeldChart } from '../../model/oversight/operations.ts';

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

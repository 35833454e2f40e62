// Which reviews may be added up to one figure. Charts of a focused sample were chosen because errors were expected
// there, and of new coders all are reviewed: neither stands for the vendor's work, so neither enters its figure.

import type { SampleRecord } from '../model/sample.ts';
import { type Basis, basisOf, designOf } from './sampling/design.ts';
import type { Review } from './scorecard.ts';

/**
 * `routine`: charts of random samples and charts that were reviewed without a sample. `random`: those of random
 * samples alone, which stand for their frames. The others: charts of focused samples, charts of new coders.
 */
export const pools = ['routine', 'random', 'focused', 'new-coder'] as const;
export type Pool = (typeof pools)[number];

/** Whether charts of the pool were chosen for a reason: then no target holds for them. */
export const isChosen = (pool: Pool): boolean => pool === 'focused' || pool === 'new-coder';

interface DrawnIn {
  basis: Basis;
  /** When the sample was drawn, in milliseconds since 1970. */
  since: number;
}

/** The samples that a chart is in, by its encounter number. */
export type Bases = ReadonlyMap<string, readonly DrawnIn[]>;

/** Withdrawn samples are left out; so are charts that were drawn and given to nobody. */
export function basesOf(
  samples: readonly Partial<Pick<SampleRecord, 'design' | 'assignments' | 'madeAt' | 'removed'>>[],
): Bases {
  const bases = new Map<string, DrawnIn[]>();
  for (const { design, assignments = [], madeAt, removed } of samples) {
    if (removed || !design || madeAt === undefined) continue;
    const drawn = { basis: basisOf(designOf({ design })), since: madeAt };
    for (const { key } of assignments) bases.set(key, [...(bases.get(key) ?? []), drawn]);
  }
  return bases;
}

/**
 * A chart that was drawn at random stays random, also where somebody had another reason to look at it. A review
 * that was signed before a sample was drawn is not of it: else a sample could take charts out of a figure after
 * the fact.
 */
export function isInPool(
  { number, signedAt }: { number?: string | null; signedAt?: number | null },
  bases: Bases,
  pool: Pool,
): boolean {
  const of = (bases.get(number ?? '') ?? [])
    .filter(({ since }) => since <= (signedAt ?? 0))
    .map(({ basis }) => basis);
  return pool === 'routine' ? of.length === 0 || of.includes('random') : of.includes(pool);
}

export const poolReviews = (reviews: readonly Review[], bases: Bases, pool: Pool): Review[] =>
  reviews.filter((review) => isInPool(review, bases, pool));

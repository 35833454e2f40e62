// A year of operations, invented and repeatable: coded charts, claims, denials, queries, reviews and coders, as the tables
// keep them. Vendors, coders and specialties differ in ways that the figures must bring out again.

import type { StoredChart } from '../facts/chart-row.ts';
import type { StoredClaim } from '../facts/claim-row.ts';
import type { StoredDenial } from '../facts/denial-row.ts';
import type { StoredQuery } from '../facts/query-row.ts';
import type { StoredReview } from '../facts/review-row.ts';
import { chartOf, dayMs, queryOf, staffByDay } from './chart.ts';
import { claimsOf } from './claims.ts';
import { type SyntheticCoder, syntheticRoster } from './organisation.ts';
import { seededRandom } from './random.ts';
import { reviewOf } from './reviews.ts';

export interface SyntheticYear {
  roster: SyntheticCoder[];
  charts: StoredChart[];
  claims: StoredClaim[];
  denials: StoredDenial[];
  queries: StoredQuery[];
  reviews: StoredReview[];
}

export interface YearSize {
  seed: number;
  charts: number;
  coders: number;
  /** First day, as `2025-12-01`; it lasts 365 days. */
  from: string;
  /** Share of charts that are reviewed; `lately`: of those of the last hundred days, where it is another. */
  reviewed: number;
  lately?: number;
}

export function syntheticYear(size: YearSize): SyntheticYear {
  const random = seededRandom(size.seed);
  const start = Date.parse(`${size.from}T00:00:00Z`);
  const roster = syntheticRoster(random, size.coders, size.from);
  const year: SyntheticYear = { roster, charts: [], claims: [], denials: [], queries: [], reviews: [] };
  const staff = staffByDay(roster, start);
  for (let i = 0; i < size.charts; i += 1) {
    const chart = chartOf(random, i, start + (i / size.charts) * 365 * dayMs, staff, start);
    year.charts.push(chart.stored);
    const { claim, denials } = claimsOf(random, chart);
    if (claim) year.claims.push(claim);
    year.denials.push(...denials);
    const asked = random() < chart.coder.asks;
    if (asked) year.queries.push(queryOf(random, chart));
    const late = i / size.charts > 265 / 365;
    const share = (late ? size.lately : undefined) ?? size.reviewed;
    if (chart.stored.returned_at !== null && random() < share)
      year.reviews.push(reviewOf(random, chart, Number(asked), claim));
  }
  return year;
}

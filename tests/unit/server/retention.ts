// What tests of retention share: charts, years that pass, and what the check of the trail says.

import type { Database } from '../../../lib/server/database/database.ts';
import { trailText } from '../../../lib/server/trail/trail-text.ts';
import type { AnchorFile } from '../../../lib/server/trail/verify-anchors.ts';
import { verifyTrail } from '../../../lib/server/verify-trail.ts';
import type { Caller } from './harness.ts';
import { makeReview, type Review } from './review-changes.ts';

/** So many years after a moment. */
export const later = (time: number, years: number): number => time + years * 365.25 * 24 * 3_600_000;

/** Charts of these numbers, reviewed and sent: four changes each. */
export async function chartsOf(auditor: Caller, numbers: readonly string[]): Promise<Review[]> {
  const reviews: Review[] = [];
  for (const number of numbers) {
    const review = await makeReview(auditor.person.id, number);
    await auditor.push(review.changes);
    reviews.push(review);
  }
  return reviews;
}

/** What the check says of one organisation. */
export async function trailOf(database: Database, organisation: string, file?: AnchorFile): Promise<string> {
  const checks = await verifyTrail(database, file);
  return trailText(checks.find((check) => check.organisation === organisation)!);
}

// The review of an invented chart: its codes by what became of them, with the disputes and their ends.

import type { StoredClaim } from '../facts/claim-row.ts';
import { paidAndCorrect, type Remitted } from '../facts/payment.ts';
import type { StoredReview } from '../facts/review-row.ts';
import { hourMs, type SyntheticChart } from './chart.ts';
import { remittedCodeOf } from './codes.ts';
import { waiting } from './random.ts';

/** What the payer paid for an invented claim; a quarter of it for one line. */
export function remittedOf({ paid_at_once: paid, charge, specialty }: StoredClaim): Remitted {
  const total = paid ? Math.round(charge * 0.6) : 0;
  return { paid: total, lines: [{ code: remittedCodeOf(specialty), paid: Math.round(total / 4) }] };
}

/** Codes agreed with, revised, omitted and deleted. */
type Counts = [number, number, number, number];

/** @param claim of the chart; null: none went out. */
export function reviewOf(
  random: () => number,
  chart: SyntheticChart,
  queries: number,
  claim: StoredClaim | null,
): StoredReview {
  const { stored, place, error } = chart;
  const signed = (stored.returned_at ?? 0) + Math.round(waiting(random, 70) * hourMs);
  const first: Counts = [0, 0, 0, 0];
  const own: Counts = [0, 0, 0, 0];
  const last: Counts = [0, 0, 0, 0];
  let [over, under, disputed, overturned] = [0, 0, 0, 0];
  for (let line = 0; line < stored.lines; line += 1) {
    if (random() >= error) {
      for (const counts of [first, own, last]) counts[0] += 1;
      continue;
    }
    const kind = random();
    const cautious = chart.coder.asks < 0.01;
    const at = kind < 0.45 ? 1 : kind < (cautious ? 0.95 : 0.72) ? 2 : 3;
    first[at]! += 1;
    const isDisputed = random() < 0.18;
    const isOverturned = isDisputed && random() < 0.3;
    disputed += Number(isDisputed);
    overturned += Number(isOverturned);
    if (isOverturned) {
      // The code stands after all; one that was found missing was not needed.
      if (at !== 2) for (const counts of [own, last]) counts[0] += 1;
      continue;
    }
    last[at]! += 1;
    if (random() < 0.82) own[at]! += 1;
    if (at === 3 || (at === 1 && random() < 0.5)) over += 1;
    else under += 1;
  }
  const [right, revised, omitted, deleted] = last;
  const of = right + revised + omitted;
  // An answer puts one code right where one is to be put right.
  const mended = Math.min(queries, revised);
  const off =
    revised + omitted === 0 ? Array.from({ length: deleted }, () => remittedCodeOf(place.specialty)) : null;
  return {
    ...place,
    number: stored.number,
    signed_at: signed,
    gaps: random() < 0.14 ? 1 + Math.floor(random() * 2) : 0,
    queries,
    counts: {
      final: random() < 0.94,
      codes: last,
      first: first,
      own: own,
      over,
      under,
      takenOff: off,
      disputed,
      overturned,
      around: queries === 0 ? null : { before: [right, of], after: [right + mended, of], mended },
    },
    payment: claim?.answered ? paidAndCorrect(off, remittedOf(claim)) : null,
  };
}

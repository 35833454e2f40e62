// Reviews and queries as facts. Reviews of charts that were chosen because errors were expected there, or because their
// coder was new, are left out: they stand for nobody's work. What the coded chart of the same number says fills in what
// nobody has said of the reviewed one.

import { buildFact, type FactTable, type Names } from '../../../oversight/columns/facts.ts';
import type { Called } from '../../../oversight/facts/chart-row.ts';
import { paidAndCorrect } from '../../../oversight/facts/payment.ts';
import { queryRow, type StoredQuery } from '../../../oversight/facts/query-row.ts';
import { type ReviewCounts, reviewRow, type StoredReview } from '../../../oversight/facts/review-row.ts';
import { basesOf, isInPool } from '../../../review/pooled-reviews.ts';
import { valuesAs } from '../../../sync/merge.ts';
import type { Queries } from '../../database/database.ts';
import { readState } from '../../stored-state.ts';
import { loadRemitted } from './load-remitted.ts';

const place = `coalesce(m.facility, ch.facility) as facility, coalesce(m.vendor, ch.vendor) as vendor,
  coalesce(ch.source, 'unknown') as source, coalesce(m.coder, ch.coder) as coder,
  coalesce(m.specialty, ch.specialty) as specialty, coalesce(m.encounter_type, ch.encounter_type) as encounter_type,
  ch.class, coalesce(m.payer, ch.payer) as payer, coalesce(m.provider, ch.provider) as provider, ch.delivery`;

/** One coded chart of the number, that of the same facility first. */
const coded = `left join lateral (
  select * from coded_chart c where c.organisation = m.organisation and c.number = m.number
  order by (c.facility is not distinct from m.facility) desc, c.id limit 1) ch on true`;

export interface Reviewed {
  reviews: FactTable<'reviews'>;
  queries: FactTable<'queries'>;
}

export async function loadReviews(
  queries: Queries,
  organisation: string,
  names: Names,
  called: Called,
): Promise<Reviewed> {
  const samples = await queries.query<{ state: string }>(
    "select state from record where organisation = $1 and kind = 'sample'",
    [organisation],
  );
  const bases = basesOf(samples.map(({ state }) => valuesAs('sample', readState(state))));
  const reviews = await queries.query<Omit<StoredReview, 'counts' | 'payment'> & { counts: string }>(
    `select m.number, ${place}, m.signed_at, m.gaps, m.queries, m.counts
     from measured_review m ${coded} where m.organisation = $1 order by m.worksheet`,
    [organisation],
  );
  const sent = await queries.query<StoredQuery>(
    `select m.number, ${place}, m.sent_at, m.answered_at, m.acted_at
     from measured_query m ${coded} where m.organisation = $1 order by m.query`,
    [organisation],
  );
  const routine = reviews.filter((row) =>
    isInPool({ number: row.number, signedAt: row.signed_at }, bases, 'routine'),
  );
  const numbers = routine.map(({ number }) => number);
  const remitted = await loadRemitted(queries, organisation, numbers);
  return {
    reviews: buildFact(
      'reviews',
      routine.map((row) => {
        const counts: ReviewCounts = JSON.parse(row.counts);
        const paid = remitted(row.number, row.facility);
        return reviewRow(
          { ...row, counts, payment: paid ? paidAndCorrect(counts.takenOff, paid) : null },
          called,
        );
      }),
      names,
    ),
    queries: buildFact(
      'queries',
      sent.map((row) => queryRow(row, called)),
      names,
    ),
  };
}

// Adding changes up to records: what every pull and every look at a chart costs in the browser.

import { applyChange, type RecordState } from '../../../lib/sync/merge.ts';
import { makeReview } from '../../unit/server/review-changes.ts';
import { median, type Row, readable } from './row.ts';

const charts = 500;
const linesOfChart = 10;

export async function mergeSpeed(): Promise<Row[]> {
  const reviews = await Promise.all(
    Array.from({ length: charts }, (_, i) => makeReview('reviewer', `E-${i}`, linesOfChart)),
  );
  const changes = reviews.flatMap((review) => review.changes);
  const time = await median(5, () => {
    const states = new Map<string, RecordState>();
    for (const change of changes) {
      states.set(change.record, applyChange(states.get(change.record), change, 'reviewer'));
    }
  });
  return [
    {
      what: `${changes.length} changes of ${charts} charts to records`,
      figure: readable((time * 1000) / changes.length),
      unit: 'µs a change',
    },
  ];
}

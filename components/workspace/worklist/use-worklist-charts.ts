// The charts of the worklist, and of which samples they are. A chart that another person reviews too, blind, is not among them until one's own
// review of it is signed.

import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { blindWorksheets } from '../../../lib/review/blind.ts';
import { type Bases, basesOf } from '../../../lib/review/pooled-reviews.ts';
import type { AllReviews } from '../../../lib/store/views/all-reviews.ts';
import { samplesOf } from '../../../lib/store/views/samples.ts';
import type { Session } from '../../session/use-session.ts';
import { chartsReader, type WorklistChart } from './worklist-charts.ts';

/** Null until both reviews and samples were read: what is blind must not be seen for a moment. */
export function useWorklistCharts(
  { db, identity }: Session,
  reviews: AllReviews | undefined,
): { charts: readonly WorklistChart[]; blind: number; bases: Bases } | null {
  const read = useMemo(() => chartsReader(), []);
  const samples = useLiveQuery(() => samplesOf(db), [db]);
  return useMemo(() => {
    if (!reviews || !samples) return null;
    const numbers = new Map(reviews.encounters.map(({ id, number = '' }) => [id, number]));
    const blind = blindWorksheets(identity.person.id, samples, reviews.worksheets, numbers);
    const charts = read(reviews).filter(({ worksheet }) => !blind.has(worksheet.id));
    return { charts, blind: blind.size, bases: basesOf(samples) };
  }, [read, reviews, samples, identity.person.id]);
}

// All worksheets by the encounter numbers of samples: read in full when a screen first asks, then what changes.

import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import type { Database } from '../../lib/store/database.ts';
import { type ReviewOfNumber, reviewsByNumberReader } from '../../lib/store/views/samples.ts';

/** Undefined while the store is being read. */
export function useReviewsByNumber(db: Database): ReviewOfNumber[] | undefined {
  const read = useMemo(reviewsByNumberReader, []);
  return useLiveQuery(() => read(db), [db, read]);
}

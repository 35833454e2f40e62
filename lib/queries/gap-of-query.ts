// A query that was begun about a gap belongs to that gap's chart: closing the one is told from the other.

import type { Gap } from '../model/gap.ts';
import type { Query } from '../model/query.ts';
import { type Fault, fail } from '../model/result.ts';

/** @param gap the record that the query names; undefined where none is known. */
export function gapFault(
  { gapId, encounterId }: Partial<Pick<Query, 'gapId' | 'encounterId'>>,
  gap: Partial<Gap> | undefined,
): Fault | null {
  if (gapId === null || gapId === undefined || gap?.encounterId === encounterId) return null;
  return fail(
    'wrong-gap',
    gap
      ? 'The gap that the query is about is in another chart.'
      : 'The gap that the query is about is not known.',
    'The query is not written.',
    'Open the gap in its own chart and write the query there.',
  ).error;
}

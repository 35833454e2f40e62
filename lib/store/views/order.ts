// The order of reviews in lists: what was worked on last comes first.

import type { Worksheet } from '../../model/worksheet.ts';

type Dated = Partial<Pick<Worksheet, 'signedAt' | 'startedAt'>>;

/** For Array.sort. */
export const latestSignedFirst = (a: Dated, b: Dated): number =>
  (b.signedAt ?? b.startedAt ?? 0) - (a.signedAt ?? a.startedAt ?? 0);

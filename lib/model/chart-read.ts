// That somebody opened a chart. Browsers hold copies and open charts offline, so only they can tell; the note
// travels like any other record and is never changed.

import { z } from 'zod';
import { recordId } from './ids.ts';

/** Where a chart was shown, or what took its content out. */
export const readPlace = z.enum(['panel', 'spot-check', 'workspace', 'hand-off']);
export type ReadPlace = z.infer<typeof readPlace>;

export const chartRead = z.object({
  encounterId: recordId,
  where: readPlace,
  /** By the reader's clock, in milliseconds since 1970. */
  at: z.number().int().nonnegative(),
});
export type ChartRead = z.infer<typeof chartRead>;

/** Milliseconds within which the same person's look at the same chart in the same place is one reading. */
export const oneReading = 10 * 60 * 1000;

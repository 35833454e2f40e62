// That somebody opened a chart. Browsers hold copies and open charts offline, so only they can tell; the note
// travels like any other record and is never changed.

import { z } from 'zod';
import { recordId } from './ids.ts';

/** Where a chart was shown, or what took its content out. */
export const readPlace = z.enum(['panel', 'spot-check', 'workspace', 'hand-off']);
export type ReadPlace = z.infer<typeof readPlace>;

/** A chart, and its numbers where they are known. */
export type ReadChart = Pick<ChartRead, 'encounterId' | 'patient' | 'number'>;

export const chartRead = z.object({
  encounterId: recordId,
  where: readPlace,
  /**
   * As the EHR shows them, where the reader's screen knows them: a chart that was opened and never reviewed is found
   * by nothing else. A name or a date of birth is not needed for that, and is not noted.
   */
  patient: z.string().min(1).max(200).optional(),
  number: z.string().min(1).max(200).optional(),
  /** By the reader's clock, in milliseconds since 1970. */
  at: z.number().int().nonnegative(),
});
export type ChartRead = z.infer<typeof chartRead>;

/** Milliseconds within which the same person's look at the same chart in the same place is one reading: our own choice. */
export const oneReading = 10 * 60 * 1000;

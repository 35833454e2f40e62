// A worksheet: one reviewer's second reading of one encounter's coding. The delivered lines are frozen
// when the review starts, so that a later change on the page cannot change what was judged.

import { z } from 'zod';
import { codeLine } from './code-line.ts';
import { encounter } from './encounter.ts';
import { derivedId, recordId } from './ids.ts';

export const worksheetStatus = z.enum(['draft', 'signed']);
export type WorksheetStatus = z.infer<typeof worksheetStatus>;

/** What the figures of a review are grouped by, as the page showed it when the review began. */
export const reviewedAs = encounter.pick({
  coder: true,
  specialty: true,
  encounterType: true,
  payer: true,
  provider: true,
  facility: true,
  dateOfService: true,
});

export const worksheet = z.object({
  encounterId: recordId,
  reviewerId: z.string().min(1).max(60),
  status: worksheetStatus,
  delivered: z.array(codeLine).max(500),
  /** Frozen like the delivered lines: whose figure a signed review enters must not change later. */
  reviewedAs,
  startedAt: z.number(),
  signedAt: z.number().nullable(),
});
export type Worksheet = z.infer<typeof worksheet>;

/** One worksheet a reviewer and encounter, on whichever device it is opened. */
export const worksheetId = (encounter: string, reviewer: string): Promise<string> =>
  derivedId('worksheet', encounter, reviewer);

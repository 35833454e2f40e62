// What a coder is to learn from a final finding: told, acknowledged, and looked at again.

import { z } from 'zod';
import { findingCategory } from './finding.ts';
import { derivedId, recordId } from './ids.ts';

export const education = z.object({
  worksheetId: recordId,
  encounterId: recordId,
  verdictId: recordId,
  /** As the vendor names its coders; null where the page named none. */
  coder: z.string().max(200).nullable(),
  topic: findingCategory,
  /** What to learn, in a sentence. */
  lesson: z.string().max(2000),
  citation: z.string().max(300),
  madeBy: z.string().min(1).max(60),
  madeAt: z.number(),
  /** Until when it is to be acknowledged, in milliseconds since 1970. */
  dueAt: z.number(),
  /** Who said for the coder that it was read, and when. */
  acknowledged: z.strictObject({ by: z.string().min(1).max(120), at: z.number() }).nullable(),
  /** What a later look at this coder's charts found of the topic. */
  reaudit: z
    .strictObject({
      result: z.enum(['mended', 'repeated']),
      charts: z.number().int().min(1).max(10_000),
      by: z.string().min(1).max(60),
      at: z.number(),
    })
    .nullable(),
  /** Withdrawn; kept, never erased. */
  removed: z.boolean(),
});
export type Education = z.infer<typeof education>;

/** One item a finding. */
export const educationId = (verdict: string): Promise<string> => derivedId('education', verdict);

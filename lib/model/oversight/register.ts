// What every record of the oversight registers has: who made it, and that it is withdrawn rather than erased.

import { z } from 'zod';

export const personId = z.string().min(1).max(60);
export const line = z.string().trim().min(1).max(200);
export const words = z.string().max(4000);

/** A day, or null for one that is not known or without end. */
export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .nullable();

export const made = {
  madeBy: personId,
  /** Milliseconds since 1970, by the clock of whoever made it. */
  madeAt: z.number(),
  removed: z.boolean(),
};

/** A document that is kept elsewhere: nothing of it is stored here but what tells it from any other. */
export const documentKept = z.strictObject({
  name: line,
  /** Where it is kept: a folder, a contract system, a cabinet. */
  where: z.string().max(300),
  /** Of the file, where somebody has chosen it; null: not known. */
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
});
export type DocumentKept = z.infer<typeof documentKept>;

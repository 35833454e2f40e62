// Words that are said of findings again and again, kept to be put in by a few keys: one's own, or everybody's.
// They belong to no chart: who writes them is told to leave out whatever points to a patient.

import { z } from 'zod';
import { findingCategory } from './finding.ts';

export const rationale = z.object({
  /** Found by it as it is typed. */
  title: z.string().trim().min(1).max(80),
  text: z.string().trim().min(1).max(2000),
  /** Filled in beside the text; empty for none. */
  citation: z.string().max(300),
  /** Offered first for findings of this category; null: for any. */
  category: findingCategory.nullable(),
  owner: z.string().min(1).max(60),
  /** Offered to everybody; otherwise to its owner alone. */
  shared: z.boolean(),
  removed: z.boolean(),
});
export type Rationale = z.infer<typeof rationale>;

// Something that somebody of the organisation has to do about a vendor by a day, and what came of it. None is without an
// owner.

import { z } from 'zod';
import { recordId } from '../ids.ts';
import { day, line, made, personId, words } from './register.ts';

export const taskKind = z.enum([
  'monthly-review',
  'quarterly-review',
  'independent-audit',
  'daily-monitoring',
  'vendor-report',
  'notice',
  'compliance',
  'access-review',
  'data-return',
  'other',
]);
export type TaskKind = z.infer<typeof taskKind>;

export const oversightTask = z.object({
  kind: taskKind,
  title: line,
  /** Null: about no single vendor. */
  vendorId: recordId.nullable(),
  owner: personId,
  due: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  status: z.enum(['open', 'done', 'dropped']),
  /** What came of it; why it was dropped. */
  outcome: words,
  doneOn: day,
  doneBy: z.string().max(60),
  /** What it is about: the id of another record; empty: nothing. */
  about: z.string().max(60),
  ...made,
});
export type OversightTask = z.infer<typeof oversightTask>;

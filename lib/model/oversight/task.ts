// Something that somebody of the organisation has to do about a vendor by a day, and what came of it. None is without an
// owner.

import { z } from 'zod';
import { derivedId, recordId } from '../ids.ts';
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
  /**
   * Which turn of the calendar it is, as `independent-audit 1` or `monthly-review 2026-11`; empty: somebody made it by
   * hand. With it the id is derived, so that two browsers that keep the calendar make one task.
   */
  scheduled: z.string().max(60),
  /** Of a review: the pack that it went by; without one it is not done. */
  pack: z.string().max(120),
  /** Of an independent audit: who audits, and the organisation that employs them; null: our own, or not known. */
  auditor: z.string().max(120),
  auditorFirm: z.string().max(120).nullable(),
  ...made,
});
export type OversightTask = z.infer<typeof oversightTask>;

/** The id of a task of the calendar. */
export const scheduledTaskId = (vendorId: string | null, scheduled: string): Promise<string> =>
  derivedId('oversight-task', vendorId ?? '', scheduled);

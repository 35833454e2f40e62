// Something that is due: what, whose, until when, and how late. Every clock of the product ends in one of these.

import { z } from 'zod';

export const dueKind = z.enum([
  'chart-turnaround',
  'query-answer',
  'coder-after-query',
  'root-cause',
  'rebuttal',
  'rework',
  'breach-notice',
  'overpayment',
  'independent-audit',
  'daily-monitoring',
  'monthly-review',
  'credential',
  'agreement',
  'contract-notice',
  'instruction-acknowledgement',
  'education',
  'vendor-report',
  'task',
]);
export type DueKind = z.infer<typeof dueKind>;

export const dueState = z.enum([
  /** Time is left. */
  'running',
  /** It does not run now: a query is open, an investigation goes on. */
  'paused',
  'soon',
  'late',
  /** Done, in time or not. */
  'done',
]);

export const dueItem = z.object({
  kind: dueKind,
  /** Id of the record or row that it is about. */
  about: z.string().max(120),
  title: z.string().max(300),
  vendor: z.string().max(200).nullable(),
  /** Who answers for it, by name or by role; never empty. */
  owner: z.string().min(1).max(200),
  /** Their id, where it is a person of the organisation. */
  ownerId: z.string().max(60).nullable(),
  startedAt: z.number(),
  /** Milliseconds since 1970; null while paused without an end in sight. */
  dueAt: z.number().nullable(),
  doneAt: z.number().nullable(),
  state: dueState,
  /** Milliseconds after `dueAt`, by now or when it was done; 0: in time. */
  late: z.number().nonnegative(),
  /** The rung of the ladder that it has reached; 0: nobody was told yet. */
  rung: z.number().int().nonnegative(),
});
export type DueItem = z.infer<typeof dueItem>;

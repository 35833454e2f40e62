// Which column of a file of claims' status is which: how each fared at its first submission.

import { z } from 'zod';

export const statusField = z.enum(['number', 'submittedOn', 'status', 'cause', 'why']);
export type StatusField = z.infer<typeof statusField>;

export const statusMapping = z.object({
  columns: z
    .partialRecord(statusField, z.string().min(1).max(200))
    .refine(({ number, status }) => number !== undefined && status !== undefined),
  delimiter: z.enum([',', ';', '\t', '|']),
  dates: z.enum(['year-month-day', 'month-day-year']),
});
export type StatusMapping = z.infer<typeof statusMapping>;

// What a vendor reported of itself for a period: beside it stands what was measured.

import { z } from 'zod';
import { recordId } from '../ids.ts';
import { termMeasure } from './contract.ts';
import { day, documentKept, line, made, words } from './register.ts';

export const reportedFigure = z.strictObject({
  measure: termMeasure,
  specialty: z.string().max(200).nullable(),
  coder: z.string().max(200).nullable(),
  /** A share from 0 to 1, or hours or days as the measure has it. */
  value: z.number(),
  /** Of a share, where the vendor tells them. */
  numerator: z.number().nonnegative().nullable(),
  denominator: z.number().nonnegative().nullable(),
  /** How it was measured, as `code over code`, in the vendor's words where it is none of ours; empty: not said. */
  method: z.string().max(200),
});
export type ReportedFigure = z.infer<typeof reportedFigure>;

/** What belongs into each report of a vendor. */
export const reportPart = z.enum(['accuracy', 'turnaround', 'denial-codes', 'coder-quality', 'volume']);
export type ReportPart = z.infer<typeof reportPart>;

export const vendorReport = z.object({
  vendorId: recordId,
  title: line,
  /** First and last day of the period. */
  from: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  to: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  receivedOn: day,
  parts: z.array(reportPart).max(10),
  figures: z.array(reportedFigure).max(500),
  document: documentKept.nullable(),
  notes: words,
  ...made,
});
export type VendorReport = z.infer<typeof vendorReport>;

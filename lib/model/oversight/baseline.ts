// How things stood before anybody talked to a vendor: what every later figure is held against. Once kept it never changes.

import { z } from 'zod';
import { recordId } from '../ids.ts';
import { line, made, words } from './register.ts';

const dayText = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** Counted, so that it can be checked: what is in the share, out of how much. */
const counted = z.strictObject({
  numerator: z.number().nonnegative(),
  denominator: z.number().positive(),
});

export const figuresBaseline = z.object({
  title: line,
  /** Null: of the whole organisation. */
  vendorId: recordId.nullable(),
  specialty: z.string().max(200).nullable(),
  /** First and last day of the charts that it was counted on. */
  from: dayText,
  to: dayText,
  accuracy: counted.nullable(),
  /** Of accuracy, as `code over code`. */
  method: z.string().max(200),
  /** Claims denied for their coding, of all claims submitted. */
  codingDenials: counted.nullable(),
  /** Charts looked at. */
  charts: z.number().int().nonnegative(),
  /** Where the figures come from, so that they can be counted again. */
  source: words,
  ...made,
});
export type FiguresBaseline = z.infer<typeof figuresBaseline>;

// What the backend alone knows to be due: charts that the vendor has not returned, and denials. The worst of each kind, and
// how many there are.

import { z } from 'zod';
import { dueItem, dueKind } from './due-item.ts';

export const dueAsked = z.strictObject({});

/** Items of one kind that are told; of the rest only the number. */
export const mostTold = 300;

export const dueAnswer = z.object({
  items: z.array(dueItem).max(10 * mostTold),
  /** All of a kind, told or not. */
  counts: z.array(
    z.object({ kind: dueKind, late: z.number().int(), soon: z.number().int(), all: z.number().int() }),
  ),
  /** Charts of vendors whose contract promises no turnaround: no clock runs for them. */
  withoutPromise: z.number().int(),
});
export type DueAnswer = z.infer<typeof dueAnswer>;

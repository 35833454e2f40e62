// An own coding position that is open: what nobody of the house codes is what drives charts to a vendor.

import { z } from 'zod';
import { placeName } from '../limits.ts';
import { day, line, made, personId, words } from './register.ts';

export const codingPosition = z.object({
  /** As the house advertises it. */
  title: line,
  /** What it would code; null: everything. */
  specialty: placeName.nullable(),
  facility: placeName.nullable(),
  /** People that are sought. */
  openings: z.number().int().min(1).max(500),
  openSince: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  /** The day on which it was filled or given up; null: it is open. */
  closedOn: day,
  owner: personId,
  notes: words,
  ...made,
});
export type CodingPosition = z.infer<typeof codingPosition>;

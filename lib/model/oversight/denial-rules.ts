// What an organisation says about denials: which reasons are whose matter, which are none, how many days people have, and
// when the same denial again is a pattern. What it does not say is as the product comes (lib/oversight/denials/default-rules.ts).

import { z } from 'zod';
import { attribution } from './denial.ts';
import { made, words } from './register.ts';

/** How far a line of the table is to be trusted: read in a published source, told by others, or only known in the field. */
export const evidenceMark = z.enum(['verified', 'secondary', 'field-knowledge', 'own']);
export type EvidenceMark = z.infer<typeof evidenceMark>;

const code = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z]{0,3}\d{1,4}$/);

/** A reason (CARC), or a remark (RARC) that tells more where the reason says little. */
export const reasonRule = z.strictObject({
  code,
  attribution,
  /** In our own words; the official ones are the publisher's. */
  gist: z.string().max(200),
  source: z.string().max(300),
  evidence: evidenceMark,
});
export type ReasonRule = z.infer<typeof reasonRule>;

export const denialRules = z.object({
  /** In place of the shipped ones of the same code. */
  reasons: z.array(reasonRule).max(1000),
  remarks: z.array(reasonRule).max(2000),
  /** Reasons by which alone no line is denied; null: as shipped. */
  notDenials: z.array(code).max(200).nullable(),
  /** Business days; null: as shipped. */
  lookDays: z.number().int().min(1).max(365).nullable(),
  rootCauseDays: z.number().int().min(1).max(365).nullable(),
  reworkDays: z.number().int().min(1).max(365).nullable(),
  followUpDays: z.number().int().min(1).max(365).nullable(),
  /** So many of one kind within so many days are a pattern; null: as shipped. */
  clusterCount: z.number().int().min(2).max(1000).nullable(),
  clusterDays: z.number().int().min(1).max(730).nullable(),
  notes: words,
  ...made,
});
export type DenialRules = z.infer<typeof denialRules>;

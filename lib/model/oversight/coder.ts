// A coder of a vendor, or of the house: the credentials they have, what they may code, and what they are assigned to.

import { z } from 'zod';
import { recordId } from '../ids.ts';
import { placeName } from '../limits.ts';
import { day, line, made, words } from './register.ts';

export const credential = z.strictObject({
  /** As `CPC`, `CCS`, `CCS-P`, `COC`, `CPC-I`, or of a specialty. */
  kind: z.string().trim().min(1).max(40),
  number: z.string().max(60),
  expires: day,
  /** Who has looked it up at its issuer, and when; empty: nobody. */
  verifiedBy: z.string().max(120),
  verifiedOn: day,
});
export type Credential = z.infer<typeof credential>;

/** That a coder works on an account; null: on all of it. */
export const assignment = z.strictObject({
  facility: placeName.nullable(),
  specialty: placeName.nullable(),
  from: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  to: day,
});
export type Assignment = z.infer<typeof assignment>;

export const coder = z.object({
  /** Null: of the house. */
  vendorId: recordId.nullable(),
  /** As charts name them. */
  name: line,
  alsoNamed: z.array(line).max(20),
  credentials: z.array(credential).max(20),
  specialties: z.array(placeName).max(40),
  /** Years of experience when they joined; null: not known. */
  years: z.number().min(0).max(60).nullable(),
  assignments: z.array(assignment).max(200),
  /** Their last day on the account; null: still there. */
  left: day,
  leftWhy: z.string().max(400),
  notes: words,
  ...made,
});
export type Coder = z.infer<typeof coder>;

// How long charts are kept and what keeps them longer: asked as one act each and answered with how things stand.

import { z } from 'zod';

/** HIPAA, 45 CFR 164.316(b)(2)(i): six years. Nobody may choose less. */
export const leastYears = 6;
export const mostYears = 100;

/** Charts that one request erases at most; what is left is erased by the next. */
export const erasedAtOnce = 200;
/** The same, of numbers under which coded charts, claims and denials came in files. */
export const filesErasedAtOnce = 2000;

export const heldBy = z.enum(['patient', 'encounter', 'person', 'everything']);
export type HeldBy = z.infer<typeof heldBy>;

const id = z.string().min(1).max(60);
const reason = z.string().trim().min(1).max(1000);

export const retentionAct = z.discriminatedUnion('act', [
  z.object({ act: z.literal('look') }),
  z.object({ act: z.literal('set-years'), years: z.number().int().min(leastYears).max(mostYears), reason }),
  z.object({
    act: z.literal('place-hold'),
    held: heldBy,
    /** A number as the EHR shows it, or somebody's id; empty for everything. */
    what: z.string().trim().max(200),
    reason,
  }),
  z.object({ act: z.literal('release-hold'), id, reason }),
  z.object({ act: z.literal('erase') }),
]);
export type RetentionAct = z.infer<typeof retentionAct>;

const name = z.string().max(200);
const count = z.number().int().nonnegative();

export const legalHold = z.object({
  id,
  held: heldBy,
  /** As it was given; of a person their name. */
  what: name,
  reason: z.string().max(1000),
  placedBy: name,
  placedAt: z.number(),
  released: z.object({ by: name, at: z.number(), reason: z.string().max(1000) }).nullable(),
  /** Charts it keeps. */
  charts: count,
});
export type LegalHold = z.infer<typeof legalHold>;

export const retentionAnswer = z.object({
  years: z.number().int(),
  /** Why as long as that; empty where nobody has chosen. */
  reason: z.string().max(1000),
  /** Charts there are; those whose time is over and that no hold keeps; those that one keeps. */
  charts: z.object({ all: count, due: count, held: count }),
  /** The same of account numbers under which coded charts, claims and denials came in files. */
  files: z.object({ all: count, due: count, held: count }).default({ all: 0, due: 0, held: 0 }),
  /** How many become due in which year, holds left aside. */
  byYear: z.array(z.object({ year: z.number().int(), charts: count, files: count.default(0) })).max(200),
  /** What is due, the longest first; of a long list the first. Without a number: opened, and nobody noted which. */
  due: z.array(z.object({ number: name, since: z.number() })).max(erasedAtOnce),
  holds: z.array(legalHold).max(10_000),
  /** The last runs that erased anything, newest first. */
  runs: z.array(z.object({ at: z.number(), by: name, charts: count, files: count.default(0) })).max(20),
  /** After `erase`: how many were. */
  erased: count.optional(),
  erasedFiles: count.optional(),
});
export type RetentionAnswer = z.infer<typeof retentionAnswer>;

// A drawn sample: from which frame, by which design and seed, and who reviews what. Frame, design and seed draw it
// again to the byte; they are fixed with the record, and the digest of what was drawn stands beside them.

import { z } from 'zod';
import { derivedId } from './ids.ts';

const digest = z.string().regex(/^[0-9a-f]{64}$/);
const key = z.string().min(1).max(120);
const personId = z.string().min(1).max(60);
const name = z.string().trim().min(1).max(120);

/** Charts of one sample at the most: its assignments are one record, and one change of it one request. */
export const mostDrawn = 20_000;

/** Encounters of a frame in one record: a change must stay far below what one request may hold. */
export const framePartSize = 1000;

/** A share of a frame's encounters, in the frame's order. */
export const framePart = z.object({
  /** Digest of the whole frame. */
  frame: digest,
  /** 0 for the first. */
  part: z.number().int().min(0).max(1000),
  items: z.array(z.json()).min(1).max(framePartSize),
});
export type FramePart = z.infer<typeof framePart>;

export const framePartId = (frame: string, part: number): Promise<string> =>
  derivedId('frame-part', frame, String(part));

/** Who reviews charts of a sample, with what their independence is judged by. */
export const sampleAuditor = z.strictObject({
  id: personId,
  name,
  /** Organisation that employs them, as vendors are named; null: the client's own. */
  employer: name.nullable(),
  /** Names under which they code, if they do. */
  codesAs: z.array(name).max(20),
  capacity: z.number().int().min(1).max(mostDrawn),
});
export type SampleAuditor = z.infer<typeof sampleAuditor>;

export const sampleAssignment = z.strictObject({
  key,
  auditor: personId,
  /** Reviews it too, without seeing the first review. */
  second: personId.nullable(),
});
export type SampleAssignment = z.infer<typeof sampleAssignment>;

const replacedChart = z.strictObject({ key, by: key.nullable(), reason: z.string().trim().min(1).max(500) });
export type ReplacedChart = z.infer<typeof replacedChart>;

export const sample = z.object({
  title: z.string().trim().min(1).max(120),
  /** What the sample is to show. */
  purpose: z.string().max(1000),
  frame: digest,
  /** Where the frame came from: a file's name, a FHIR bundle, charts captured between two days. */
  frameSource: z.string().min(1).max(300),
  /** Encounters of the frame. */
  frameSize: z.number().int().min(1).max(1_000_000),
  /** Encounters that could be drawn: of a focused design only those in its focus. */
  population: z.number().int().min(1).max(1_000_000),
  /** Charts that were drawn. */
  size: z.number().int().min(1).max(mostDrawn),
  /** As `lib/review/sampling/design.ts` has it. */
  design: z.json(),
  seed: z.string().regex(/^[0-9a-f]{16}$/),
  /** Spares named for each stratum. */
  spares: z.number().int().min(0).max(1000),
  /** SHA-256 of the keys drawn, in their order. */
  drawn: digest,
  /** Organisation that coded the charts; null where nobody has said. */
  vendor: z.string().max(120).nullable(),
  madeBy: personId,
  madeAt: z.number(),
  auditors: z.array(sampleAuditor).max(200),
  assignments: z.array(sampleAssignment).max(mostDrawn),
  /** Charts that could not be reviewed, with the spare that took their place; null: none was left. */
  replaced: z.array(replacedChart).max(5000),
  removed: z.boolean(),
});
export type SampleRecord = z.infer<typeof sample>;

// A step in the life of a signed worksheet: released to the vendor, answered, reconsidered, decided. Steps are
// only ever added, each with who, when and why; where a worksheet stands is what its steps add up to.

import { z } from 'zod';
import { direction, findingCategory, rootCause, severity } from './finding.ts';
import { derivedId, recordId } from './ids.ts';
import { auditorCode, disposition } from './verdict.ts';

export const stepKind = z.enum([
  /** A colleague reads the findings before the vendor does. */
  'peer-check',
  'release',
  /** The vendor's answer to each finding. */
  'answer',
  /** No answer within the contract's days. */
  'deem-accepted',
  'reconsider',
  /** The vendor asks for the second level. */
  'escalate',
  'decide',
  'finalise',
  'addendum',
  /** Keeps the chart from being billed, and lets it go. */
  'hold',
  'release-hold',
]);
export type StepKind = z.infer<typeof stepKind>;

const lineKey = z.string().min(1).max(80);

/** The vendor's word on one finding. */
export const lineAnswer = z.strictObject({
  lineKey,
  answer: z.enum(['accept', 'dispute']),
  /** Why it is disputed; empty for acceptance. */
  reason: z.string().max(4000),
  /** What the vendor read: documents by title and date. */
  documents: z.string().max(400),
});
export type LineAnswer = z.infer<typeof lineAnswer>;

/** A finding in another form: what the verdict and its finding say instead. */
export const modifiedFinding = z.strictObject({
  disposition,
  auditor: auditorCode.nullable(),
  position: z.number().int().min(1).max(500).nullable(),
  category: findingCategory,
  severity,
  direction,
  rootCause,
  vendorSystem: z.boolean().nullable(),
});
export type ModifiedFinding = z.infer<typeof modifiedFinding>;

/** What became of one finding. `modified` goes with the outcome of that name, and with no other. */
export const lineOutcome = z.strictObject({
  lineKey,
  outcome: z.enum(['upheld', 'modified', 'overturned']),
  reason: z.string().max(4000),
  /** Guideline section, Coding Clinic issue or payer instruction. */
  citation: z.string().max(300),
  modified: modifiedFinding.nullable(),
});
export type LineOutcome = z.infer<typeof lineOutcome>;

export const reviewStep = z.object({
  worksheetId: recordId,
  encounterId: recordId,
  /** 1 for the first. Two people who take a step at once write one record, and the second is refused. */
  number: z.number().int().min(1).max(1000),
  step: stepKind,
  /** Who took it: the person who sends it, also where it notes what the vendor said. */
  by: z.string().min(1).max(60),
  /** Milliseconds since 1970, by that person's clock. */
  at: z.number(),
  reason: z.string().max(4000),
  /** Until when the vendor may answer; null for steps that await no answer. */
  dueAt: z.number().nullable(),
  /** Who answered for the vendor, as they signed; null for steps that are not the vendor's. */
  vendorPerson: z.string().max(120).nullable(),
  answers: z.array(lineAnswer).max(600),
  outcomes: z.array(lineOutcome).max(600),
});
export type ReviewStep = z.infer<typeof reviewStep>;

/** One record a place in the worksheet's life. */
export const reviewStepId = (worksheet: string, number: number): Promise<string> =>
  derivedId('review-step', worksheet, String(number));

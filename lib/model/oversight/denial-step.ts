// What is done with a denial, step by step. Steps are only ever added; where a denial stands is what they add up to.

import { z } from 'zod';
import { rootCause } from '../finding.ts';
import { recordId } from '../ids.ts';
import { costBearer } from './contract.ts';
import { attribution, dayText, denialOutcome, responsible } from './denial.ts';
import { personId } from './register.ts';

const words = z.string().max(2000);
const hours = z.number().min(0).max(1000);

/** What a person does. */
export const denialStep = z.discriminatedUnion('step', [
  /** Says whose matter it is, against or with the table. */
  z.strictObject({
    step: z.literal('attribute'),
    attributed: attribution,
    why: z.string().trim().min(1).max(1000),
  }),
  z.strictObject({ step: z.literal('assign'), owner: personId, dueOn: dayText }),
  /** Tells the vendor; until when it names the cause comes from its contract. */
  z.strictObject({ step: z.literal('send'), note: words }),
  /** What the vendor says was the cause. */
  z.strictObject({
    step: z.literal('answer'),
    rootCause,
    secondaryCause: rootCause.nullable(),
    /** The vendor says that the coding was its error. */
    accepted: z.boolean(),
    text: words,
  }),
  z.strictObject({
    step: z.literal('rework'),
    /** A person's id, or a name at the vendor. */
    reworkOwner: z.string().trim().min(1).max(200),
    costBearer,
    /** Why somebody else pays than the contract says, or what holds where it is silent. */
    why: words,
    dueOn: dayText,
  }),
  z.strictObject({ step: z.literal('resubmit'), hours, note: words }),
  z.strictObject({
    step: z.literal('close'),
    outcome: denialOutcome,
    rootCause,
    responsible,
    /** What keeps it from coming again. */
    prevention: words,
    /** Hours of rework beside those told before. */
    hours,
  }),
  z.strictObject({ step: z.literal('reopen'), why: z.string().trim().min(1).max(1000) }),
  /** Compliance is to look at it: a task of its own, with an owner and a day. */
  z.strictObject({
    step: z.literal('hand-over'),
    note: z.string().trim().min(1).max(1000),
    owner: personId,
    dueOn: dayText,
  }),
  /** Compliance has done its part, whatever became of the denial. */
  z.strictObject({ step: z.literal('compliance-done'), note: z.string().trim().min(1).max(1000) }),
  /** A review's finding is about the same line. */
  z.strictObject({ step: z.literal('link'), worksheet: recordId }),
]);
export type DenialStep = z.infer<typeof denialStep>;

/** Those, and what the backend notes by itself. */
export const denialStepName = z.enum([
  'opened',
  'reversed',
  'attribute',
  'assign',
  'send',
  'answer',
  'rework',
  'resubmit',
  'close',
  'reopen',
  'hand-over',
  'compliance-done',
  'link',
]);
export type DenialStepName = z.infer<typeof denialStepName>;

export const takenStep = z.object({
  number: z.number().int().positive(),
  step: denialStepName,
  by: z.string().max(60),
  at: z.number(),
  /** As it was taken, with what it replaced. */
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});
export type TakenStep = z.infer<typeof takenStep>;

// A query: a question to the provider who wrote the documentation, with what in the record prompted it. Written as a
// draft; once sent it never changes. Every part that a rule of compliance asks about has its own field.

import { z } from 'zod';
import { isoDate } from './chart.ts';
import { quoteAnchor } from './evidence.ts';
import { deficiency } from './gap.ts';
import { recordId } from './ids.ts';

const partId = z.string().min(1).max(60);

/** Who wrote a piece of documentation, as far as compliance asks. */
export const authorRole = z.enum([
  'attending',
  'consultant',
  'surgeon',
  'anesthesiologist',
  'emergency-physician',
  'resident',
  'advanced-practice',
  'radiologist',
  'pathologist',
  'nursing',
  'dietitian',
  'therapist',
  'laboratory',
  'pharmacy',
  'other-clinician',
]);
export type AuthorRole = z.infer<typeof authorRole>;

/** A fact in the record that prompted the question. */
export const indicator = z.strictObject({
  id: partId,
  /** As it stands in the record. */
  text: z.string().min(1).max(1000),
  /** Document it stands in, as the page calls it. */
  source: z.string().max(300),
  authorRole: authorRole.nullable(),
  /** Of the document or the measurement. */
  date: isoDate.nullable(),
  /** The value with its unit, where it is one: `2.4 mg/dL`. */
  value: z.string().max(80).nullable(),
  /** Where it was quoted from; null where it was typed. */
  anchor: quoteAnchor.nullable(),
  /** How the record speaks of it. */
  mention: z.enum(['stated', 'negated', 'historical']),
  /** From which encounter; a prior one needs its date and why it bears on this one. */
  encounter: z.enum(['current', 'prior']),
  pertinence: z.string().max(500),
});
export type Indicator = z.infer<typeof indicator>;

export const optionKind = z.enum([
  /** A diagnosis, status or fact that the provider may choose. */
  'clinical',
  'yes',
  'no',
  'not-significant',
  'integral',
  'ruled-out',
  'other',
  'unable',
]);
export type OptionKind = z.infer<typeof optionKind>;

/** An answer that the provider may choose. */
export const queryOption = z.strictObject({
  id: partId,
  kind: optionKind,
  text: z.string().min(1).max(300),
  /** Indicators that support it. */
  supportedBy: z.array(partId).max(40),
  /** The indicator in which a provider has documented it already; null: nobody has. */
  documentedIn: partId.nullable(),
});
export type QueryOption = z.infer<typeof queryOption>;

export const queryFormat = z.enum(['multiple-choice', 'open', 'yes-no']);
export type QueryFormat = z.infer<typeof queryFormat>;

/** What yes or no may be asked about at all. */
export const yesNoPurpose = z.enum(['documented-diagnosis', 'poa', 'cause-and-effect', 'conflict']);

export const queryTiming = z.enum(['concurrent', 'retrospective', 'post-bill']);
export type QueryTiming = z.infer<typeof queryTiming>;

/** A query asked by word of mouth, noted afterwards. */
export const verbalQuery = z.strictObject({
  at: z.number(),
  /** Who was spoken to, and where or how. */
  with: z.string().max(200),
  /** The words of the answer. */
  answer: z.string().max(4000),
});

/** Why the author goes on where a rule asks for a reason. */
export const justification = z.strictObject({
  rule: z.string().regex(/^Q\d\d$/),
  reason: z.string().max(1000),
});

export const query = z.object({
  encounterId: recordId,
  gapId: recordId.nullable(),
  /** Id of the topic's template; `own` where the author began without one. */
  topic: z.string().min(1).max(60),
  /** Version of the template that it was begun with; null: without one. */
  templateVersion: z.number().int().min(1).nullable(),
  title: z.string().max(160),
  reason: deficiency.nullable(),
  question: z.string().max(4000),
  format: queryFormat,
  /** With yes or no: what it asks about, and the diagnosis it names with the indicator that documents it. */
  yesNo: z
    .strictObject({
      purpose: yesNoPurpose.nullable(),
      target: z.string().max(200),
      documentedIn: partId.nullable(),
    })
    .nullable(),
  indicators: z.array(indicator).max(40),
  options: z.array(queryOption).max(30),
  timing: queryTiming,
  channel: z.enum(['written', 'verbal']),
  verbal: verbalQuery.nullable(),
  recipient: z.strictObject({ name: z.string().max(200), role: authorRole }).nullable(),
  author: z.strictObject({
    name: z.string().max(120),
    credential: z.string().max(60),
    contact: z.string().max(200),
  }),
  justifications: z.array(justification).max(30),
  /** The vendor's coder in whose name it is asked; null: the client's own people ask. */
  coder: z.string().max(200).nullable(),
  createdBy: z.string().min(1).max(60),
  createdAt: z.number(),
});
export type Query = z.infer<typeof query>;

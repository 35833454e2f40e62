// A step in the life of a query: approved, sent, viewed, answered, closed. Steps are only ever added, each with who,
// when and why; where a query stands is what its steps add up to.

import { z } from 'zod';
import { derivedId, recordId } from './ids.ts';

export const queryStepKind = z.enum([
  /** By a second reader, where policy or the topic asks for one. */
  'approve',
  /** By compliance: the claim has gone out. */
  'approve-post-bill',
  'send',
  'view',
  'answer',
  'remind',
  /** To the next person of the escalation ladder. */
  'escalate',
  /** With the documentation that now says it, or without effect and why. */
  'close',
  'withdraw',
  'expire',
]);
export type QueryStepKind = z.infer<typeof queryStepKind>;

/** How a query reached the provider. */
export const sentBy = z.enum(['page', 'ehr-message', 'fhir', 'verbal']);
export type SentBy = z.infer<typeof sentBy>;

export const responseClass = z.enum([
  /** One of the options offered. */
  'agreed',
  /** The provider's own diagnosis. */
  'agreed-other',
  'disagreed',
  'unable',
  'not-significant',
  /** Says nothing to the question: it must be asked again. */
  'irrelevant',
]);
export type ResponseClass = z.infer<typeof responseClass>;

export const queryAnswer = z.strictObject({
  class: responseClass,
  /** Options chosen. */
  options: z.array(z.string().max(60)).max(30),
  text: z.string().max(4000),
  /** Who answered, as they signed. */
  provider: z.string().min(1).max(200),
});
export type QueryAnswer = z.infer<typeof queryAnswer>;

/** Whom an overdue query goes to, one after the other. */
export const ladderRung = z.enum(['physician-advisor', 'department-chair', 'chief-medical-officer']);
export type LadderRung = z.infer<typeof ladderRung>;

export const queryStep = z.object({
  queryId: recordId,
  encounterId: recordId,
  /** 1 for the first. Two people who take a step at once write one record, and the second is refused. */
  number: z.number().int().min(1).max(1000),
  step: queryStepKind,
  by: z.string().min(1).max(60),
  /** Milliseconds since 1970, by that person's clock. */
  at: z.number(),
  reason: z.string().max(4000),
  /** With approve and send: digest of the query as it was approved or sent. */
  content: z.string().max(64).nullable(),
  sentBy: sentBy.nullable(),
  /** Until when an answer is due; null for steps that await none. */
  dueAt: z.number().nullable(),
  answer: queryAnswer.nullable(),
  rung: ladderRung.nullable(),
  /** With close: the note or addendum that now says it; empty where it had no effect on the record. */
  documentation: z.string().max(400),
  /** With close: whether codes changed because of it; null for every other step. */
  codesChanged: z.boolean().nullable(),
});
export type QueryStep = z.infer<typeof queryStep>;

export const queryStepId = (query: string, number: number): Promise<string> =>
  derivedId('query-step', query, String(number));

/** A step that says nothing yet but what it is: what belongs to its kind is put in. */
export const bareStep = {
  reason: '',
  content: null,
  sentBy: null,
  dueAt: null,
  answer: null,
  rung: null,
  documentation: '',
  codesChanged: null,
} as const;

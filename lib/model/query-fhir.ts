// A query that the backend gives to the EHR's FHIR server, and the answers that it finds there. Which server that is, is
// set where the backend runs; nothing that is asked here names one.

import { z } from 'zod';
import { recordId } from './ids.ts';
import { queryAnswer } from './query-step.ts';
import { fault } from './result.ts';

const of = z.object({ encounterId: recordId, queryId: recordId });
export type QueryNamed = z.infer<typeof of>;

/**
 * POST query by FHIR. `state`: how it stands, of no query whether there is a server at all. `send`: gives the query out;
 * again makes nothing twice. `look`: asks for an answer, and records it where it can be recorded without a person.
 * Answer: `queryFhirState`; 404 `no-query`, 409 `query-not-awaiting`, `fhir-not-configured`, `not-sent-by-fhir` or
 * `query-not-for-fhir`, 422 `fhir-refused`, 503 `fhir-unreachable`, `fhir-too-slow`, `fhir-not-let-in`, `fhir-trouble`
 * or `fhir-strange`.
 */
export const queryFhirAct = z.discriminatedUnion('act', [
  z.object({ act: z.literal('state'), of: of.optional() }),
  z.object({ act: z.literal('send'), of }),
  z.object({ act: z.literal('look'), of }),
]);
export type QueryFhirAct = z.infer<typeof queryFhirAct>;

export const queryFhirState = z.object({
  /** Host of the FHIR server; null: none is configured. */
  server: z.string().max(300).nullable(),
  /** Milliseconds since 1970; null: the FHIR server has not taken it. */
  sentAt: z.number().nullable(),
  /** When it was last asked for an answer; null: not yet. */
  lookedAt: z.number().nullable(),
  /** Whether there is an answer that a person must look at before it is recorded. */
  waits: z.boolean(),
  /** What this look has found. */
  found: z.enum(['none', 'recorded', 'offered']).optional(),
  /** With `offered`: why it was not recorded, and the answer where it can be read. */
  why: fault.optional(),
  read: z.object({ answer: queryAnswer, documentation: z.string().max(400) }).optional(),
});
export type QueryFhirState = z.infer<typeof queryFhirState>;

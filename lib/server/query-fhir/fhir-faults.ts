// What is said where a query does not reach the FHIR server, or no answer can be asked for there.

import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { type Fault, fail } from '../../model/result.ts';
import { Refusal } from '../faults.ts';

/** Of every request to the FHIR server that came to nothing. */
const undone = 'Nothing new is known to be there: sending again makes nothing twice.';

export const fhirUnreachable = (host: string) =>
  fail(
    'fhir-unreachable',
    `The EHR’s FHIR server at ${host} cannot be reached.`,
    undone,
    'Try again in a minute, or reach the provider by another way. Tell your administrator if this lasts.',
  );

export const fhirTooSlow = (host: string) =>
  fail(
    'fhir-too-slow',
    `The EHR’s FHIR server at ${host} did not answer in time.`,
    'It may have arrived all the same: sending again makes nothing twice.',
    'Try again in a minute. Tell your administrator if this lasts.',
  );

export const fhirNotLetIn = (host: string, status: number) =>
  fail(
    'fhir-not-let-in',
    `The EHR’s FHIR server at ${host} does not let Overread in (${status}).`,
    undone,
    'Tell your administrator: the token is not valid, or may not do this.',
  );

/** What the FHIR server said, if anything, as the end of a sentence. */
const told = (said: string): string => (said ? `: ${said}${/[.!?…]$/.test(said) ? '' : '.'}` : '.');

/** @param said by the FHIR server, or empty. */
export const fhirRefused = (host: string, status: number, said: string) =>
  fail(
    'fhir-refused',
    `The EHR’s FHIR server at ${host} did not take it (${status})${told(said)}`,
    'It takes all or nothing: nothing of it is there.',
    'Tell your administrator what it said; reach the provider by another way.',
  );

export const fhirTrouble = (host: string, status: number, said: string) =>
  fail(
    'fhir-trouble',
    `The EHR’s FHIR server at ${host} is in trouble (${status})${told(said)}`,
    undone,
    'Try again in a minute. Tell your administrator if this lasts.',
  );

export const fhirStrange = (host: string) =>
  fail(
    'fhir-strange',
    `What answers at ${host} does not answer as a FHIR R4 server does.`,
    undone,
    'Tell your administrator: the address may be wrong.',
  );

/** As an answer of ours; never 401, which would tell the browser that its own session has ended. */
export const asRefusal = ({ code, happened, meaning, action }: Fault): Refusal =>
  new Refusal(statusOf[code] ?? 503, code, happened, meaning, action);

const statusOf: Record<string, ContentfulStatusCode> = { 'fhir-refused': 422 };

export const notSent = 'Nothing was sent to the EHR.';

export const fhirNotConfigured = (): Refusal =>
  new Refusal(
    409,
    'fhir-not-configured',
    'This server is connected to no FHIR server.',
    notSent,
    'Reach the provider by another way, or ask your administrator to set it up.',
  );

export const notForFhir = (why: string): Refusal =>
  new Refusal(
    409,
    'query-not-for-fhir',
    `This query cannot go by FHIR: ${why}.`,
    notSent,
    'Reach the provider by another way.',
  );

export const notSentByFhir = (): Refusal =>
  new Refusal(
    409,
    'not-sent-by-fhir',
    'This query was not sent through FHIR, so no answer to it can be there.',
    'Nothing was asked.',
    'Send it through FHIR first.',
  );

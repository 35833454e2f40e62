// A query to the EHR's FHIR server, as the panel and the workspace ask for it, through the background, which alone has
// the token.

import { z } from 'zod';
import { type QueryFhirAct, type QueryFhirState, queryFhirAct, queryFhirState } from '../model/query-fhir.ts';
import type { Result } from '../model/result.ts';
import { askBackground } from './ask-background.ts';

const toQueryFhir = z.object({ type: z.literal('query-fhir'), act: queryFhirAct });

/** The act in a message, or null when it is none. */
export const parseToQueryFhir = (message: unknown): QueryFhirAct | null =>
  toQueryFhir.safeParse(message).data?.act ?? null;

/** Faults: those of the backend, `offline`, `too-slow`, `signed-out`. */
export const askQueryFhir = (act: QueryFhirAct): Promise<Result<QueryFhirState>> =>
  askBackground({ type: 'query-fhir', act }, queryFhirState);

// Queries to the EHR's FHIR server, asked for by the background so that no page holds the token.

import { type QueryFhirAct, type QueryFhirState, queryFhirState } from '../../lib/model/query-fhir.ts';
import type { Result } from '../../lib/model/result.ts';
import { requestAct } from '../../lib/sync/sign-in-requests.ts';
import { paths } from '../../lib/sync/wire.ts';
import { signedInHere } from './signed-in-here.ts';
import { syncNow } from './sync-now.ts';

/** Answers a page's question. A query that was sent a moment ago is at the backend first. */
export async function answerQueryFhir(act: QueryFhirAct): Promise<Result<QueryFhirState>> {
  if (act.act !== 'state') await syncNow();
  const answer = await signedInHere((server, token) =>
    requestAct(server, token, paths.queryFhir, act, queryFhirState),
  );
  // The step that it recorded comes as everybody's do.
  if (answer.ok && answer.value.found === 'recorded') await syncNow();
  return answer;
}

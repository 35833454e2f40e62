// Asking the FHIR server for the answer to a query. One that leaves nothing to judge is recorded as an answer on the
// provider's page is: by the same step, through the same gate, in the name of the exchange and signed by who gave it.
// Anything else is offered to a person. An answer is recorded once, however many look at once.

import type { Fault, Result } from '../../model/result.ts';
import { ok } from '../../model/result.ts';
import { type Judged, judgeResponses } from '../../queries/fhir/judge-responses.ts';
import { canonicalOf, fhirChart, uuidUrl } from '../../queries/fhir/values.ts';
import { isEnded } from '../../queries/query-life.ts';
import { lockLog } from '../changes/push-changes.ts';
import type { Clockwork } from '../clockwork.ts';
import type { Database, Queries } from '../database/database.ts';
import { inOrganisation } from '../database/scope.ts';
import { type FoundQuery, findQuery, isAwaited } from '../query-links/find-query.ts';
import type { Request } from '../query-links/note-link.ts';
import { takeStep } from '../query-links/take-step.ts';
import { type Exchange, findExchange, keepLook, noteFhir } from './exchanges.ts';
import type { FhirServer } from './fhir-server.ts';

interface Parts extends Clockwork {
  database: Database;
  fhir: FhirServer;
}

export interface Looked {
  found: 'none' | 'recorded' | 'offered';
  exchange: Exchange;
  /** With `offered`. */
  why?: Fault;
  read?: NonNullable<(Judged & { found: 'offered' })['read']>;
}

interface Standing {
  found: FoundQuery;
  exchange: Exchange;
}

/** Answers of one form that are asked for at once; a provider gives one. */
const most = 20;

/**
 * Looks, and records what can be recorded. Null where no answer is awaited, or the query was never given to the FHIR
 * server; the fault of the FHIR server where that does not answer.
 * @param person who looks and is given what was found; empty: nobody, the backend looks by itself.
 */
export async function lookForAnswer(
  { database, fhir, ...clockwork }: Parts,
  organisation: string,
  queryId: string,
  { person, request, signal }: { person: string; request: Request; signal?: AbortSignal },
): Promise<Result<Looked> | null> {
  const before = await inOrganisation(database, organisation, (queries) =>
    standing(queries, organisation, queryId),
  );
  if (!before) return null;
  // With and without the version: some servers compare the whole of it. What comes is held to this very version.
  const forms = [uuidUrl(queryId), canonicalOf(before.found.query, queryId)];
  const search = { questionnaire: forms.join(','), _count: String(most) };
  const answer = await fhir.search('QuestionnaireResponse', search, signal);
  if (!answer.ok) return answer;
  const { resources, more } = answer.value;
  return inOrganisation(database, organisation, async (queries) => {
    await lockLog(queries, organisation);
    // Anew: meanwhile another may have recorded it.
    const now = await standing(queries, organisation, queryId, true);
    if (!now) return null;
    let judged = judge(now, resources, more);
    const { exchange, found } = now;
    const by = { person, host: fhir.host, exchange: exchange.exchange };
    const { used } = exchange;
    if (judged.found === 'answer') {
      const { answer: given, documentation } = judged.read;
      const link = { organisation, link: exchange.exchange };
      const content = {
        step: 'answer' as const,
        answer: given,
        reason: documentation && `Documented in: ${documentation}`,
      };
      const fault = await takeStep(queries, clockwork, link, found, content, 'fhir');
      if (!fault) used.push(judged.key);
      else judged = { found: 'offered', read: judged.read, why: fault };
    }
    const waits = judged.found === 'offered';
    const lookedAt = clockwork.now();
    await keepLook(queries, organisation, queryId, { lookedAt, waits, used });
    if (judged.found === 'answer')
      await noteFhir(queries, organisation, found, request, 'answered', { ...by, person: exchange.exchange });
    if (judged.found === 'offered' && (person !== '' || !exchange.waits))
      await noteFhir(queries, organisation, found, request, person ? 'read' : 'offered', by);
    return ok(lookedOf(judged, { ...exchange, lookedAt, waits }));
  });
}

/** What is known of the query, where its answer is awaited. Of one that is over, nothing is kept. */
async function standing(
  queries: Queries,
  organisation: string,
  queryId: string,
  lock = false,
): Promise<Standing | null> {
  const exchange = await findExchange(queries, organisation, queryId, lock);
  if (!exchange) return null;
  const found = await findQuery(queries, organisation, queryId);
  if (found && isAwaited(found)) return { found, exchange };
  if (!found || isEnded(found.life))
    await queries.query('delete from query_fhir where organisation = $1 and query_id = $2', [
      organisation,
      queryId,
    ]);
  return null;
}

function judge({ found, exchange }: Standing, resources: readonly unknown[], more: boolean): Judged {
  const { id, query, life, encounter } = found;
  const chart = fhirChart(encounter);
  if (!chart) return { found: 'none' };
  const askedAgain = life.steps.findLast(({ step }) => step === 'escalate')?.at ?? null;
  return judgeResponses(resources, more, { id, query, chart, used: exchange.used, askedAgain });
}

function lookedOf(judged: Judged, exchange: Exchange): Looked {
  if (judged.found !== 'offered') return { found: judged.found === 'answer' ? 'recorded' : 'none', exchange };
  return { found: 'offered', exchange, why: judged.why, ...(judged.read && { read: judged.read }) };
}

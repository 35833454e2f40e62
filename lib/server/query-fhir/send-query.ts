// Giving a query to the EHR's FHIR server. Its step “send” stands in the log before anything leaves: that is where the
// check, the approval and the claim's date are asked, and where the content is fixed for good. A query that the FHIR
// server then does not take is sent and not delivered; that is said, and made good by sending it again or by another
// way. The other order could leave words with a provider of which the log knows nothing.

import type { Person } from '../../model/person.ts';
import type { QueryFhirState, QueryNamed } from '../../model/query-fhir.ts';
import { queryBundle } from '../../queries/fhir/bundle.ts';
import { fhirChart } from '../../queries/fhir/values.ts';
import { queryDigest } from '../../queries/query-digest.ts';
import { authorRoleWords, deficiencyWords } from '../../reports/query-words.ts';
import { inOrganisation } from '../database/scope.ts';
import type { Backend } from '../guards.ts';
import type { FoundQuery } from '../query-links/find-query.ts';
import { newExchangeName } from '../query-links/link-secrets.ts';
import { findAwaited } from '../query-links/make-link.ts';
import type { Request } from '../query-links/note-link.ts';
import { findExchange, keepExchange, noteFhir } from './exchanges.ts';
import { asRefusal, fhirNotConfigured, notForFhir, notSent } from './fhir-faults.ts';

export type FhirParts = Pick<Backend, 'database' | 'now' | 'random' | 'fhir'>;

const words = { role: authorRoleWords, reason: deficiencyWords };

/** Sends it, for the first time or again. Throws a Refusal; then the backend remembers no delivery that was none. */
export async function sendQuery(
  { database, fhir, now, random }: FhirParts,
  person: Pick<Person, 'organisation' | 'id' | 'limits'>,
  asked: QueryNamed,
  request: Request,
): Promise<QueryFhirState> {
  if (!fhir) throw fhirNotConfigured();
  const { organisation } = person;
  const by = { person: person.id, host: fhir.host };
  const { found, bundle } = await inOrganisation(database, organisation, async (queries) => {
    const awaited = await findAwaited(queries, person, asked, notSent);
    const made = await bundleOf(awaited);
    await noteFhir(queries, organisation, awaited, request, 'sending', by);
    return { found: awaited, bundle: made };
  });
  // No transaction waits for the FHIR server.
  const taken = await fhir.transact(bundle);
  const state = await inOrganisation(database, organisation, async (queries) => {
    const sentAt = now();
    if (taken.ok)
      await keepExchange(queries, organisation, found.id, { exchange: newExchangeName(random), sentAt });
    const exchange = await findExchange(queries, organisation, found.id);
    const noted = { ...by, ...(exchange && { exchange: exchange.exchange }) };
    await noteFhir(
      queries,
      organisation,
      found,
      { ...request, at: sentAt },
      taken.ok ? 'sent' : 'not-sent',
      noted,
    );
    return exchange;
  });
  if (!taken.ok) throw asRefusal(taken.error);
  return {
    server: fhir.host,
    sentAt: state?.sentAt ?? null,
    lookedAt: state?.lookedAt ?? null,
    waits: state?.waits ?? false,
  };
}

/** The standing content, which must be what was sent. */
async function bundleOf({ id, query, life, encounter }: FoundQuery): Promise<object> {
  if (query.channel !== 'written') throw notForFhir('it was asked by word of mouth');
  const chart = fhirChart(encounter);
  if (!chart) throw notForFhir('its encounter has not arrived here yet');
  const sent = life.steps.find(({ step }) => step === 'send');
  if (sent?.content !== queryDigest(query)) throw notForFhir('its words are not those that were sent');
  const { sentAt, dueAt } = life;
  return queryBundle({ id, query, sentAt, dueAt, answered: null }, chart, words);
}

// A query to the EHR's FHIR server, and the answer from there.

import { Hono } from 'hono';
import { type QueryFhirState, queryFhirAct, queryFhirState } from '../../model/query-fhir.ts';
import { paths } from '../../sync/wire.ts';
import { inOrganisation } from '../database/scope.ts';
import { allowed, type Backend, type Env, signedIn } from '../guards.ts';
import { findExchange } from '../query-fhir/exchanges.ts';
import { asRefusal, fhirNotConfigured, notSentByFhir } from '../query-fhir/fhir-faults.ts';
import { lookForAnswer } from '../query-fhir/look-for-answer.ts';
import { sendQuery } from '../query-fhir/send-query.ts';
import { findAwaited, findWithin } from '../query-links/make-link.ts';
import { readJson } from '../read-json.ts';
import { requestOf } from '../trail/note.ts';

const nothingAsked = 'Nothing was asked.';

export function queryFhirRoutes(backend: Backend): Hono<Env> {
  const { database, fhir } = backend;
  return new Hono<Env>().post(
    paths.queryFhir,
    signedIn(backend),
    allowed('query.send', 'exchange queries with the EHR'),
    async (c) => {
      const act = await readJson(c, queryFhirAct);
      const [person, request] = [c.get('person'), requestOf(c, backend)];
      const { organisation } = person;
      const say = (state: QueryFhirState) => c.json(queryFhirState.parse(state));
      const nothing = { server: fhir?.host ?? null, sentAt: null, lookedAt: null, waits: false };
      if (act.act === 'send') return say(await sendQuery(backend, person, act.of, request));
      const { of } = act;
      if (act.act === 'state') {
        const exchange =
          of &&
          (await inOrganisation(database, organisation, async (queries) => {
            await findWithin(queries, person, of, nothingAsked);
            return findExchange(queries, organisation, of.queryId);
          }));
        return say(exchange ? { ...nothing, ...exchange } : nothing);
      }
      if (!fhir) throw fhirNotConfigured();
      await inOrganisation(database, organisation, (queries) =>
        findAwaited(queries, person, act.of, nothingAsked),
      );
      const looked = await lookForAnswer({ ...backend, fhir }, organisation, act.of.queryId, {
        person: person.id,
        request,
      });
      if (!looked) throw notSentByFhir();
      if (!looked.ok) throw asRefusal(looked.error);
      const { exchange, ...found } = looked.value;
      return say({ ...nothing, ...exchange, ...found });
    },
  );
}

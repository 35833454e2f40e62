// Looks for answers to the queries that the FHIR server has, while the backend runs. Of several processes on one database
// each query is looked for by one at a time: whoever says first that it looks.

import type { Clockwork } from '../clockwork.ts';
import type { Database } from '../database/database.ts';
import { inOrganisation } from '../database/scope.ts';
import type { FhirServer } from './fhir-server.ts';
import { lookForAnswer } from './look-for-answer.ts';

interface Parts extends Clockwork {
  database: Database;
  fhir: FhirServer;
}

/** One query, and even two, can be what the server stumbles over; three in a row are the server. */
const mostFaults = 3;

/**
 * Looks once for every query that nobody looked for in `every` milliseconds. A server that does not answer is left alone
 * until the next time: three faults in a row end the round, and the client has told the operator of them.
 * @returns how many answers were recorded.
 */
export async function lookForAll(
  { database, fhir, ...clockwork }: Parts,
  every: number,
  signal?: AbortSignal,
): Promise<number> {
  const now = clockwork.now();
  // As the owner: which organisations there are is no organisation's own. What is theirs is read in their scope.
  const organisations = await database.transaction((queries) =>
    queries.query<{ organisation: string }>(
      'select distinct organisation from query_fhir where looked_at <= $1',
      [now - every],
    ),
  );
  let recorded = 0;
  let faults = 0;
  for (const { organisation } of organisations) {
    const due = await inOrganisation(database, organisation, (queries) =>
      queries.query<{ query_id: string }>(
        `update query_fhir set looked_at = $2 where organisation = $1 and looked_at <= $3 returning query_id`,
        [organisation, now, now - every],
      ),
    );
    for (const { query_id } of due) {
      if (signal?.aborted) return recorded;
      const request = { at: clockwork.now(), address: '', device: '' };
      const looked = await lookForAnswer({ database, fhir, ...clockwork }, organisation, query_id, {
        person: '',
        request,
        ...(signal && { signal }),
      });
      if (looked) faults = looked.ok ? 0 : faults + 1;
      if (faults === mostFaults) return recorded;
      if (looked?.ok && looked.value.found === 'recorded') recorded += 1;
    }
  }
  return recorded;
}

/**
 * Does so every `every` milliseconds until `stop`, which waits for what is under way.
 * @param failed told when looking broke off; the backend goes on.
 */
export function watchAnswers(
  parts: Parts,
  every: number,
  failed: (error: unknown) => void,
): { stop: () => Promise<void> } {
  const stopping = new AbortController();
  let running: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    // A round that a timer begins a moment early would find nothing due.
    running = running.then(() => lookForAll(parts, every / 2, stopping.signal)).catch(failed);
  }, every);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      stopping.abort();
      await running;
    },
  };
}

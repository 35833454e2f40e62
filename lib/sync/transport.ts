// The requests to the backend, as functions that answer with values: no exception, whatever the network does.

import type { Change, LoggedChange } from '../model/change.ts';
import type { Colleague } from '../model/person.ts';
import { ok, type Result } from '../model/result.ts';
import { ask, type Fetch } from './ask-server.ts';
import {
  type PushOutcome,
  paths,
  peopleAnswer,
  protocolVersion,
  pullAnswer,
  pullLimit,
  pushAnswer,
} from './wire.ts';

export interface Transport {
  push(changes: readonly Change[], signal: AbortSignal): Promise<Result<PushOutcome[]>>;
  pull(
    after: number,
    signal: AbortSignal,
  ): Promise<Result<{ changes: LoggedChange[]; last: number; more: boolean }>>;
}

/** A transport to `server` (scheme, host, port) with a session token. */
export function httpTransport(server: string, token: string, fetch: Fetch = globalThis.fetch): Transport {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  return {
    async push(changes, signal) {
      const body = JSON.stringify({ protocol: protocolVersion, changes });
      const answer = await ask(fetch, server, paths.push, pushAnswer, {
        method: 'POST',
        headers,
        body,
        signal,
      });
      return answer.ok ? ok(answer.value.outcomes) : answer;
    },
    pull(after, signal) {
      const query = `${paths.pull}?after=${after}&limit=${pullLimit}`;
      return ask(fetch, server, query, pullAnswer, { headers, signal });
    },
  };
}

/** Who stands behind the ids of the organisation. Faults as of `httpTransport`. */
export async function requestColleagues(
  server: string,
  token: string,
  signal: AbortSignal,
  fetch: Fetch = globalThis.fetch,
): Promise<Result<Colleague[]>> {
  const headers = { authorization: `Bearer ${token}` };
  const answer = await ask(fetch, server, paths.people, peopleAnswer, { headers, signal });
  return answer.ok ? ok(answer.value.people) : answer;
}

// The requests to the backend, as functions that answer with values: no exception, whatever the network does.

import type { z } from 'zod';
import type { Change } from '../model/change.ts';
import type { Colleague } from '../model/person.ts';
import { ok, type Result } from '../model/result.ts';
import { ask, type Fetch } from './ask-server.ts';
import { paths, peopleAnswer, protocolVersion, pullAnswer, pullLimit, pushAnswer } from './wire.ts';

export interface Transport {
  /** @param epoch of the log that was read so far; the fault is `other-epoch` when the server has another. */
  push(
    changes: readonly Change[],
    signal: AbortSignal,
    epoch?: string,
  ): Promise<Result<z.infer<typeof pushAnswer>>>;
  /** @param epoch as of `push`. */
  pull(after: number, signal: AbortSignal, epoch?: string): Promise<Result<z.infer<typeof pullAnswer>>>;
}

/** A transport to `server` (scheme, host, port) with a session token. */
export function httpTransport(server: string, token: string, fetch: Fetch = globalThis.fetch): Transport {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  return {
    push(changes, signal, epoch) {
      const body = JSON.stringify({ protocol: protocolVersion, epoch, changes });
      return ask(fetch, server, paths.push, pushAnswer, { method: 'POST', headers, body, signal });
    },
    pull(after, signal, epoch) {
      const named = epoch === undefined ? '' : `&epoch=${encodeURIComponent(epoch)}`;
      const query = `${paths.pull}?after=${after}&limit=${pullLimit}${named}`;
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

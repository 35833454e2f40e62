// The requests to the backend, as functions that answer with values: no exception, whatever the network does.

import type { z } from 'zod';
import type { Change } from '../model/change.ts';
import type { Colleague } from '../model/person.ts';
import { ok, type Result } from '../model/result.ts';
import { ask, type Fetch } from './ask-server.ts';
import {
  newsAnswer,
  paths,
  peopleAnswer,
  protocolVersion,
  pullAnswer,
  pullLimit,
  pushAnswer,
} from './wire.ts';

export interface Transport {
  /** @param epoch of the log that was read so far; the fault is `other-epoch` when the server has another. */
  push(
    changes: readonly Change[],
    signal: AbortSignal,
    epoch?: string,
  ): Promise<Result<z.infer<typeof pushAnswer>>>;
  /**
   * @param epoch as of `push`.
   * @param limit changes in the answer, at most.
   */
  pull(
    after: number,
    signal: AbortSignal,
    epoch?: string,
    limit?: number,
  ): Promise<Result<z.infer<typeof pullAnswer>>>;
}

/** Milliseconds that a request may take: at 30 seconds the browser gives up its worker, with the exchange in it. */
const patience = 25_000;

/** A transport to `server` (scheme, host, port) with a session token. The fault of a request that takes too long is
 * `too-slow`: smaller ones may do. */
export function httpTransport(server: string, token: string, fetch: Fetch = globalThis.fetch): Transport {
  const authorization = `Bearer ${token}`;
  return {
    async push(changes, signal, epoch) {
      const { body, encoding } = await packed(JSON.stringify({ protocol: protocolVersion, epoch, changes }));
      const headers = { authorization, 'content-type': 'application/json', ...encoding };
      return ask(fetch, server, paths.push, pushAnswer, {
        method: 'POST',
        headers,
        body,
        signal: patient(signal),
      });
    },
    pull(after, signal, epoch, limit = pullLimit) {
      const query = positionQuery(after, epoch, `&limit=${limit}`);
      return ask(fetch, server, paths.pull + query, pullAnswer, {
        headers: { authorization },
        signal: patient(signal),
      });
    },
  };
}

const patient = (signal: AbortSignal): AbortSignal =>
  AbortSignal.any([signal, AbortSignal.timeout(patience)]);

/** Smaller bodies gain nothing. */
const worthwhile = 1_000;

async function packed(
  text: string,
): Promise<{ body: string | ArrayBuffer; encoding: Record<string, string> }> {
  if (text.length < worthwhile) return { body: text, encoding: {} };
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return { body: await new Response(stream).arrayBuffer(), encoding: { 'content-encoding': 'gzip' } };
}

const positionQuery = (after: number, epoch?: string, more = ''): string => {
  const named = epoch === undefined ? '' : `&epoch=${encodeURIComponent(epoch)}`;
  return `?protocol=${protocolVersion}&after=${after}${more}${named}`;
};

/** Waits until the server's log goes on after a position, or for as long as the server lets it wait. */
export async function requestNews(
  server: string,
  token: string,
  after: number,
  signal: AbortSignal,
  fetch: Fetch = globalThis.fetch,
): Promise<Result<boolean>> {
  const answer = await ask(fetch, server, paths.news + positionQuery(after), newsAnswer, {
    headers: { authorization: `Bearer ${token}` },
    signal: patient(signal),
  });
  return answer.ok ? ok(answer.value.news) : answer;
}

/** Who stands behind the ids of the organisation. Faults: those of `ask`. */
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

// The requests to the backend, as functions that answer with values: no exception, whatever the network does.

import type { z } from 'zod';
import type { Change, LoggedChange } from '../model/change.ts';
import type { Colleague } from '../model/person.ts';
import { type Fault, fail, ok, type Result } from '../model/result.ts';
import {
  errorAnswer,
  type PushOutcome,
  paths,
  peopleAnswer,
  protocolVersion,
  pullAnswer,
  pullLimit,
  pushAnswer,
  type SignedIn,
  signedIn,
} from './wire.ts';

export interface Transport {
  push(changes: readonly Change[], signal: AbortSignal): Promise<Result<PushOutcome[]>>;
  pull(
    after: number,
    signal: AbortSignal,
  ): Promise<Result<{ changes: LoggedChange[]; last: number; more: boolean }>>;
}

type Fetch = typeof globalThis.fetch;

/** Codes a caller acts on: `offline`, `signed-out`; any other is the backend's own or `bad-answer`. */
export const offline = (server: string): Fault =>
  fail(
    'offline',
    `The Overread server at ${server} does not answer.`,
    'Your work is saved in this browser and will be sent when the server answers.',
    'Go on working; check the network or the server address if this lasts.',
  ).error;

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

/** How long signing in and out may take, in milliseconds. */
const patience = 20_000;

/** Signs in; the token is for `httpTransport`. Faults: `wrong-password`, `offline` and the backend's own. */
export function requestSignIn(
  server: string,
  account: { email: string; password: string },
  fetch: Fetch = globalThis.fetch,
): Promise<Result<SignedIn>> {
  const headers = { 'content-type': 'application/json' };
  return ask(fetch, server, paths.session, signedIn, {
    method: 'POST',
    headers,
    body: JSON.stringify(account),
    signal: AbortSignal.timeout(patience),
  });
}

/** Ends the session on the backend; its answer does not matter to the person who leaves. */
export async function requestSignOut(
  server: string,
  token: string,
  fetch: Fetch = globalThis.fetch,
): Promise<void> {
  await fetch(server + paths.session, {
    ...toNoOtherPlace,
    method: 'DELETE',
    headers: { authorization: `Bearer ${token}` },
    signal: AbortSignal.timeout(patience),
  }).catch(() => undefined);
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

/** A redirect that is followed would take the password or the records on to wherever it points. */
const toNoOtherPlace = { redirect: 'manual', credentials: 'omit', referrerPolicy: 'no-referrer' } as const;

async function ask<S extends z.ZodType>(
  fetch: Fetch,
  server: string,
  path: string,
  schema: S,
  init: RequestInit,
): Promise<Result<z.infer<S>>> {
  let response: Response;
  let text: string;
  try {
    response = await fetch(server + path, { ...init, ...toNoOtherPlace, cache: 'no-store' });
    // Here too the network can fail: an answer that breaks off is none.
    text = await response.text();
  } catch {
    return { ok: false, error: offline(server) };
  }
  const body = parse(text);
  const checked = schema.safeParse(body);
  if (response.ok && checked.success) return ok(checked.data);
  const said = errorAnswer.safeParse(body);
  if (said.success) return { ok: false, error: said.data.error };
  if (response.status >= 500) return { ok: false, error: offline(server) };
  return fail(
    'bad-answer',
    `What answers at ${server} is not an Overread server of this version.`,
    'Nothing was sent; your work is saved in this browser.',
    'Check the server address, or ask your administrator which version runs there.',
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

// One request to the backend as a function that answers with a value: no exception, whatever the network does.

import type { z } from 'zod';
import { type Fault, fail, ok, type Result } from '../model/result.ts';
import { errorAnswer } from './wire.ts';

export type Fetch = typeof globalThis.fetch;

export const offline = (server: string): Fault =>
  fail(
    'offline',
    `The Overread server at ${server} does not answer.`,
    'Your work is saved in this browser and will be sent when the server answers.',
    'Go on working; check the network or the server address if this lasts.',
  ).error;

const tooSlow = (server: string): Fault =>
  fail(
    'too-slow',
    `The Overread server at ${server} takes too long to answer.`,
    'Your work is saved in this browser and will be sent, in smaller parts.',
    'Go on working; check the network if this lasts.',
  ).error;

/** A redirect that is followed would take the password or the records on to wherever it points. */
export const toNoOtherPlace = {
  redirect: 'manual',
  credentials: 'omit',
  referrerPolicy: 'no-referrer',
} as const;

/**
 * Sends a request; the answer is checked by `schema`. Faults a caller acts on: `offline`, `too-slow` (a timeout of `init`) and
 * the backend's `signed-out`; any other is the backend's own or `bad-answer`.
 */
export async function ask<S extends z.ZodType>(
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
  } catch (error) {
    const late = (error as { name?: unknown } | null)?.name === 'TimeoutError';
    return { ok: false, error: late ? tooSlow(server) : offline(server) };
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

/** How long most requests may take, in milliseconds. */
export const usualPatience = 20_000;

/**
 * As `ask`, with a body of JSON.
 * @param more the session's token, where it is in somebody's name; how long it may take, where that is not the usual.
 */
export const post = <S extends z.ZodType>(
  fetch: Fetch,
  server: string,
  path: string,
  schema: S,
  body: unknown,
  { token, patience = usualPatience }: { token?: string; patience?: number } = {},
): Promise<Result<z.infer<S>>> =>
  ask(fetch, server, path, schema, {
    method: 'POST',
    headers: {
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      'content-type': 'application/json',
    },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(patience),
  });

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

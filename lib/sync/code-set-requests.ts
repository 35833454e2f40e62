// The requests about code tables, as functions that answer with values.

import { z } from 'zod';
import { type CodeManifest, type CodeSetAct, codeManifest, partBytes } from '../model/code-shelf.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { ask, type Fetch, offline, toNoOtherPlace } from './ask-server.ts';
import { errorAnswer, paths } from './wire.ts';

/** Milliseconds: a part is small. */
const patience = 25_000;

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const patient = (signal: AbortSignal) => AbortSignal.any([signal, AbortSignal.timeout(patience)]);
const addressOf = (sha256: string, part: number): string => `${paths.codeSets}/${sha256}/${part}`;

/** Which tables there are. @param known the digest that was heard before, '' for none. */
export const requestManifest = (
  server: string,
  token: string,
  known: string,
  signal: AbortSignal,
  fetch: Fetch = globalThis.fetch,
): Promise<Result<CodeManifest>> =>
  ask(fetch, server, paths.codeSets + (known && `?known=${known}`), codeManifest, {
    headers: bearer(token),
    signal: patient(signal),
  });

/** Puts tables in use, or takes one out. */
export const requestCodeSetAct = (
  server: string,
  token: string,
  act: CodeSetAct,
  signal: AbortSignal,
  fetch: Fetch = globalThis.fetch,
): Promise<Result<CodeManifest>> =>
  ask(fetch, server, paths.codeSets, codeManifest, {
    method: 'POST',
    headers: { ...bearer(token), 'content-type': 'application/json' },
    body: JSON.stringify(act),
    signal: patient(signal),
  });

export const sendPart = (
  server: string,
  token: string,
  { sha256, part, data }: { sha256: string; part: number; data: Uint8Array<ArrayBuffer> },
  signal: AbortSignal,
  fetch: Fetch = globalThis.fetch,
): Promise<Result<unknown>> =>
  ask(fetch, server, addressOf(sha256, part), z.object({}), {
    method: 'PUT',
    headers: { ...bearer(token), 'content-type': 'application/octet-stream' },
    body: data,
    signal: patient(signal),
  });

/** The packed bytes of a part. */
export async function requestPart(
  server: string,
  token: string,
  { sha256, part }: { sha256: string; part: number },
  signal: AbortSignal,
  fetch: Fetch = globalThis.fetch,
): Promise<Result<Uint8Array<ArrayBuffer>>> {
  try {
    const init = { headers: bearer(token), signal: patient(signal), ...toNoOtherPlace };
    // The shelf keeps it; a second copy in the browser's cache would outlive what signing out clears.
    const response = await fetch(server + addressOf(sha256, part), { ...init, cache: 'no-store' });
    const bytes = new Uint8Array(await response.arrayBuffer());
    if (response.ok && bytes.length <= partBytes) return ok(bytes);
    const said = errorAnswer.safeParse(response.ok ? null : parsed(bytes));
    return said.success ? { ok: false, error: said.data.error } : badAnswer(server);
  } catch {
    return { ok: false, error: offline(server) };
  }
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}

const badAnswer = (server: string) =>
  fail(
    'bad-answer',
    `What answers at ${server} is not an Overread server of this version.`,
    'The code sets of this browser stay as they are.',
    'Check the server address, or ask your administrator which version runs there.',
  );

// Requests about oversight: one address an act, JSON in and out.

import { z } from 'zod';
import type { JsonValue } from '../model/json-value.ts';
import type { OversightAct } from '../model/oversight/act-name.ts';
import type { Result } from '../model/result.ts';
import { ask, type Fetch, post } from './ask-server.ts';
import { paths } from './wire.ts';

/** Milliseconds: a year of figures is reckoned anew where nobody has asked since the last import. */
const patience = 28_000;

/** Faults: those of `ask`. */
export const requestOversight = <S extends z.ZodType>(
  server: string,
  token: string,
  act: OversightAct,
  asked: JsonValue,
  answer: S,
  fetch: Fetch = globalThis.fetch,
): Promise<Result<z.infer<S>>> =>
  post(fetch, server, `${paths.oversight}/${act}`, answer, asked, { token, patience });

/** Brings one part of a file. */
export const requestFilePart = (
  server: string,
  token: string,
  { sha256, part, data }: { sha256: string; part: number; data: Uint8Array<ArrayBuffer> },
  fetch: Fetch = globalThis.fetch,
): Promise<Result<unknown>> =>
  ask(fetch, server, `${paths.operationsFiles}/${sha256}/${part}`, z.object({}), {
    method: 'PUT',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/octet-stream' },
    body: data,
    signal: AbortSignal.timeout(patience),
  });

// What signed-in people do with what the server alone keeps, as requests: an act, answered with how things stand afterwards.

import type { z } from 'zod';
import type { Result } from '../model/result.ts';
import { type Fetch, post } from './ask-server.ts';

/** @param path of lib/sync/wire.ts. @param answer the schema of what comes back. */
export const requestAct = <S extends z.ZodType>(
  server: string,
  token: string,
  path: string,
  act: object,
  answer: S,
  fetch: Fetch = globalThis.fetch,
): Promise<Result<z.infer<S>>> => post(fetch, server, path, answer, act, { token });

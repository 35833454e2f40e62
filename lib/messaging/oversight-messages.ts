// What the workspace asks of the backend about oversight, through the background, which alone has the token. The page
// checks the answer by the act's own schema.

import { z } from 'zod';
import { type JsonValue, jsonValue } from '../model/json-value.ts';
import { type OversightAct, oversightAct } from '../model/oversight/act-name.ts';
import type { Result } from '../model/result.ts';
import { askBackground } from './ask-background.ts';

const toOversight = z.object({ type: z.literal('oversight'), act: oversightAct, asked: jsonValue });
export type AskedOfOversight = z.infer<typeof toOversight>;

/** What a message asks, or null when it is none. */
export const parseToOversight = (message: unknown): AskedOfOversight | null =>
  toOversight.safeParse(message).data ?? null;

/** Asks the backend. @param answer the schema of what comes back. */
export const askOversight = <S extends z.ZodType>(
  act: OversightAct,
  asked: JsonValue,
  answer: S,
): Promise<Result<z.infer<S>>> => askBackground({ type: 'oversight', act, asked }, answer);

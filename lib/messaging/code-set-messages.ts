// What pages ask of the background about code tables: to look for news, to send what was read from files, to remove.

import { z } from 'zod';
import { codeSetAct, tableDigest } from '../model/code-shelf.ts';
import type { Result } from '../model/result.ts';
import { askBackground } from './ask-background.ts';

const remove = codeSetAct.options[1];

const asked = z.discriminatedUnion('act', [
  /** Fetches what is new at the server, now. */
  z.object({ act: z.literal('fetch') }),
  /** Sends tables that wait on the shelf, and has them put in use. */
  z.object({ act: z.literal('send'), tables: z.array(tableDigest).min(1).max(40) }),
  z.object({ act: z.literal('stop-sending') }),
  remove,
]);
export type AskedOfCodeSets = z.infer<typeof asked>;

const toCodeSets = z.object({ type: z.literal('code-sets'), asked });

/** What a message asks, or null when it is none. */
export const parseToCodeSets = (message: unknown): AskedOfCodeSets | null =>
  toCodeSets.safeParse(message).data?.asked ?? null;

export const askForCodeSets = (what: AskedOfCodeSets): Promise<Result<null>> =>
  askBackground({ type: 'code-sets', asked: what }, z.null());

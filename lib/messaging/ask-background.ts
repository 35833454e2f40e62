// What a page asks of the background and what that answers, checked: a fault is an answer too, and so is silence.

import browser from 'webextension-polyfill';
import { z } from 'zod';
import { type Fault, fail, fault, type Result } from '../model/result.ts';

/** Whatever is answered; undefined where nobody does. */
export const saidByBackground = (message: object): Promise<unknown> =>
  browser.runtime.sendMessage(message).catch(() => undefined);

/** For what has no answer. Never fails. */
export async function tellBackground(message: object): Promise<void> {
  await saidByBackground(message);
}

/** Asks; the answer's value is checked by `schema`. */
export async function askBackground<S extends z.ZodType>(
  message: object,
  schema: S,
): Promise<Result<z.infer<S>>> {
  const said = await saidByBackground(message);
  const answer = z
    .union([
      z.object({ ok: z.literal(true), value: schema }),
      z.object({ ok: z.literal(false), error: fault }),
    ])
    .safeParse(said);
  if (!answer.success) return { ok: false, error: unanswered };
  // The schema of both ways, which the compiler cannot follow into a type that is not known yet.
  return answer.data as Result<z.infer<S>>;
}

const unanswered: Fault = fail(
  'no-background',
  'The extension’s background did not answer.',
  'It is not known whether anything was changed.',
  'Look again; if this lasts, restart the browser.',
).error;

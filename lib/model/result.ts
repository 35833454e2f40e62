// Errors are values wherever one context talks to another: an exception does not survive a message or
// a response, and a person needs three things from an error: what happened, what it means, what to do.

import { z } from 'zod';

export const fault = z.object({
  /** Stable, machine-readable name, for example `wrong-password`. */
  code: z.string().min(1).max(60),
  /** What happened. */
  happened: z.string().max(600),
  /** What it means for the person's work. */
  meaning: z.string().max(600),
  /** What to do now. */
  action: z.string().max(600),
});

export type Fault = z.infer<typeof fault>;

export type Result<T, E = Fault> = { ok: true; value: T } | { ok: false; error: E };

export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });

export const fail = (
  code: string,
  happened: string,
  meaning: string,
  action: string,
): { ok: false; error: Fault } => ({ ok: false, error: { code, happened, meaning, action } });

/** One line for a place that has room for one line. */
export const faultText = (f: Fault): string => `${f.happened} ${f.meaning} ${f.action}`.trim();

// One decision on the automatic checks: whether one pack of licensed code numbers may be counted with, whether one check runs,
// or which figure the checks count with in place of the product's. A record for each, so that two who decide at once on different ones both stand. What versions of before kept as one
// list (`check-settings`) holds for whatever nobody has decided on since.

import { z } from 'zod';
import { derivedId } from './ids.ts';

export const switchOf = z.enum(['pack', 'check', 'figure']);
export type SwitchOf = z.infer<typeof switchOf>;

export const checkSwitch = z.object({
  about: switchOf,
  /** Id of the pack, check or figure. */
  of: z.string().regex(/^[A-Za-z0-9-]{1,40}$/),
  /** One field: who stated it when, and in which words, belongs together. */
  said: z.strictObject({
    on: z.boolean(),
    by: z.string().min(1).max(60),
    /** Milliseconds since 1970. */
    at: z.number().int().nonnegative(),
    /**
     * Of a pack switched on what was added to the statement, as the licence's number; of a check switched off why; of a figure
     * where it was read.
     */
    words: z.string().max(1000),
    /** Of a figure that is on. */
    value: z.number().positive().max(10_000).optional(),
  }),
});
export type CheckSwitch = z.infer<typeof checkSwitch>;

/** The same in every organisation, which each has records of its own. */
export const checkSwitchId = (about: string, of: string): Promise<string> =>
  derivedId('check-switch', about, of);

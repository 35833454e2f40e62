// What an organisation has decided of the automatic checks: which packs of licensed code numbers are switched on, with the
// statement that it holds a licence, and which checks are switched off, with the reason. Kept as one record an organisation by
// versions of before; what is decided now is a record each (`check-switch.ts`), and this is what they add up to.

import { z } from 'zod';
import { derivedId } from './ids.ts';

const who = z.string().min(1).max(60);
/** Milliseconds since 1970. */
const when = z.number().int().nonnegative();
const name = z.string().regex(/^[A-Za-z0-9-]{1,40}$/);

/** Who has stated that the organisation holds a licence for the book that the numbers of a pack come from. */
export const packStatement = z.strictObject({
  by: who,
  at: when,
  /** What they add of their own, as the licence's number. */
  licence: z.string().max(500),
});
export type PackStatement = z.infer<typeof packStatement>;

export const checkOff = z.strictObject({ by: who, at: when, reason: z.string().trim().min(1).max(1000) });
export type CheckOff = z.infer<typeof checkOff>;

export const checkSettings = z.object({
  /** By id of the pack; what is not here is off. */
  packs: z.record(name, packStatement).refine((all) => Object.keys(all).length <= 100, 'at most 100 packs'),
  /** By id of the check; what is not here is on. */
  off: z.record(name, checkOff).refine((all) => Object.keys(all).length <= 300, 'at most 300 checks'),
});
export type CheckSettings = z.infer<typeof checkSettings>;

/** A figure that the organisation has in place of the product's, and where it read it. */
export interface OwnFigure {
  by: string;
  at: number;
  value: number;
  source: string;
}

/** All that is decided: the list of versions before, and the record each since. */
export interface CheckDecisions extends CheckSettings {
  /** By id of the figure; what is not here is as the product comes. */
  figures: Record<string, OwnFigure>;
}

export const nothingDecided: CheckDecisions = { packs: {}, off: {}, figures: {} };

/** The same in every organisation, which each has records of its own. */
export const checkSettingsId = (): Promise<string> => derivedId('check-settings');

// What an account is limited to: charts of some facilities, of some vendors, or both. Nobody who is limited sees a
// chart of which it is not known where it belongs.

import { z } from 'zod';
import type { Encounter } from './encounter.ts';
import { foldedName } from './folded-name.ts';

/** One line, as facilities and vendors are called where they are shown. */
export const placeName = z
  .string()
  .trim()
  .min(1)
  .max(120)
  .regex(/^\P{Cc}*$/u, 'one line');

export const limits = z.strictObject({
  /** Empty: of every facility. */
  facilities: z.array(placeName).max(100),
  /** Empty: of every vendor. */
  vendors: z.array(placeName).max(100),
});
export type Limits = z.infer<typeof limits>;

export const noLimits: Limits = { facilities: [], vendors: [] };

/** Whether an account sees less than its organisation has. */
export const isLimited = (own: Limits | undefined): own is Limits =>
  own !== undefined && own.facilities.length + own.vendors.length > 0;

/** What of an encounter says where it belongs. */
export type Place = Partial<Pick<Encounter, 'facility' | 'vendor'>>;

/** Whether an encounter is within the limits; undefined is one that is not there. */
export function isWithin(own: Limits | undefined, encounter: Place | undefined): boolean {
  if (!isLimited(own)) return true;
  return (
    encounter !== undefined &&
    holds(own.facilities, encounter.facility) &&
    holds(own.vendors, encounter.vendor)
  );
}

function holds(names: readonly string[], name: string | null | undefined): boolean {
  if (names.length === 0) return true;
  return name != null && names.some((own) => foldedName(own) === foldedName(name));
}

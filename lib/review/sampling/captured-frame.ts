// A frame from the encounters that were captured while people opened charts. It holds only what somebody opened:
// for a sample that is to stand for a vendor's work, the frame must come from the claims or the EHR.

import type { Encounter } from '../../model/encounter.ts';
import { type FrameItem, frameItem, isDay } from './frame-item.ts';

/**
 * @param codes how many codes were delivered, by encounter id, where a worksheet says.
 */
export const capturedFrame = (
  encounters: readonly (Partial<Encounter> & { id: string })[],
  codes: ReadonlyMap<string, number> = new Map(),
): FrameItem[] =>
  encounters.map(({ id, coder, specialty, encounterType, payer, dateOfService, dischargeDate }) =>
    frameItem(id, {
      coder: coder ?? null,
      specialty: specialty ?? null,
      encounterType: encounterType ?? null,
      payer: payer ?? null,
      dateOfService: dateOfService ?? null,
      codes: codes.get(id) ?? null,
      lengthOfStay: daysBetween(dateOfService ?? null, dischargeDate ?? null),
    }),
  );

/** Whole days from one day to another; null where either is unknown or they stand the wrong way round. */
export function daysBetween(from: string | null, to: string | null): number | null {
  if (!from || !to || !isDay(from) || !isDay(to) || to < from) return null;
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

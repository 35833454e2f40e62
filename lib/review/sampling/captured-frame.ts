// A frame from the encounters that were captured while people opened charts. It holds only what somebody opened:
// for a sample that is to stand for a vendor's work, the frame must come from the claims or the EHR.

import { daysBetween, isDay } from '../../model/calendar-day.ts';
import type { Encounter } from '../../model/encounter.ts';
import { type FrameItem, frameItem } from './frame-item.ts';

export interface CapturedFrame {
  items: FrameItem[];
  /** Encounters that are not taken, with the reason. */
  problems: { encounter: string; problem: string }[];
}

/**
 * Captured encounters with a service in the days `from` to `to`, by their number, as a worklist names them.
 * @param codes how many codes were delivered, by encounter id, where a worksheet says.
 */
export function capturedFrame(
  encounters: readonly (Partial<Encounter> & { id: string })[],
  { from, to }: { from: string; to: string },
  codes: ReadonlyMap<string, number> = new Map(),
): CapturedFrame {
  const frame: CapturedFrame = { items: [], problems: [] };
  const byNumber = Map.groupBy(encounters, (e) => e.number ?? '');
  for (const [number, same] of byNumber) {
    const [one] = same;
    if (!one || number === '') continue;
    const problem = problemOf(same);
    const date = one.dateOfService ?? null;
    // Two patients under one number: whichever was drawn, nobody could tell which chart to open.
    if (problem) frame.problems.push({ encounter: number, problem });
    else if (date !== null && date >= from && date <= to) frame.items.push(itemOf(number, one, codes));
  }
  return frame;
}

function problemOf(same: readonly Partial<Encounter>[]): string | null {
  if (same.length > 1) return `${same.length} captured charts have this number, so none of them is taken.`;
  return same[0]?.dateOfService ? null : 'The chart says no date of service.';
}

const itemOf = (
  number: string,
  {
    id,
    coder,
    specialty,
    encounterType,
    payer,
    dateOfService,
    dischargeDate,
  }: Partial<Encounter> & { id: string },
  codes: ReadonlyMap<string, number>,
): FrameItem =>
  frameItem(number, {
    coder: coder ?? null,
    specialty: specialty ?? null,
    encounterType: encounterType ?? null,
    payer: payer ?? null,
    dateOfService: dateOfService ?? null,
    codes: codes.get(id) ?? null,
    lengthOfStay: lengthOfStay(dateOfService ?? null, dischargeDate ?? null),
  });

/** Whole days from one day to another; null where either is unknown or they stand the wrong way round. */
export function lengthOfStay(from: string | null, to: string | null): number | null {
  if (!from || !to || !isDay(from) || !isDay(to) || to < from) return null;
  return daysBetween(from, to);
}

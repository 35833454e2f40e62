// Holds a reading back while a page is between two charts. Within one document an EHR changes the banner
// and the codes one after the other: for a moment the next patient's name stands over the last one's codes.
// The gap that remains: a page that shows wrong codes for longer than the hold, under an address and a
// banner that agree, is believed; only a profile's `belongs` rule can tell.

import type { FrameReading } from '../model/chart.ts';

/** How long codes that did not change with the patient or encounter are doubted, in milliseconds. */
const staleHold = 3000;
/** How long a new identity, or a change of several lines at once, is watched before it is believed. */
const changeHold = 500;

/** Whose chart, and its lines, as one reading had them. */
interface Seen {
  identity: string;
  lines: string[];
}

export interface Settling {
  last: Seen;
  /** The chart whose lines may still be standing there. */
  doubt: Seen | null;
  heldUntil: number;
}

/** Whether the reading may be believed, given those before it of the same document. `now` in milliseconds. */
export function settle(
  before: Settling | null,
  reading: FrameReading,
  now: number,
): { state: Settling; ready: boolean } {
  const seen = seenIn(reading);
  let { doubt, heldUntil } = before ?? { doubt: null, heldUntil: 0 };
  if (before && before.last.identity !== seen.identity) {
    doubt ??= before.last;
    const stale = doubt.lines.length > 0 ? staleHold : changeHold;
    if (doubt.identity !== nobody) heldUntil = Math.max(heldUntil, now + stale);
  } else if (before && reading.lines && gone(before.last.lines, seen.lines) > 1) {
    heldUntil = Math.max(heldUntil, now + changeHold);
  }
  if (doubt?.identity === seen.identity) {
    // A banner that was only drawn again.
    doubt = null;
    heldUntil = 0;
  } else if (doubt && seen.lines.length > 0 && seen.lines.join() !== doubt.lines.join()) {
    if (doubt.lines.length > 0) heldUntil = now + changeHold;
    doubt = null;
  }
  const held = now < heldUntil;
  return { state: { last: seen, doubt: held ? doubt : null, heldUntil }, ready: reading.ready && !held };
}

const identityOf = (patient: string | null, name: string | null, encounter: string | null): string =>
  JSON.stringify([patient, name, encounter]);

const nobody = identityOf(null, null, null);

const seenIn = ({ fields, lines }: FrameReading): Seen => ({
  identity: identityOf(fields.patient, fields.name, fields.encounter),
  lines: (lines ?? []).map((line) => JSON.stringify(line)),
});

/** How many lines are no longer there. Lines added, as a coder adds them, are no sign of another chart. */
const gone = (before: string[], after: string[]): number => {
  const kept = new Set(after);
  return before.filter((line) => !kept.has(line)).length;
};

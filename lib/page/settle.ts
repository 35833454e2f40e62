// Holds a reading back while a page is between two charts. Within one document an EHR changes the banner
// and the codes one after the other: for a moment the next patient's name stands over the last one's codes.
// The gap that remains: a page that shows wrong codes for longer than the hold, under an address and a
// banner that agree, is believed; only a profile's `belongs` rule can tell.

import type { FrameReading } from '../model/chart.ts';

/** How long codes that did not change with the patient or encounter are doubted, in milliseconds. */
const staleHold = 3000;
/** How long a new identity, or a change of several lines at once, is watched before it is believed. */
const changeHold = 500;

export interface Settling {
  /** Patient, name and encounter as last stated; a banner that is empty for a moment states nothing new. */
  who: (string | null)[];
  /** The lines that stood under them, when there were any. */
  lines: string[];
  /** The lines of the last reading that had a place for them. */
  shown: string[];
  /** The lines of the chart before, as long as they may still be standing there. */
  doubted: string[] | null;
  heldUntil: number;
}

export interface Settled {
  state: Settling;
  /** Whether the reading may be believed. */
  ready: boolean;
  /** Another patient or encounter than the reading before. */
  switched: boolean;
}

/** Judges a reading by those before it of the same document. `now` in milliseconds. */
export function settle(before: Settling | null, reading: FrameReading, now: number): Settled {
  const { patient, name, encounter } = reading.fields;
  const said = [patient, name, encounter];
  const lines = (reading.lines ?? []).map((line) => JSON.stringify(line));
  const last = before ?? { who: said, lines: [], shown: [], doubted: null, heldUntil: 0 };
  const switched = said.some((v, i) => v !== null && last.who[i] !== null && v !== last.who[i]);
  const who = switched ? said : said.map((v, i) => v ?? last.who[i] ?? null);
  let { doubted, heldUntil } = last;
  if (switched) {
    doubted = last.lines.length > 0 ? last.lines : null;
    heldUntil = Math.max(heldUntil, now + (doubted ? staleHold : changeHold));
  } else if (reading.lines && gone(last.shown, lines) > 1) {
    heldUntil = Math.max(heldUntil, now + changeHold);
  }
  if (doubted && lines.length > 0 && lines.join() !== doubted.join()) {
    doubted = null;
    heldUntil = now + changeHold;
  }
  const held = now < heldUntil;
  // Lines under an empty banner may be the next patient's already: they are nobody's yet.
  const named = patient !== null || encounter !== null;
  const kept = switched || (named && lines.length > 0) ? lines : last.lines;
  const shown = reading.lines ? lines : last.shown;
  const state = { who, lines: kept, shown, doubted: held ? doubted : null, heldUntil };
  return { state, ready: reading.ready && !held, switched };
}

/** How many lines are no longer there. Lines added, as a coder adds them, are no sign of another chart. */
const gone = (before: string[], after: string[]): number => {
  const kept = new Set(after);
  return before.filter((line) => !kept.has(line)).length;
};

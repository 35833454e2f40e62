// Quotes and where they stand today. A quote is found by its own words; its surroundings only break ties.
// Notes are copied forward, so lookalikes are common: where two places fit equally, no choice is made.

import type { AnchorStatus, QuoteAnchor } from '../model/evidence.ts';

const contextLength = 32;
const longestQuote = 4000;
// Beyond this many places a quote is too common to point at anything.
const mostPlaces = 200;

/** A place in a region's text, counted in UTF-16 units. */
export interface Place {
  from: number;
  to: number;
}

/** A place with what is known of how well it fits. */
interface Candidate extends Place {
  prefix: boolean;
  suffix: boolean;
}

export interface Resolved {
  status: AnchorStatus;
  /** One place when found or moved, all of them when ambiguous, none when lost. */
  places: Place[];
}

/** A way to find places for a quote whose words stand nowhere exactly; places it returns count as moved. */
export type LooseMatcher = (text: string, anchor: QuoteAnchor) => Place[];

/** The quote from `from` to `to` of a region's text, without spaces at its ends; null when nothing is left. */
export function makeQuote(text: string, from: number, to: number, region: string): QuoteAnchor | null {
  let [start, end] = [from, Math.min(to, from + longestQuote)];
  while (start < end && text[start] === ' ') start++;
  while (end > start && text[end - 1] === ' ') end--;
  if (start >= end) return null;
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - contextLength), start),
    suffix: text.slice(end, end + contextLength),
    start,
    region,
  };
}

/** Where the quote stands in this text. `text` has its white space squeezed, as readRegion gives it. */
export function resolveQuote(text: string, anchor: QuoteAnchor, loose?: LooseMatcher): Resolved {
  const places = exactPlaces(text, squeeze(anchor.exact).trim());
  if (places.length === 0) return settle(loose?.(text, anchor) ?? []);
  const candidates = places.map((place) => weigh(text, place, anchor));
  const whole = candidates.filter((c) => c.prefix && c.suffix);
  if (whole.length > 0)
    return { status: whole.length === 1 ? 'found' : 'ambiguous', places: whole.map(placeOf) };
  if (candidates.length === 1) return settle(places);
  // One side of the surroundings may tell them apart, if it fits a single place.
  const half = candidates.filter(
    (c) => (c.prefix && anchor.prefix !== '') || (c.suffix && anchor.suffix !== ''),
  );
  return settle(half.length === 1 ? half.map(placeOf) : places);
}

const squeeze = (text: string): string => text.replace(/\s+/g, ' ');

const placeOf = ({ from, to }: Place): Place => ({ from, to });

const settle = (places: Place[]): Resolved => ({
  status: places.length === 0 ? 'lost' : places.length === 1 ? 'moved' : 'ambiguous',
  places,
});

function exactPlaces(text: string, exact: string): Place[] {
  const places: Place[] = [];
  if (exact === '') return places;
  for (
    let at = text.indexOf(exact);
    at >= 0 && places.length < mostPlaces;
    at = text.indexOf(exact, at + 1)
  ) {
    places.push({ from: at, to: at + exact.length });
  }
  return places;
}

/** An empty side fits only where the text begins or ends, as it did when the quote was taken. */
function weigh(text: string, place: Place, anchor: QuoteAnchor): Candidate {
  const before = text.slice(Math.max(0, place.from - 80), place.from).trimEnd();
  const after = text.slice(place.to, place.to + 80).trimStart();
  const prefix = squeeze(anchor.prefix).trim();
  const suffix = squeeze(anchor.suffix).trim();
  return {
    ...place,
    prefix: prefix === '' ? before === '' : before.endsWith(prefix),
    suffix: suffix === '' ? after === '' : after.startsWith(suffix),
  };
}

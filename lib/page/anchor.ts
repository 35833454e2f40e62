// Quotes and where they stand today. A quote is found by its own words; its surroundings only break ties.
// Notes are copied forward, so lookalikes are common: where two places fit equally, no choice is made. The
// offset breaks no tie: a note copied on top of the old one stands exactly where that stood.

import type { AnchorStatus, QuoteAnchor } from '../model/evidence.ts';
import type { Folded } from './fold.ts';
import { isTurned, type Surroundings } from './statement.ts';

const contextLength = 32;
const longestQuote = 4000;
// More places than a person looks through.
const mostPlaces = 200;

/** A place in a region's text, counted in UTF-16 units. */
export interface Place {
  from: number;
  to: number;
}

export interface Resolved {
  status: AnchorStatus;
  /** One place when found or moved, none when lost; when ambiguous all, or the one that is in doubt. */
  places: Place[];
  /** Ambiguous for what stands there, not for how many places there are. */
  doubt?: boolean;
}

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

/** Which of the places that hold the quote's words, given in the folded text, is the quote's. */
export function decideExact(
  text: string,
  page: Folded,
  starts: readonly number[],
  exact: string,
  { quote, prefix, suffix }: { quote: string } & Surroundings,
): Resolved {
  const inPage = (from: number): Place => ({
    from: page.back(from),
    to: page.back(from + quote.length - 1) + 1,
  });
  // The same letters in the same case go before a heading in capitals.
  const literal = starts.filter((from) => text.startsWith(exact, page.back(from)));
  const candidates = (literal.length > 0 ? literal : starts).map((from) => ({
    from,
    prefix: endsBefore(page.text, from, prefix),
    suffix: beginsAfter(page.text, from + quote.length, suffix),
  }));
  const settle = (list: typeof candidates, one: AnchorStatus): Resolved => ({
    status: list.length === 1 ? one : 'ambiguous',
    places: list.slice(0, mostPlaces).map(({ from }) => inPage(from)),
  });
  const whole = candidates.filter((c) => c.prefix && c.suffix);
  if (whole.length > 0) return settle(whole, 'found');
  // One side of the surroundings may tell them apart, if it fits a single place.
  const half = candidates.filter((c) => (c.prefix && prefix !== '') || (c.suffix && suffix !== ''));
  const rest = half.length === 1 ? half : candidates;
  const [only] = rest;
  const now = only && surroundingsOf(page.text, only.from, only.from + quote.length);
  if (rest.length === 1 && now && isTurned({ prefix, suffix }, now))
    return { ...settle(rest, 'ambiguous'), doubt: true };
  return settle(rest, 'moved');
}

/** As much of the folded text before and behind a place as a quote carries, without the rest of a word that the place cuts. */
export function surroundingsOf(text: string, from: number, to: number): Surroundings {
  let [start, end] = [from, to];
  while (cutsWord(text, start)) start--;
  while (cutsWord(text, end)) end++;
  return {
    prefix: text.slice(Math.max(0, start - contextLength), start).trim(),
    suffix: text.slice(end, end + contextLength).trim(),
  };
}

const letter = /[\p{L}\p{N}]/u;

/** Whether letters or digits stand on both sides of a place. */
export const cutsWord = (text: string, at: number): boolean =>
  letter.test(text[at - 1] ?? '') && letter.test(text[at] ?? '');

/** An empty side fits only where the text begins or ends, as it did when the quote was taken. */
function endsBefore(text: string, at: number, prefix: string): boolean {
  const end = text[at - 1] === ' ' ? at - 1 : at;
  return prefix === '' ? end === 0 : end >= prefix.length && text.startsWith(prefix, end - prefix.length);
}

function beginsAfter(text: string, at: number, suffix: string): boolean {
  const start = text[at] === ' ' ? at + 1 : at;
  return suffix === '' ? start >= text.length : text.startsWith(suffix, start);
}

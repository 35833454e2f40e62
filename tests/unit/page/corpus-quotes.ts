// Quotes out of a chart, edited, and what became of them: the measure of the tests and of the benchmark.

import type { QuoteAnchor } from '../../../lib/model/evidence.ts';
import { makeQuote, type Place } from '../../../lib/page/anchor.ts';
import { below, type EditKind, edit, type Random } from './note-corpus.ts';

export interface Taken {
  /** As it was taken from the page. */
  anchor: QuoteAnchor;
  truth: Place;
}

/**
 * Quotes of 30 to 200 characters, from word to word. Only those that their own words (or their words and
 * surroundings) tell from every other place: of the others nobody could say which of several copies was meant.
 */
export function takeQuotes(
  random: Random,
  text: string,
  count: number,
  told: 'by words' | 'by surroundings' = 'by words',
): Taken[] {
  const taken: Taken[] = [];
  for (let tries = 0; taken.length < count && tries < count * 50; tries++) {
    const from = text.indexOf(' ', below(random, text.length - 300)) + 1;
    const to = text.indexOf(' ', from + 30 + below(random, 170));
    const anchor = makeQuote(text, from, to, '');
    if (!anchor || from < 40 || to < 0) continue;
    const whole = told === 'by words' ? anchor.exact : anchor.prefix + anchor.exact + anchor.suffix;
    if (text.indexOf(whole) !== text.lastIndexOf(whole)) continue;
    taken.push({ anchor, truth: { from: anchor.start, to: anchor.start + anchor.exact.length } });
  }
  return taken;
}

/** The quote as if the page had said something a little different when it was taken. */
export function editQuote(random: Random, anchor: QuoteAnchor, kind: EditKind): QuoteAnchor {
  const changed = (text: string): string => edit(random, text, kind);
  return {
    ...anchor,
    exact: changed(anchor.exact) || anchor.exact,
    prefix: changed(anchor.prefix),
    suffix: changed(anchor.suffix),
  };
}

export interface Tally {
  /** One place, and it is the quote's. */
  right: number;
  /** One place, not the quote's; or several without it. */
  wrong: number;
  /** The quote's place alone, offered for a person to decide. */
  offered: number;
  /** Several places, the quote's among them. */
  ambiguous: number;
  lost: number;
}

export const noTally = (): Tally => ({ right: 0, wrong: 0, offered: 0, ambiguous: 0, lost: 0 });

/** How an answer is counted. A place is the quote's when most of it is. */
export function judge(places: readonly Place[], doubted: boolean, truth: Place): keyof Tally {
  if (places.length === 0) return 'lost';
  if (!places.some((place) => sharedPart(place, truth) > 0.5)) return 'wrong';
  if (places.length > 1) return 'ambiguous';
  return doubted ? 'offered' : 'right';
}

const sharedPart = (a: Place, b: Place): number =>
  (Math.min(a.to, b.to) - Math.max(a.from, b.from)) / (Math.max(a.to, b.to) - Math.min(a.from, b.from));

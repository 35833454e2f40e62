// Finds many quotes in one text: folded and indexed once, and only when first needed. A single quote whose
// words still stand there needs no index at all.

import type { QuoteAnchor } from '../model/evidence.ts';
import { decideExact, type Resolved } from './anchor.ts';
import { type Folded, fold, squeeze } from './fold.ts';
import { buildIndex, exactPlaces, type GramIndex } from './gram-index.ts';
import { resolveNear } from './near-places.ts';
import { type Booth, createBooth } from './vote.ts';

export interface Matcher {
  text: string;
  resolve(anchor: QuoteAnchor): Resolved;
}

// Reading through the text that often costs about as much as the index.
const readsBeforeIndex = 8;
// Schema bounds of a quote and both surroundings, with a little for folding.
const longestPassage = 4300;

/** `text` has its white space squeezed, as readRegion gives it. */
export function createMatcher(text: string): Matcher {
  let folded: Folded | undefined;
  let index: GramIndex | undefined;
  let booth: Booth | undefined;
  let reads = 0;
  const page = (): Folded => (folded ??= fold(text));
  const indexed = (): GramIndex => (index ??= buildIndex(page().text));
  const places = (quote: string): number[] => {
    const known = index || ++reads > readsBeforeIndex ? exactPlaces(indexed(), quote) : null;
    return known ?? readThrough(page().text, quote);
  };
  return {
    text,
    resolve(anchor) {
      const exact = squeeze(anchor.exact).trim();
      const quote = fold(exact).text;
      if (quote === '') return { status: 'lost', places: [] };
      const found = places(quote);
      if (found.length > 0) return decideExact(text, page(), found, exact, quote, anchor);
      booth ??= createBooth(page().text.length, longestPassage);
      return resolveNear(page(), indexed(), booth, anchor);
    },
  };
}

function readThrough(text: string, quote: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) found.push(at);
  return found;
}

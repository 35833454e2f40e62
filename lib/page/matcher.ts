// Finds many quotes in one text: folded and indexed once, and only when first needed. A single quote whose
// words still stand there needs no index at all.

import type { QuoteAnchor } from '../model/evidence.ts';
import { decideExact, type Resolved } from './anchor.ts';
import { type Folded, fold, squeeze } from './fold.ts';
import { buildIndex, exactPlaces, type GramIndex, type Runs, runsIn, runsOf } from './gram-index.ts';
import type { Passage } from './measure.ts';
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
  /** The index, once reading through the text has cost about as much as making it would. */
  const indexed = (cost: number): GramIndex | undefined => {
    reads += cost;
    if (reads > readsBeforeIndex) index ??= buildIndex(page().text);
    return index;
  };
  const places = (quote: string): number[] => {
    const made = indexed(1);
    return (made && exactPlaces(made, quote)) ?? readThrough(page().text, quote);
  };
  const runs = (passage: string): Runs => {
    const made = indexed(3);
    return made ? runsOf(made, passage) : runsIn(page().text, passage);
  };
  return {
    text,
    resolve(anchor) {
      const exact = squeeze(anchor.exact).trim();
      const passage: Passage = {
        quote: fold(exact).text,
        prefix: plain(anchor.prefix),
        suffix: plain(anchor.suffix),
      };
      if (passage.quote === '') return { status: 'lost', places: [] };
      const found = places(passage.quote);
      if (found.length > 0) return decideExact(text, page(), found, exact, passage);
      booth ??= createBooth(page().text.length, longestPassage);
      return resolveNear(page(), runs, booth, passage, anchor.start);
    },
  };
}

const plain = (text: string): string => fold(squeeze(text)).text.trim();

function readThrough(text: string, quote: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) found.push(at);
  return found;
}

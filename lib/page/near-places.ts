// Places that read almost like a quote, and whether one of them is the quote after an edit. Notes are copied
// forward, so the nearest place is often a lookalike; the rules here would rather give up than land on one.
//
// 1. Two places are weighed by what tells them apart: one wins when the quote sides with it in at least
//    three quarters of their differences, however few those are, or when the other makes another statement.
// 2. A changed number, negation, side or the like is another statement. When nothing else changed the quote
//    is lost; when more did, the place is offered and a person decides (ambiguous).
// 3. So is a decisive word put in or taken away beside the quote: the place is offered.
// 4. Ordinary words exchanged are taken for an edit where the quote stood, and are offered elsewhere.

import type { QuoteAnchor } from '../model/evidence.ts';
import { type Place, type Resolved, surroundingsOf } from './anchor.ts';
import { distanceBetween } from './edit-distance.ts';
import { type Folded, fold, squeeze } from './fold.ts';
import type { GramIndex } from './gram-index.ts';
import { farBehind, type Measured, measure, type Passage, trueEnds } from './measure.ts';
import { compareStatements, type Difference, isTurned } from './statement.ts';
import type { Booth } from './vote.ts';

// A quote this short is like too many things.
const shortest = 6;
// How far small edits before a statement may have pushed it. A lookalike is a note's length away.
const nearby = 64;
// Changed in what decides and in more than this part of the rest: too little is left of the quote.
const mostChanged = 0.3;

const lost: Resolved = { status: 'lost', places: [] };

/** Where a quote stands whose words stand nowhere exactly. */
export function resolveNear(page: Folded, index: GramIndex, booth: Booth, anchor: QuoteAnchor): Resolved {
  const passage: Passage = {
    quote: fold(squeeze(anchor.exact).trim()).text,
    prefix: fold(squeeze(anchor.prefix)).text.trim(),
    suffix: fold(squeeze(anchor.suffix)).text.trim(),
  };
  if (passage.quote.length < shortest) return lost;
  const { places, cut } = measure(page.text, index, booth, passage);
  const [best, ...others] = places;
  if (!best) return lost;
  const ends = new Map<Measured, Place>();
  const endsOf = (place: Measured): Place => {
    const known = ends.get(place) ?? trueEnds(page.text, passage, place);
    ends.set(place, known);
    return known;
  };
  const answer = (doubt: boolean, chosen: Measured[]): Resolved => ({
    status: doubt || chosen.length > 1 ? 'ambiguous' : 'moved',
    places: chosen.map((place) => {
      const { from, to } = endsOf(place);
      return { from: page.back(from), to: page.back(to - 1) + 1 };
    }),
    doubt,
  });
  const differenceAt = (place: Measured): Difference => {
    const { from, to } = endsOf(place);
    return compareStatements(passage.quote, page.text.slice(from, to));
  };
  const difference = differenceAt(best);
  const expected = page.forth(anchor.start);
  const rivals = others.filter((other) => {
    const lead = other.all - best.all;
    // Far behind, as a passage on something else is: what tells the two apart need not be measured.
    if (lead > farBehind(passage.quote)) return false;
    // An edit can make a lookalike of the original: against one that stands in its place, a small lead is none.
    if (lead < 4 && isAt(other, expected) && !isAt(best, expected)) return true;
    if (lead > 0 && difference.decisive.length === 0 && differenceAt(other).decisive.length > 0) return false;
    return lead === 0 || lead < 0.5 * betweenThem(page.text, passage, best, other);
  });
  if (difference.decisive.length > 0) {
    if (best.edits > mostChanged * passage.quote.length) return lost;
    const candidates = [best, ...rivals].filter((place) => !isOtherStatement(differenceAt(place), place));
    return candidates.length === 0 ? lost : answer(true, candidates);
  }
  const far = Math.abs(best.from - expected) > nearby;
  const { from, to } = endsOf(best);
  const turned = isTurned(passage, surroundingsOf(page.text, from, to));
  return answer(cut || turned || (far && difference.exchanged.length > 0), [best, ...rivals]);
}

const isAt = (place: Place, expected: number): boolean => Math.abs(place.from - expected) < 16;

/** In how many characters two places differ, as far as the passage reaches. */
function betweenThem(text: string, { prefix, suffix }: Passage, a: Place, b: Place): number {
  const around = ({ from, to }: Place): string =>
    text.slice(Math.max(0, from - prefix.length), to + suffix.length);
  return distanceBetween(around(a), around(b));
}

/** The same sentence with another value: nothing changed but what decides. */
const isOtherStatement = ({ decisive, clean, cost }: Difference, { edits }: Measured): boolean =>
  decisive.length > 0 && clean && edits <= cost + 1;

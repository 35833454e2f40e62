// Places that read almost like a quote, and whether one of them is the quote after an edit. Notes are copied
// forward, so the nearest place is often a lookalike; the rules here would rather give up than land on one.
//
// 1. Two places are weighed by what tells them apart: one wins when the quote sides with it in at least
//    three quarters of their differences, however few those are, or when the other makes another statement.
// 2. A changed number, negation, side or the like is another statement. When nothing else changed the quote
//    is lost; when more did, the place is offered and a person decides (ambiguous).
// 3. So is a decisive word put in or taken away beside the quote: the place is offered.
// 4. Ordinary words exchanged are taken for an edit where the quote stood, and are offered elsewhere.

import { type Place, type Resolved, surroundingsOf } from './anchor.ts';
import type { Folded } from './fold.ts';
import type { Runs } from './gram-index.ts';
import {
  beginningOf,
  type Measured,
  measure,
  type Passage,
  type QuotePlace,
  splitter,
  wholeOf,
} from './measure.ts';
import { compareStatements, type Difference, isTurned } from './statement.ts';
import type { Booth } from './vote.ts';

// A quote this short is like too many things.
const shortest = 6;
// How far small edits before a statement may have pushed it. A lookalike is a note's length away.
const nearby = 64;
// Changed in what decides and in more than this part of the rest: too little is left of the quote.
const mostChanged = 0.3;

// The part of their differences by which a quote must be nearer to one place than to another: it then sides
// with it in three quarters of them.
const sidesWith = 0.5;

const lost: Resolved = { status: 'lost', places: [] };

interface Candidate extends QuotePlace {
  difference: Difference;
}

/** Where a quote stands whose words stand nowhere exactly. */
export function resolveNear(
  page: Folded,
  runsOf: (passage: string) => Runs,
  booth: Booth,
  passage: Passage,
  start: number,
): Resolved {
  const { quote } = passage;
  if (quote.length < shortest) return lost;
  const { text } = page;
  const { places, cut } = measure(text, runsOf(wholeOf(passage)), booth, passage);
  const split = splitter(text, passage);
  const known = new Map<Measured, Candidate>();
  const look = (place: Measured): Candidate => {
    const seen = known.get(place);
    if (seen) return seen;
    const found = split(place);
    const candidate = { ...found, difference: compareStatements(quote, text.slice(found.from, found.to)) };
    known.set(place, candidate);
    return candidate;
  };
  const first = places.find((place) => look(place).near);
  // Of places as near, one that makes the same statement goes first.
  const level = places.filter((place) => place.edits === first?.edits && look(place).near);
  const nearest = level.find((place) => look(place).difference.decisive.length === 0) ?? first;
  if (!nearest) return lost;
  const best = look(nearest);
  let fromBest: ReturnType<typeof beginningOf> | undefined;
  const expected = page.forth(start);
  const isRival = (other: Measured): boolean => {
    const lead = other.edits - nearest.edits;
    // An edit can make a lookalike of the original: against one that stands in its place, a small lead is none.
    if (lead < 4 && isAt(look(other), expected) && !isAt(best, expected)) return true;
    fromBest ??= beginningOf(text, text.slice(best.begin, nearest.end));
    if (lead > 0 && lead >= sidesWith * fromBest(other.end).edits) return false;
    return best.difference.decisive.length > 0 || look(other).difference.decisive.length === 0;
  };
  const rivals = places.filter(
    (other) => other !== nearest && other.edits >= nearest.edits && isRival(other) && look(other).near,
  );
  const all = [best, ...rivals.map(look)];
  if (best.difference.decisive.length > 0) {
    if (best.edits > mostChanged * quote.length) return lost;
    const offered = all.filter((place) => !isOtherStatement(place));
    return offered.length === 0 ? lost : answer(page, true, offered);
  }
  const far = Math.abs(best.from - expected) > nearby;
  const turned = isTurned(passage, surroundingsOf(text, best.from, best.to));
  return answer(page, cut || turned || (far && best.difference.exchanged.length > 0), all);
}

const answer = ({ back }: Folded, doubt: boolean, chosen: readonly Place[]): Resolved => ({
  status: doubt || chosen.length > 1 ? 'ambiguous' : 'moved',
  places: chosen.map(({ from, to }) => ({ from: back(from), to: back(to - 1) + 1 })),
  doubt,
});

const isAt = (place: Place, expected: number): boolean => Math.abs(place.from - expected) < 16;

/** The same sentence with another value: nothing changed but what decides. */
const isOtherStatement = ({ difference: { decisive, clean, cost }, edits }: Candidate): boolean =>
  decisive.length > 0 && clean && edits <= cost + 1;

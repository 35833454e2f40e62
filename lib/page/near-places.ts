// Places that read almost like a quote, and whether one of them is the quote after an edit. Notes are copied
// forward, so the nearest place is often a lookalike; the rules here would rather give up than land on one.
//
// 1. Two places are weighed by what tells them apart: one wins when the quote sides with it in at least
//    three quarters of their differences, however few those are.
// 2. A changed number, negation, side or the like is another statement. When nothing else changed the quote
//    is lost; when more did, the place is offered and a person decides (ambiguous).
// 3. Ordinary words exchanged are taken for an edit where the quote stood, and are offered elsewhere.

import type { QuoteAnchor } from '../model/evidence.ts';
import type { Place, Resolved } from './anchor.ts';
import { compile, distanceBetween, nearest } from './edit-distance.ts';
import { type Folded, fold, squeeze } from './fold.ts';
import type { GramIndex } from './gram-index.ts';
import { compareStatements, type Difference } from './statement.ts';
import { type Booth, candidates } from './vote.ts';

// A quote this short is like too many things.
const shortest = 6;
const mostMeasured = 300;
// The part of the quote's characters that may differ: much where both surroundings fit, little where none does.
const mostDifferent = { alone: 0.2, between: 0.4 };
const longestMoved = 400;

interface Near extends Place {
  /** Edits within the quote. */
  edits: number;
  /** Edits in the quote and its surroundings. */
  all: number;
}

const lost: Resolved = { status: 'lost', places: [] };

export function resolveNear(page: Folded, index: GramIndex, booth: Booth, anchor: QuoteAnchor): Resolved {
  const quote = fold(squeeze(anchor.exact).trim()).text;
  const prefix = fold(squeeze(anchor.prefix)).text.trim();
  const suffix = fold(squeeze(anchor.suffix)).text.trim();
  if (quote.length < shortest) return lost;
  const { places, cut } = measure(page.text, index, booth, { quote, prefix, suffix });
  const [best, ...others] = places;
  if (!best) return lost;
  const expected = page.forth(anchor.start);
  const far = Math.abs(best.from - expected) > longestMoved + quote.length;
  const rivals = others.filter((other) => !sidesWith(page.text, quote, best, other, prefix.length, expected));
  const answer = (status: Resolved['status'], chosen: Place[], doubt = false): Resolved => ({
    status,
    doubt,
    places: chosen.map(({ from, to }) => ({ from: page.back(from), to: page.back(to) })),
  });
  const difference = compareStatements(quote, page.text.slice(best.from, best.to));
  if (isOtherStatement(difference, best)) {
    const same = rivals.filter(
      (r) => !isOtherStatement(compareStatements(quote, page.text.slice(r.from, r.to)), r),
    );
    return same.length === 0 ? lost : answer('ambiguous', [best, ...same], true);
  }
  if (rivals.length > 0) return answer('ambiguous', [best, ...rivals]);
  const doubt = cut || difference.decisive.length > 0 || (far && difference.exchanged.length > 0);
  return answer(doubt ? 'ambiguous' : 'moved', [best], doubt);
}

/** All places near enough to be the quote, the nearest first. */
function measure(
  text: string,
  index: GramIndex,
  booth: Booth,
  { quote, prefix, suffix }: Record<'quote' | 'prefix' | 'suffix', string>,
): { places: Near[]; cut: boolean } {
  const before = prefix === '' ? '' : `${prefix} `;
  const passage = `${before}${quote} ${suffix}`;
  const { starts, cut } = candidates(index, booth, passage, { share: 0.5, most: mostMeasured });
  const [forwards, backwards] = [compile(quote), compile(quote, true)];
  const [ahead, behind] = [compile(suffix), compile(prefix, true)];
  const slack = 40 + (quote.length >> 2);
  const found = new Map<number, Near>();
  for (const start of starts) {
    const begin = Math.max(0, start + before.length - slack);
    const end = nearest(forwards, text, begin, quote.length + 2 * slack, { fixed: false, step: 1 });
    if (end.distance > quote.length * mostDifferent.between) continue;
    const to = begin + end.taken;
    const back = nearest(backwards, text, to, quote.length + slack, { fixed: true, step: -1 });
    const place = snap(text, { from: to - back.taken, to }, quote, prefix, suffix);
    if (found.has(place.from)) continue;
    const [left, right] = [skip(text, place.from, -1), skip(text, place.to, 1)];
    const pre = nearest(behind, text, left, prefix.length + 12, { fixed: true, step: -1 }).distance;
    const suf = nearest(ahead, text, right, suffix.length + 12, { fixed: true, step: 1 }).distance;
    const edits = end.distance;
    const around = prefix.length + suffix.length;
    const fit = around === 0 ? 0 : 1 - (pre + suf) / around;
    const { alone, between } = mostDifferent;
    if (edits > quote.length * (alone + (between - alone) * Math.max(0, 2 * fit - 1))) continue;
    found.set(place.from, { ...place, edits, all: edits + pre + suf });
  }
  return { places: apart([...found.values()].sort((a, b) => a.all - b.all)), cut };
}

/** Moves the ends of a place by a few characters to where the surroundings begin. */
function snap(text: string, place: Place, quote: string, prefix: string, suffix: string): Place {
  const reach = 4 + (quote.length >> 4);
  let { from, to } = place;
  const [left, right] = [prefix.slice(-8), suffix.slice(0, 8)];
  if (left.length === 8) {
    const at = text.slice(Math.max(0, from - reach - 8), from + reach).lastIndexOf(left);
    if (at >= 0) from = skip(text, Math.max(0, from - reach - 8) + at + 8, 1);
  }
  if (right.length === 8) {
    const at = text.slice(to - reach, to + reach + 8).indexOf(right);
    if (at >= 0) to = skip(text, to - reach + at, -1);
  }
  return from < to ? { from, to } : place;
}

const skip = (text: string, at: number, step: 1 | -1): number =>
  (step === 1 ? text[at] : text[at - 1]) === ' ' ? at + step : at;

/** Without those that overlap a better one. */
function apart(places: Near[]): Near[] {
  const kept: Near[] = [];
  for (const place of places) {
    if (!kept.some((other) => place.from < other.to && other.from < place.to)) kept.push(place);
  }
  return kept;
}

/** Whether the quote is clearly nearer to the best place than to another that reads much like it. */
function sidesWith(
  text: string,
  quote: string,
  best: Near,
  other: Near,
  before: number,
  expected: number,
): boolean {
  const lead = other.all - best.all;
  // Far behind, as a passage on something else is: what tells the two apart need not be measured.
  if (lead > 8 + quote.length * 0.1) return true;
  const around = (place: Place): string => text.slice(Math.max(0, place.from - before), place.to + before);
  const apartBy = distanceBetween(around(best), around(other));
  // An edit can make a lookalike of the original: where the other stands in its place, a few edits are too few.
  if (Math.abs(other.from - expected) < 16 && Math.abs(best.from - expected) >= 16 && lead < 4) return false;
  return lead > 0 && lead >= apartBy * 0.75;
}

/** The same sentence with another value: nothing changed but what decides. */
function isOtherStatement({ decisive, clean }: Difference, { edits }: Near): boolean {
  const changed = decisive.reduce((sum, word) => sum + word.length, 0);
  return decisive.length > 0 && clean && edits <= changed + 1;
}

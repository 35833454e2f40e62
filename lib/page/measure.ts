// How near the places that were voted for come to a quote and its surroundings, in edits, and where in them
// the quote begins and ends.

import { cutsWord, type Place } from './anchor.ts';
import { compile, distanceBetween, nearest, type Pattern } from './edit-distance.ts';
import type { Runs } from './gram-index.ts';
import { type Booth, candidates } from './vote.ts';

/** A quote with its surroundings, all folded and without spaces at their ends. */
export interface Passage {
  quote: string;
  prefix: string;
  suffix: string;
}

/** A place where a passage ends, and in how many edits it differs from what stands there. */
export interface Measured {
  end: number;
  edits: number;
}

/** Where in such a place the quote stands, and in how many edits it differs. */
export interface QuotePlace extends Place {
  edits: number;
  /** Where what stands there for the whole passage begins. */
  begin: number;
  /** Near enough to be the quote. */
  near: boolean;
}

// Measuring a place takes a few µs. More than this many almost equal ones are no basis for a choice.
const mostMeasured = 100;
const leastVotes = 0.6;
// The part of the quote's characters that may differ: much where both surroundings fit, little where none does.
const mostDifferent = { alone: 0.2, between: 0.42 };

/** The whole passage as it is looked for. */
export const wholeOf = ({ quote, prefix, suffix }: Passage): string => `${lead(prefix)}${quote} ${suffix}`;

const lead = (prefix: string): string => (prefix === '' ? '' : `${prefix} `);

/**
 * The places nearest to a passage, the nearest first, and none that is far behind it. `cut` when there may be
 * more as near. `runs` are those of the whole passage.
 */
export function measure(
  text: string,
  runs: Runs,
  booth: Booth,
  passage: Passage,
): { places: Measured[]; cut: boolean } {
  const { quote, prefix, suffix } = passage;
  const whole = wholeOf(passage);
  const { starts, cut } = candidates(runs, booth, { share: leastVotes, most: mostMeasured });
  const pattern = compile(whole);
  const slack = 16 + (whole.length >> 3);
  const most = quote.length * mostDifferent.between + prefix.length + suffix.length;
  let least = most;
  const places: Measured[] = [];
  for (const start of starts) {
    const at = Math.max(0, start - slack);
    const { distance, taken } = nearest(pattern, text, at, whole.length + 2 * slack, {
      fixed: false,
      step: 1,
    });
    if (distance > least + farBehind(quote)) continue;
    least = Math.min(least, distance);
    places.push({ end: at + taken, edits: distance });
  }
  const last = Math.min(most, least + farBehind(quote));
  return {
    places: apart(
      places.filter(({ edits }) => edits <= last),
      quote.length,
    ),
    cut,
  };
}

/** So many more edits than the best place has, and a place is no rival of it. */
const farBehind = (quote: string): number => 8 + quote.length * 0.1;

/** From `alone` where three tenths of the surroundings fit up to `between` where seven tenths do. */
const allowed = (fit: number): number =>
  mostDifferent.alone +
  (mostDifferent.between - mostDifferent.alone) * Math.min(1, Math.max(0, (fit - 0.3) * 2.5));

/**
 * Finds in a place where the quote begins and ends: where it and its surroundings are served best together.
 * A word dropped at an end of the quote is still between the two.
 */
export function splitter(text: string, passage: Passage): (place: Measured) => QuotePlace {
  const { quote, prefix, suffix } = passage;
  const before = lead(prefix);
  const [first, rest] = [compile(before), compile(`${quote} ${suffix}`, true)];
  const [part, last] = [compile(before + quote), compile(` ${suffix}`, true)];
  const beginning = beginningOf(text, wholeOf(passage));
  const around = prefix.length + suffix.length;
  return ({ end, edits: all }) => {
    const { begin } = beginning(end);
    const start = begin + boundary(scores(first, text, begin, end, 1), scores(rest, text, begin, end, -1));
    const stop = Math.max(
      start + 1,
      begin + boundary(scores(part, text, begin, end, 1), scores(last, text, begin, end, -1)),
    );
    const edges: Place = { from: wordEdge(text, start, 1), to: wordEdge(text, stop, -1) };
    const { from, to } = edges.from < edges.to ? edges : { from: start, to: stop };
    const edits = distanceBetween(quote, text.slice(from, to));
    const fit = around === 0 ? 0 : 1 - Math.max(0, all - edits) / around;
    return { from, to, begin, edits, near: edits <= quote.length * allowed(fit) };
  };
}

/** For the end of a place, where in the text begins what is nearest to the words, and in how many edits it differs. */
export function beginningOf(text: string, words: string): (end: number) => { begin: number; edits: number } {
  const pattern = compile(words, true);
  const limit = words.length + (words.length >> 2) + 16;
  return (end) => {
    const { taken, distance } = nearest(pattern, text, end, limit, { fixed: true, step: -1 });
    return { begin: end - taken, edits: distance };
  };
}

/** How far the pattern is from what ends (or begins) after each number of characters. */
function scores(pattern: Pattern, text: string, begin: number, end: number, step: 1 | -1): number[] {
  const scores: number[] = [];
  nearest(pattern, text, step === 1 ? begin : end, end - begin, { fixed: true, step, scores });
  return scores;
}

/** After how many characters one part ends and the next begins with the fewest edits. */
function boundary(ending: number[], beginning: number[]): number {
  let [best, least] = [0, Number.POSITIVE_INFINITY];
  for (let at = 0; at < ending.length; at++) {
    const score = ending[at]! + beginning[beginning.length - 1 - at]!;
    if (score < least) [best, least] = [at, score];
  }
  return best;
}

/** The nearer end of the word that is cut at a place, without the space beside it. */
function wordEdge(text: string, at: number, step: 1 | -1): number {
  let [left, right] = [at, at];
  while (cutsWord(text, left)) left--;
  while (cutsWord(text, right)) right++;
  const edge = at - left < right - at || (at - left === right - at && step === 1) ? left : right;
  return (step === 1 ? text[edge] : text[edge - 1]) === ' ' ? edge + step : edge;
}

/** The nearest first, without those that are but another end of a nearer one. */
function apart(places: Measured[], length: number): Measured[] {
  const kept: Measured[] = [];
  for (const place of places.sort((a, b) => a.edits - b.edits)) {
    if (!kept.some((other) => Math.abs(place.end - other.end) < length)) kept.push(place);
  }
  return kept;
}

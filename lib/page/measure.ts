// How near the places that were voted for come to a quote and its surroundings, in edits.

import type { Place } from './anchor.ts';
import { compile, nearest } from './edit-distance.ts';
import type { GramIndex } from './gram-index.ts';
import { type Booth, candidates } from './vote.ts';

/** A quote with its surroundings, all folded and without spaces at their ends. */
export interface Passage {
  quote: string;
  prefix: string;
  suffix: string;
}

export interface Measured extends Place {
  /** Edits within the quote. */
  edits: number;
  /** Edits in the quote and its surroundings. */
  all: number;
}

// Measuring a place takes about 10 µs. More than this many almost equal ones are no basis for a choice.
const mostMeasured = 100;
const leastVotes = 0.6;
// The part of the quote's characters that may differ: much where both surroundings fit, little where none does.
const mostDifferent = { alone: 0.2, between: 0.42 };

/** The nearest place, if one is near enough to be the quote, and its rivals, the nearest first. `cut` when there may be more as near. */
export function measure(
  text: string,
  index: GramIndex,
  booth: Booth,
  { quote, prefix, suffix }: Passage,
): { places: Measured[]; cut: boolean } {
  const before = prefix === '' ? '' : `${prefix} `;
  const all = `${before}${quote} ${suffix}`;
  const { starts, cut } = candidates(index, booth, all, {
    share: leastVotes,
    most: mostMeasured,
  });
  const [forwards, backwards] = [compile(quote), compile(quote, true)];
  const [ahead, behind] = [compile(suffix), compile(prefix, true)];
  const together = compile(all);
  const slack = 40 + (quote.length >> 2);
  const found = new Map<number, Measured>();
  let least = Number.POSITIVE_INFINITY;
  for (const start of starts) {
    const begin = Math.max(0, start + before.length - slack);
    const end = nearest(forwards, text, begin, quote.length + 2 * slack, { fixed: false, step: 1 });
    if (end.distance > quote.length * mostDifferent.between) continue;
    // The quote alone is already further off than a rival of the best may be in all.
    if (end.distance > least + farBehind(quote)) continue;
    const to = begin + end.taken;
    if (found.has(to)) continue;
    const back = nearest(backwards, text, to, quote.length + slack, { fixed: true, step: -1 });
    const from = to - back.taken;
    const [left, right] = [skipSpace(text, from, -1), skipSpace(text, to, 1)];
    const pre = nearest(behind, text, left, prefix.length + 12, { fixed: true, step: -1 }).distance;
    const suf = nearest(ahead, text, right, suffix.length + 12, { fixed: true, step: 1 }).distance;
    // Also all at once: where a word was dropped at an end of the quote, the parts one by one count it twice.
    const at = Math.max(0, start - slack);
    const joint = nearest(together, text, at, all.length + 2 * slack, { fixed: false, step: 1 }).distance;
    const sum = Math.min(end.distance + pre + suf, joint);
    const around = prefix.length + suffix.length;
    const fit = around === 0 ? 0 : 1 - Math.max(0, sum - end.distance) / around;
    if (end.distance > quote.length * allowed(fit)) continue;
    least = Math.min(least, sum);
    found.set(to, { from, to, edits: end.distance, all: sum });
  }
  return { places: apart([...found.values()].sort((a, b) => a.all - b.all)), cut };
}

/** So many more edits than the best place has, and a place is no rival of it. */
export const farBehind = (quote: string): number => 8 + quote.length * 0.1;

/** From `alone` where three tenths of the surroundings fit up to `between` where seven tenths do. */
const allowed = (fit: number): number =>
  mostDifferent.alone +
  (mostDifferent.between - mostDifferent.alone) * Math.min(1, Math.max(0, (fit - 0.3) * 2.5));

/**
 * The ends of a place where they serve the quote and its surroundings best together: a word dropped at an end
 * of the quote is still between the two.
 */
export function trueEnds(text: string, { quote, prefix, suffix }: Passage, { from, to }: Place): Place {
  const reach = 12 + (quote.length >> 2);
  const begin = Math.max(0, from - reach - prefix.length);
  const start = boundary(
    ends(text, prefix, begin, from + reach - begin, 1, false),
    ends(text, quote, to, to - from + reach, -1, true),
    { low: Math.max(begin, from - reach), high: Math.min(to, from + reach), begin, end: to },
  );
  const end = Math.min(text.length, to + reach + suffix.length);
  const stop = boundary(
    ends(text, quote, start, to + reach - start, 1, true),
    ends(text, suffix, end, end - start, -1, false),
    { low: Math.max(start, to - reach), high: Math.min(end, to + reach), begin: start, end },
  );
  const [first, last] = [skipSpace(text, start, 1), skipSpace(text, stop, -1)];
  return first < last ? { from: first, to: last } : { from, to };
}

/** For each number of characters read, how far the pattern is from what ends (or begins) there. */
function ends(
  text: string,
  words: string,
  at: number,
  limit: number,
  step: 1 | -1,
  fixed: boolean,
): number[] {
  const scores: number[] = [];
  nearest(compile(words, step === -1), text, at, limit, { fixed, step, scores });
  return scores;
}

/** The place between `low` and `high` where one text ends and the next begins with the fewest edits. */
function boundary(
  ending: number[],
  beginning: number[],
  { low, high, begin, end }: Record<'low' | 'high' | 'begin' | 'end', number>,
): number {
  let [best, least] = [low, Number.POSITIVE_INFINITY];
  for (let at = low; at <= high; at++) {
    const score =
      (ending[at - begin] ?? Number.POSITIVE_INFINITY) + (beginning[end - at] ?? Number.POSITIVE_INFINITY);
    if (score < least) [best, least] = [at, score];
  }
  return best;
}

const skipSpace = (text: string, at: number, step: 1 | -1): number =>
  (step === 1 ? text[at] : text[at - 1]) === ' ' ? at + step : at;

/** Without those that overlap a better one. */
function apart(places: Measured[]): Measured[] {
  const kept: Measured[] = [];
  for (const place of places) {
    if (!kept.some((other) => place.from < other.to && other.from < place.to)) kept.push(place);
  }
  return kept;
}

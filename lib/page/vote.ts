// Where in a text something like a passage may stand: each run of characters that both have votes for the
// place at which the passage would begin. Votes are cheap and blunt; whoever asks measures the places.

import { type GramIndex, runsOf } from './gram-index.ts';

const width = 32;
// Passages made of phrases that stand everywhere: only their rarer runs vote.
const mostVotes = 30_000;

/** Counts votes by stretch of the text. One for a text, used again for each passage. */
export interface Booth {
  votes: Uint16Array;
  /** Longest passage it was made for: a passage can begin before the text does. */
  before: number;
}

export const createBooth = (textLength: number, before: number): Booth => ({
  votes: new Uint16Array(Math.ceil((textLength + before) / width) + 2),
  before,
});

/**
 * Places (give or take 32 characters) where the passage may begin, those with most votes first: all that
 * have at least `share` of the most, but no more than `most`. `cut` when good ones were left out.
 */
export function candidates(
  index: GramIndex,
  booth: Booth,
  passage: string,
  { share, most }: { share: number; most: number },
): { starts: number[]; cut: boolean } {
  const { votes, before } = booth;
  const touched: number[] = [];
  let spent = 0;
  for (const [i, { offset, from, to }] of runsOf(index, passage).entries()) {
    if (i >= 4 && spent > mostVotes) break;
    spent += to - from;
    const shift = before - offset;
    for (let n = from; n < to; n++) {
      const stretch = (index.places[n]! + shift) >> 5;
      if (votes[stretch]!++ === 0) touched.push(stretch);
    }
  }
  // Neighbours count together: an insertion moves what follows it.
  const sum = (stretch: number): number => votes[stretch]! + votes[stretch + 1]!;
  let top = 0;
  for (const stretch of touched) top = Math.max(top, sum(stretch));
  const least = Math.max(1, top * share);
  const chosen = touched.filter((stretch) => sum(stretch) >= least).sort((a, b) => sum(b) - sum(a));
  const cut = chosen.length > most && sum(chosen[most]!) > 0.8 * top;
  const starts = chosen.slice(0, most).map((stretch) => (stretch + 1) * width - before);
  for (const stretch of touched) votes[stretch] = 0;
  return { starts, cut };
}

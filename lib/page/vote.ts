// Where in a text something like a passage may stand: each run of characters that both have votes for the
// place at which the passage would begin. Votes are cheap and blunt; whoever asks measures the places.

import type { Runs } from './gram-index.ts';

// Passages made of phrases that stand everywhere: only their rarer runs vote.
const mostVotes = 30_000;

/** Counts votes by stretch of 32 characters of the text. One for a text, used again for each passage. */
export interface Booth {
  votes: Uint16Array;
  /** Where the first vote for a stretch, that of the rarest run, has the passage begin. */
  first: Int32Array;
  /** Longest passage it was made for: a passage can begin before the text does. */
  before: number;
}

export function createBooth(textLength: number, before: number): Booth {
  const stretches = ((textLength + before) >> 5) + 3;
  return { votes: new Uint16Array(stretches), first: new Int32Array(stretches), before };
}

/**
 * Places where the passage may begin, give or take what was put in or dropped, those with most votes first:
 * all that have at least `share` of the most, but no more than `most`. `cut` when good ones were left out.
 */
export function candidates(
  { runs, places }: Runs,
  { votes, first, before }: Booth,
  { share, most }: { share: number; most: number },
): { starts: number[]; cut: boolean } {
  const touched: number[] = [];
  let spent = 0;
  for (const [i, { offset, from, to }] of runs.entries()) {
    if (i >= 4 && spent > mostVotes) break;
    spent += to - from;
    for (let n = from; n < to; n++) {
      const start = places[n]! - offset;
      const stretch = (start + before) >> 5;
      if (votes[stretch]!++ === 0) {
        touched.push(stretch);
        first[stretch] = start;
      }
    }
  }
  // Neighbours count together: an insertion moves what follows it.
  const sum = (stretch: number): number => votes[stretch]! + votes[stretch + 1]!;
  let top = 0;
  for (const stretch of touched) top = Math.max(top, sum(stretch));
  const least = Math.max(1, top * share);
  const chosen = touched.filter((stretch) => sum(stretch) >= least).sort((a, b) => sum(b) - sum(a));
  const cut = chosen.length > most && sum(chosen[most]!) > 0.8 * top;
  // Two stretches that share a neighbour mean the same place.
  const starts = new Set<number>();
  for (const stretch of chosen.slice(0, most)) {
    starts.add(first[votes[stretch]! >= votes[stretch + 1]! ? stretch : stretch + 1]!);
  }
  for (const stretch of touched) votes[stretch] = 0;
  return { starts: [...starts], cut };
}

// Which of the codes that match come first. All codes that match are weighed by what is kept beside each code;
// the best of them again by the words of their titles.

import { headerBit } from './build-index.ts';
import { usual } from './matches.ts';
import type { CodeIndex, Matches } from './open-index.ts';
import { termText } from './terms.ts';
import { titleWeight } from './title-weight.ts';
import { noTerm, partsOf } from './titles.ts';

/** A thing asked for, with what it is worth: the rarer, the more. */
interface Weighed {
  matches: Matches;
  worth: number;
}

/** How many are looked at closely. */
const looked = 48;
/** Lists longer than this only tell between codes that were found by a shorter one. */
const longList = 20_000;
// What counts, in the measure of `worthOf`.
const perQuarter = 0.28;
const perHeader = 2;
const perMissing = 2;
const perWordBefore = 0.12;
const forUsual = 3.5;
/** What is usual for one of several things is not, where another is not found. */
const forUsualOfSome = 0.5;
const forWish = 0.5;

/** The numbers of the best codes, the best first. Equal ones in the order of their codes. */
export function rank(
  index: CodeIndex,
  found: readonly Matches[],
  wishes: readonly string[],
  limit: number,
): number[] {
  const things = found
    .filter((matches) => matches.count > 0)
    .sort((a, b) => a.count - b.count)
    .map((matches): Weighed => ({ matches, worth: worthOf(matches.count, index.size) }));
  const best = bestList(Math.max(looked, limit));
  gather(index, things, true, best);
  if (things.length > 1 && best.size() < limit) gather(index, things, false, best);
  return best
    .docs()
    .map((doc) => ({ doc, score: closely(index, things, wishes, doc) }))
    .sort((a, b) => b.score - a.score || a.doc - b.doc)
    .slice(0, limit)
    .map(({ doc }) => doc);
}

const worthOf = (count: number, size: number): number => Math.min(9, Math.max(1.5, Math.log2(size / count)));

/** Offers the codes in which all the things are found, or those in which only some are. */
function gather({ blob }: CodeIndex, things: readonly Weighed[], all: boolean, best: BestList): void {
  const count = things.length;
  const factors = things.map(({ worth }) => worth / 255);
  const qualities = things.map(({ matches }) => matches.quality);
  const { lengths } = blob;
  for (let first = 0; first < (all ? Math.min(1, count) : count); first += 1) {
    const { matches } = things[first]!;
    if (first > 0 && matches.count > longList) break;
    for (let i = 0; i < matches.count; i += 1) {
      const doc = matches.docs[i]!;
      let score = 0;
      let there = 0;
      let isUsual = false;
      for (let t = 0; t < count; t += 1) {
        const quality = qualities[t]![doc]!;
        if (quality === 0) {
          if (all) break;
          continue;
        }
        // It was offered with a rarer thing.
        if (t < first) {
          there = count;
          break;
        }
        there += 1;
        score += quality * factors[t]!;
        if (quality === usual) isUsual = true;
      }
      if ((there === count) !== all) continue;
      const length = lengths[doc]!;
      score -= (length & 127) * perQuarter * (isUsual ? 0.5 : 1);
      if (length & headerBit) score -= perHeader;
      if (isUsual) score += all ? forUsual : forUsualOfSome;
      best.offer(doc, score - (count - there) * perMissing);
    }
  }
}

/** The score by what the title says: words beyond what was asked, and how soon it comes to it. */
function closely(
  { blob }: CodeIndex,
  things: readonly Weighed[],
  wishes: readonly string[],
  doc: number,
): number {
  let score = 0;
  let isUsual = false;
  let all = true;
  for (const { matches, worth } of things) {
    const quality = matches.quality[doc]!;
    score += quality > 0 ? (quality * worth) / 255 : -perMissing;
    if (quality === 0) all = false;
    if (quality === usual) isUsual = true;
  }
  const parts = partsOf(blob, doc);
  const kinds: number[] = [];
  const asked: boolean[] = [];
  let before = 0;
  let reached = false;
  for (const part of parts) {
    const term = blob.pieceTerms[part]!;
    const kind = blob.pieceKinds[part]!;
    let found = false;
    for (let t = 0; t < things.length && !found; t += 1) found = things[t]!.matches.terms.has(term);
    kinds.push(kind);
    asked.push(found);
    reached ||= found;
    if (!reached && (kind & 31) > 2) before += 1;
  }
  score -= titleWeight(kinds, asked) * perQuarter * (isUsual ? 0.5 : 1);
  if (reached) score -= perWordBefore * before;
  if (isUsual) score += all ? forUsual : forUsualOfSome;
  if (blob.lengths[doc]! & headerBit) score -= perHeader;
  for (const wish of wishes) {
    const there = parts.some((part) => {
      const term = blob.pieceTerms[part]!;
      return term !== noTerm && begins(termText(blob, term), wish);
    });
    if (there) score += forWish;
  }
  return score;
}

const begins = (word: string, wish: string): boolean =>
  wish.length === 1 ? word.startsWith(wish) : word === wish;

interface BestList {
  offer(doc: number, score: number): void;
  size(): number;
  docs(): number[];
}

/** The best `most` of what is offered. */
function bestList(most: number): BestList {
  const docs: number[] = [];
  const scores: number[] = [];
  return {
    offer(doc, score) {
      let at = docs.length;
      if (at === most) {
        const last = scores[at - 1]!;
        if (score < last || (score === last && doc > docs[at - 1]!)) return;
        at -= 1;
      }
      while (at > 0 && (scores[at - 1]! < score || (scores[at - 1]! === score && docs[at - 1]! > doc))) {
        docs[at] = docs[at - 1]!;
        scores[at] = scores[at - 1]!;
        at -= 1;
      }
      docs[at] = doc;
      scores[at] = score;
    },
    size: () => docs.length,
    docs: () => docs,
  };
}

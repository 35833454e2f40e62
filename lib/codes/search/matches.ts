// The codes that a thing asked for is found in, and how well: 254 where it stands as it was asked, less for
// another form, another name, a beginning, a mistyped word; 255 where the code is what is usually meant.

import { codesUnder } from './code-column.ts';
import type { CodeIndex, Matches } from './open-index.ts';
import { readRuns } from './postings.ts';
import { formsOf, termOf, termsFrom } from './terms.ts';

/** The quality of a code that is usually meant. */
export const usual = 255;

/** How a word is looked for: as it stands, in all its forms, or as a beginning too. */
export type Reach = 'exact' | 'forms' | 'open';

interface Wanted {
  text: string;
  reach: Reach;
}

/** One way to find a thing: all of these words, or codes that begin so. */
export type Way = { words: readonly Wanted[]; quality: number } | { code: string; quality: number };

/** How many things are kept; each takes a byte a code. */
const keep = 20;

/** The codes found by any of these ways. `key` names them among those of this index. */
export function matchAny(index: CodeIndex, key: string, ways: readonly Way[]): Matches {
  const { recent } = index;
  const before = recent.get(key);
  if (before) {
    recent.delete(key);
    recent.set(key, before);
    return before;
  }
  const matches = recent.size < keep ? empty(index.size) : emptied(recent);
  for (const way of ways) {
    if ('code' in way) addRange(matches, ...codesUnder(index.blob, way.code), way.quality);
    else if (way.words.length === 1) {
      eachTerm(index, way.words[0]!, way.quality, (term, quality) => addTerm(index, matches, term, quality));
    } else addAll(index, matches, way.words, way.quality);
  }
  recent.set(key, matches);
  return matches;
}

const empty = (size: number): Matches => ({
  quality: new Uint8Array(size),
  docs: new Uint32Array(1024),
  count: 0,
  terms: new Set(),
});

/** The oldest, to be used again: new memory for every key would keep the collector busy. */
function emptied(recent: Map<string, Matches>): Matches {
  const [key, oldest] = recent.entries().next().value!;
  recent.delete(key);
  const { quality, docs, count } = oldest;
  if (count > quality.length / 16) quality.fill(0);
  else for (let i = 0; i < count; i += 1) quality[docs[i]!] = 0;
  oldest.count = 0;
  oldest.terms.clear();
  return oldest;
}

function addRange(matches: Matches, from: number, to: number, quality: number): void {
  const { quality: all } = matches;
  if (matches.count + to - from > matches.docs.length) {
    const larger = new Uint32Array(Math.max(2 * matches.docs.length, matches.count + to - from));
    larger.set(matches.docs.subarray(0, matches.count));
    matches.docs = larger;
  }
  const { docs } = matches;
  let { count } = matches;
  for (let doc = from; doc < to; doc += 1) {
    const before = all[doc]!;
    if (before >= quality) continue;
    if (before === 0) docs[count++] = doc;
    all[doc] = quality;
  }
  matches.count = count;
}

function addTerm({ blob }: CodeIndex, matches: Matches, term: number, quality: number): void {
  matches.terms.add(term);
  const [start, end] = [blob.postingStarts[term]!, blob.postingStarts[term + 1]!];
  readRuns(blob.postings, start, end, (from, to) => addRange(matches, from, to, quality));
}

/** The words that one is found by. A beginning is worth the more, the more of the word is typed. */
function eachTerm(
  { blob, forms }: CodeIndex,
  { text, reach }: Wanted,
  quality: number,
  take: (term: number, quality: number) => void,
): void {
  const exact = termOf(blob, text);
  if (exact >= 0) take(exact, quality);
  if (reach === 'exact') return;
  let same = forms.get(text);
  if (!same) {
    same = formsOf(blob, text);
    if (forms.size > 500) forms.clear();
    forms.set(text, same);
  }
  for (const term of same) if (term !== exact) take(term, Math.round(quality * 0.95));
  if (reach === 'forms') return;
  const [from, to] = termsFrom(blob, text);
  for (let term = from; term < to; term += 1) {
    const length = blob.termStarts[term + 1]! - blob.termStarts[term]!;
    const typed = text.length / Math.max(length, text.length);
    if (term !== exact) take(term, Math.round(quality * (0.45 + 0.35 * typed)));
  }
}

/** The codes that have all the words: each is counted up for one word after the other. */
function addAll(index: CodeIndex, matches: Matches, words: readonly Wanted[], quality: number): void {
  const { blob, counted } = index;
  const each = words.map((word) => {
    const terms: number[] = [];
    eachTerm(index, word, 1, (term) => terms.push(term));
    return { terms, total: terms.reduce((sum, term) => sum + blob.termDocs[term]!, 0) };
  });
  each.sort((a, b) => a.total - b.total);
  if (each[0]!.total === 0) return;
  const first: number[] = [];
  each.forEach(({ terms }, before) => {
    for (const term of terms) {
      const [start, end] = [blob.postingStarts[term]!, blob.postingStarts[term + 1]!];
      readRuns(blob.postings, start, end, (from, to) => {
        for (let doc = from; doc < to; doc += 1) {
          if (counted[doc] !== before) continue;
          counted[doc] = before + 1;
          if (before === 0) first.push(doc);
        }
      });
    }
  });
  for (const doc of first) {
    if (counted[doc] === each.length) addRange(matches, doc, doc + 1, quality);
    counted[doc] = 0;
  }
  for (const { terms } of each) for (const term of terms) matches.terms.add(term);
}

/** Whether anything that is indexed begins so. */
export function beginsAny(index: CodeIndex, word: string): boolean {
  const [from, to] = termsFrom(index.blob, word);
  return from < to;
}

/** Whether the word, or a form of it, is indexed. */
export const isKnown = (index: CodeIndex, word: string): boolean =>
  termOf(index.blob, word) >= 0 || formsOf(index.blob, word).length > 0;

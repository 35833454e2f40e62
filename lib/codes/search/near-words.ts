// Words that a mistyped word may stand for. Asked only when a word begins nothing that is known. Letters that
// are missing, too many, wrong, or have changed places each count as one error; a word that is still being
// typed is compared with beginnings.

import type { Blob } from './blob.ts';
import { letterBits } from './words.ts';

export interface NearWord {
  word: string;
  errors: number;
}

/** Words one behind the other as bytes, each with the set of its letters. */
export type WordList = Pick<Blob, 'terms' | 'termStarts' | 'termLetters'>;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export function wordList(words: readonly string[]): WordList {
  const termStarts = new Uint32Array(words.length + 1);
  const bytes = words.map((word) => encoder.encode(word));
  bytes.forEach((one, i) => {
    termStarts[i + 1] = termStarts[i]! + one.length;
  });
  const terms = new Uint8Array(termStarts.at(-1)!);
  for (const [i, one] of bytes.entries()) terms.set(one, termStarts[i]);
  return { terms, termStarts, termLetters: Uint32Array.from(words, letterBits) };
}

/** Errors that are forgiven in a word of this length: none below four letters. */
const forgiven = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2);

/**
 * The nearest words, the best first. The word may go on.
 * @param names words that are known beside those of the index
 */
export function nearWords(blob: Blob, names: WordList, word: string, most = 4): NearWord[] {
  const allowed = forgiven(word.length);
  if (allowed === 0) return [];
  const found: (NearWord & { frequency: number })[] = [];
  lookThrough(blob, word, allowed, (near, errors, term) => {
    found.push({ word: near, errors, frequency: blob.termDocs[term]! });
  });
  lookThrough(names, word, allowed, (near, errors) => found.push({ word: near, errors, frequency: 100 }));
  found.sort((a, b) => a.errors - b.errors || b.frequency - a.frequency || (a.word < b.word ? -1 : 1));
  return found.slice(0, most).map(({ word: near, errors }) => ({ word: near, errors: Math.ceil(errors) }));
}

function lookThrough(
  { terms, termStarts, termLetters }: WordList,
  word: string,
  allowed: number,
  take: (near: string, errors: number, term: number) => void,
): void {
  const typed = encoder.encode(word);
  const bits = letterBits(word);
  for (let term = 0; term < termLetters.length; term += 1) {
    if (ones(bits & ~termLetters[term]!) > allowed) continue;
    const [from, to] = [termStarts[term]!, termStarts[term + 1]!];
    if (to - from < Math.max(3, typed.length - allowed)) continue;
    const errors = distance(typed, terms, from, to, allowed);
    if (errors > allowed) continue;
    // A first letter is rarely wrong; a word that goes on is a little less likely than one that is all there.
    const first = terms[from] === typed[0] ? 0 : 0.5;
    const goesOn = to - from > typed.length + 1 ? 0.2 : 0;
    take(decoder.decode(terms.subarray(from, to)), errors + first + goesOn, term);
  }
}

function ones(bits: number): number {
  let v = bits - ((bits >>> 1) & 0x55555555);
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
  return (((v + (v >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

const width = 64;
const rows: [Uint8Array, Uint8Array, Uint8Array] = [
  new Uint8Array(width),
  new Uint8Array(width),
  new Uint8Array(width),
];

/** Optimal string alignment to the nearest beginning of the word `[from, to)`, given up above `allowed`. */
function distance(word: Uint8Array, terms: Uint8Array, from: number, to: number, allowed: number): number {
  const n = word.length;
  const m = Math.min(to - from, n + allowed);
  if (m >= width) return allowed + 1;
  let [before, last, row] = rows;
  for (let j = 0; j <= m; j += 1) last[j] = j;
  for (let i = 1; i <= n; i += 1) {
    row[0] = i;
    let least = i;
    for (let j = 1; j <= m; j += 1) {
      const letter = terms[from + j - 1];
      const same = word[i - 1] === letter;
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && word[i - 1] === terms[from + j - 2] && word[i - 2] === letter;
      if (swapped) cost = Math.min(cost, before[j - 2]! + 1);
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > allowed) return allowed + 1;
    [before, last, row] = [last, row, before];
  }
  let nearest = last[m]!;
  for (let j = Math.max(0, n - allowed); j < m; j += 1) nearest = Math.min(nearest, last[j]!);
  return nearest;
}

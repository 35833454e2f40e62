// The words of an index in their order: by number, by text, by how they begin, by their stem.

import type { Blob } from './blob.ts';
import { stem } from './words.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** The word of that number. */
export function termText({ terms, termStarts }: Blob, term: number): string {
  const [from, to] = [termStarts[term]!, termStarts[term + 1]!];
  let text = '';
  for (let i = from; i < to; i += 1) {
    // A decoder costs more than most words are long; few words need one.
    if (terms[i]! > 127) return decoder.decode(terms.subarray(from, to));
    text += String.fromCharCode(terms[i]!);
  }
  return text;
}

/** The number of the word, or -1. */
export function termOf(blob: Blob, word: string): number {
  const [from, to] = termsFrom(blob, word);
  // The word itself stands before those that only begin with it.
  return from < to && blob.termStarts[from + 1]! - blob.termStarts[from]! === encoder.encode(word).length
    ? from
    : -1;
}

/** The numbers `[from, to)` of the words that begin so. */
export function termsFrom(blob: Blob, beginning: string): [from: number, to: number] {
  const bytes = encoder.encode(beginning);
  return [boundary(blob, bytes, 0), boundary(blob, bytes, 1)];
}

/** The words of one stem, the word itself among them. */
export function formsOf(blob: Blob, word: string): number[] {
  const common = stem(word);
  if (common.length < 4 && common === word) {
    const [from, to] = [termOf(blob, word), termOf(blob, `${word}s`)];
    return [from, to].filter((term) => term >= 0 && (term === from || word.length > 2));
  }
  const [from, to] = termsFrom(blob, common);
  const forms: number[] = [];
  for (let term = from; term < to; term += 1) {
    // No ending is longer than six letters.
    const length = blob.termStarts[term + 1]! - blob.termStarts[term]!;
    if (length <= common.length + 7 && stem(termText(blob, term)) === common) forms.push(term);
  }
  return forms;
}

/** The first word not before these bytes (`after` 0), or behind all that begin with them (`after` 1). */
function boundary(blob: Blob, bytes: Uint8Array, after: 0 | 1): number {
  let low = 0;
  let high = blob.termDocs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(blob, middle, bytes) < after) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Below 0 when the word stands before the bytes, 0 when it begins with them, above 0 when behind. */
function compare({ terms, termStarts }: Blob, term: number, bytes: Uint8Array): number {
  const from = termStarts[term]!;
  const length = termStarts[term + 1]! - from;
  for (let i = 0; i < bytes.length; i += 1) {
    if (i === length) return -1;
    const difference = terms[from + i]! - bytes[i]!;
    if (difference !== 0) return difference;
  }
  return 0;
}

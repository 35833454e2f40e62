// Titles as rows of parts (words and the marks between them), each without what it shares at its beginning and
// end with the title before, in blocks of sixteen. The published text comes back letter by letter.

import type { Blob } from './blob.ts';
import { byteSink, type Cursor, readNumber } from './bytes.ts';
import { wordPattern } from './words.ts';

const block = 16;

/** A title's parts: words, and marks between them unless that is one space. */
export function splitTitle(title: string): { text: string; word: boolean }[] {
  const parts: { text: string; word: boolean }[] = [];
  let at = 0;
  for (const match of title.matchAll(wordPattern)) {
    const between = title.slice(at, match.index);
    if (between !== '' && (between !== ' ' || at === 0)) parts.push({ text: between, word: false });
    // Two words with nothing between them would come back with a space.
    else if (between === '' && at > 0) parts.push({ text: '', word: false });
    parts.push({ text: match[0], word: true });
    at = match.index + match[0].length;
  }
  if (at < title.length) parts.push({ text: title.slice(at), word: false });
  return parts;
}

export function packTitles(rows: readonly (readonly number[])[]): Pick<Blob, 'titles' | 'titleBlocks'> {
  const out = byteSink();
  const starts: number[] = [];
  rows.forEach((row, i) => {
    const before = i % block === 0 ? [] : rows[i - 1]!;
    if (i % block === 0) starts.push(out.length);
    const most = Math.min(row.length, before.length);
    let first = 0;
    while (first < most && before[first] === row[first]) first += 1;
    let last = 0;
    while (last < most - first && before.at(-1 - last) === row.at(-1 - last)) last += 1;
    out.number(first);
    out.number(last);
    out.number(row.length - first - last);
    for (const part of row.slice(first, row.length - last)) out.number(part);
  });
  return { titles: out.done(), titleBlocks: Uint32Array.from(starts) };
}

/** The numbers of the parts of a title. Read for many titles at every key. */
export function partsOf({ titles, titleBlocks }: Blob, doc: number): readonly number[] {
  const cursor: Cursor = { at: titleBlocks[Math.floor(doc / block)]! };
  const row: number[] = [];
  for (let i = doc % block; i >= 0; i -= 1) {
    const first = readNumber(titles, cursor);
    const last = readNumber(titles, cursor);
    const own = readNumber(titles, cursor);
    const lastFrom = row.length - last;
    const shift = first + own - lastFrom;
    // What is shared at the end moves to its new place, from the side on which nothing is overwritten.
    if (shift > 0) for (let n = last - 1; n >= 0; n -= 1) row[lastFrom + shift + n] = row[lastFrom + n]!;
    if (shift < 0) for (let n = 0; n < last; n += 1) row[lastFrom + shift + n] = row[lastFrom + n]!;
    for (let n = first; n < first + own; n += 1) row[n] = readNumber(titles, cursor);
    row.length = first + own + last;
  }
  return row;
}

const decoder = new TextDecoder();

/** The title as it was published. */
export function titleAt(blob: Blob, doc: number): string {
  let title = '';
  let afterWord = false;
  for (const part of partsOf(blob, doc)) {
    const isWord = blob.pieceTerms[part] !== noTerm;
    const bytes = blob.pieces.subarray(blob.pieceStarts[part]!, blob.pieceStarts[part + 1]!);
    title += `${isWord && afterWord ? ' ' : ''}${decoder.decode(bytes)}`;
    afterWord = isWord;
  }
  return title;
}

/** Stands for the term of a mark between words. */
export const noTerm = 0xffff_ffff;

// In which titles a word stands: numbers of codes in their order, as gaps. Codes of one family stand together
// and share their words, so a run of neighbours is kept as its length.

import { type ByteSink, type Cursor, readNumber } from './bytes.ts';

/** Writes a rising list of numbers. */
export function writePostings(docs: readonly number[], out: ByteSink): void {
  let next = 0;
  for (let i = 0; i < docs.length; ) {
    const from = docs[i]!;
    let length = 1;
    while (docs[i + length] === from + length) length += 1;
    out.number(((from - next) << 1) | (length > 1 ? 1 : 0));
    if (length > 1) out.number(length - 2);
    next = from + length;
    i += length;
  }
}

/** Gives each run `[from, to)` between two places in the bytes. */
export function readRuns(
  postings: Uint8Array,
  start: number,
  end: number,
  take: (from: number, to: number) => void,
): void {
  const cursor: Cursor = { at: start };
  let next = 0;
  while (cursor.at < end) {
    const head = readNumber(postings, cursor);
    const from = next + (head >>> 1);
    next = from + 1 + (head & 1 ? readNumber(postings, cursor) + 1 : 0);
    take(from, next);
  }
}

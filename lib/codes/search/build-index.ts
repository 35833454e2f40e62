// Makes the index of a code set: once, when the code set is imported. What it makes is one block of bytes
// (blob.ts) that is stored and later opened as it is.

import { packBlob } from './blob.ts';
import { byteSink } from './bytes.ts';
import { bareCode, packCodes } from './code-column.ts';
import { writePostings } from './postings.ts';
import { kindOf, titleWeight } from './title-weight.ts';
import { noTerm, packTitles, splitTitle } from './titles.ts';
import { fold, letterBits } from './words.ts';

/** A code as its publisher lists it; with or without dot. `billable` is false for a header. */
export interface ListedCode {
  code: string;
  title: string;
  billable: boolean;
}

/** Set in `lengths` where the code is a header. */
export const headerBit = 128;

const encoder = new TextEncoder();

/**
 * The index of these codes, in any order. The same codes make the same bytes.
 * @returns one block for `openIndex`; for 95,000 codes about 2 MB, made in about a second.
 */
export function buildIndex(codes: Iterable<ListedCode>): Uint8Array<ArrayBuffer> {
  const listed = Array.from(codes, (row) => ({ ...row, code: bareCode(row.code) }));
  listed.sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));

  const { pieces, rows } = splitAll(listed.map((row) => row.title));
  const terms = [...new Set(pieces.flatMap(({ term }) => term ?? []))].sort();
  const termNumber = new Map(terms.map((term, i) => [term, i]));
  const pieceTerms = Uint32Array.from(pieces, ({ term }) => (term === null ? noTerm : termNumber.get(term)!));
  const pieceKinds = Uint8Array.from(pieces, ({ term, text }) => kindOf(term, text));

  const docsOfTerm: number[][] = terms.map(() => []);
  const lengths = new Uint8Array(listed.length);
  rows.forEach((row, doc) => {
    for (const piece of row) {
      const docs = docsOfTerm[pieceTerms[piece]!];
      if (docs && docs.at(-1) !== doc) docs.push(doc);
    }
    const weight = titleWeight(row.map((piece) => pieceKinds[piece]!));
    lengths[doc] = weight | (listed[doc]!.billable ? 0 : headerBit);
  });

  const postings = byteSink();
  const postingStarts = docsOfTerm.map((docs) => {
    const start = postings.length;
    writePostings(docs, postings);
    return start;
  });
  const pieceTexts = packTexts(pieces.map(({ text }) => text));
  const termTexts = packTexts(terms);
  return packBlob({
    ...packCodes(listed.map((row) => row.code)),
    lengths,
    ...packTitles(rows),
    pieces: pieceTexts.bytes,
    pieceStarts: pieceTexts.starts,
    pieceTerms,
    pieceKinds,
    terms: termTexts.bytes,
    termStarts: termTexts.starts,
    termLetters: Uint32Array.from(terms, letterBits),
    termDocs: Uint32Array.from(docsOfTerm, (docs) => docs.length),
    postings: postings.done(),
    postingStarts: Uint32Array.from([...postingStarts, postings.length]),
  });
}

interface Piece {
  text: string;
  /** What it is searched by; null for what stands between words. */
  term: string | null;
}

/** Every title as numbers of its parts; the frequent parts have the small numbers, which take one byte. */
function splitAll(titles: readonly string[]): { pieces: Piece[]; rows: number[][] } {
  const numbers = new Map<string, number>();
  const found: Piece[] = [];
  const uses: number[] = [];
  const rows = titles.map((title) =>
    splitTitle(title).map(({ text, word }) => {
      const key = word ? text : `\0${text}`;
      let number = numbers.get(key);
      if (number === undefined) {
        number = found.length;
        numbers.set(key, number);
        found.push({ text, term: word ? fold(text) : null });
        uses.push(0);
      }
      uses[number]! += 1;
      return number;
    }),
  );
  const order = found.map((_, i) => i).sort((a, b) => uses[b]! - uses[a]! || a - b);
  const renumbered = new Uint32Array(found.length);
  order.forEach((old, i) => {
    renumbered[old] = i;
  });
  return {
    pieces: order.map((old) => found[old]!),
    rows: rows.map((row) => row.map((old) => renumbered[old]!)),
  };
}

function packTexts(texts: readonly string[]): { bytes: Uint8Array; starts: Uint32Array } {
  const out = byteSink();
  const starts = new Uint32Array(texts.length + 1);
  texts.forEach((text, i) => {
    out.bytes(encoder.encode(text));
    starts[i + 1] = out.length;
  });
  return { bytes: out.done(), starts };
}

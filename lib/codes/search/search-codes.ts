// Search as you type over one code set: by code, with or without its dot, or by words in any order, whole or
// begun, as charts and people say them.

import { headerBit } from './build-index.ts';
import { codeAt, codesUnder } from './code-column.ts';
import { matchAny } from './matches.ts';
import type { CodeIndex } from './open-index.ts';
import { rank } from './rank.ts';
import { readQuery } from './read-query.ts';
import { titleAt } from './titles.ts';

/** A code that was found. */
export interface FoundCode {
  /** Without a dot. */
  code: string;
  title: string;
  /** False for a header: choose one of the codes beneath it. */
  billable: boolean;
  /** How many codes, headers among them, begin with this one and are longer. */
  beneath: number;
}

/** @see FoundCode; `missing`: how many of the things asked for are not found in it. */
export interface RankedCode extends FoundCode {
  missing: number;
}

/**
 * The codes that a text most likely asks for, the likeliest first. The same text gives the same answer.
 * @param text what is typed so far; a word at its very end counts as one that may go on
 * @param limit how many at most
 */
export const searchCodes = (index: CodeIndex, text: string, limit = 10): FoundCode[] =>
  rankCodes(index, text, limit).map(({ missing: _, ...found }) => found);

/** As `searchCodes`, for whoever puts the answers of several indexes together. */
export function rankCodes(index: CodeIndex, text: string, limit: number): RankedCode[] {
  if (text.trim() === '' || limit < 1) return [];
  const { things, wishes, code } = readQuery(index, text);
  const byCode = code === null ? [] : underCode(index, code, limit);
  if (byCode.length >= limit) return byCode.map((doc) => ({ ...foundAt(index, doc), missing: 0 }));
  const matches = things.map(({ key, ways }) => matchAny(index, key, ways));
  // A word that the whole index lacks is missing in each of its codes.
  const missingIn = (doc: number): number => matches.filter(({ quality }) => quality[doc] === 0).length;
  const byWords = rank(index, matches, wishes, limit).filter((doc) => !byCode.includes(doc));
  return [
    ...byCode.map((doc) => ({ ...foundAt(index, doc), missing: 0 })),
    ...byWords.map((doc) => ({ ...foundAt(index, doc), missing: missingIn(doc) })),
  ].slice(0, limit);
}

/** The codes one level below a header, or below the beginning of a code, in their order. */
export function codesBeneath(index: CodeIndex, code: string): FoundCode[] {
  const beneath: FoundCode[] = [];
  const [from, to] = codesUnder(index.blob, code);
  for (let doc = from; doc < to; ) {
    const found = foundAt(index, doc);
    if (found.code !== code) beneath.push(found);
    doc += found.code === code ? 1 : 1 + found.beneath;
  }
  return beneath;
}

/** All codes that begin with this one and are longer, headers among them, in their order. */
export function allBeneath(index: CodeIndex, code: string): FoundCode[] {
  const [from, to] = codesUnder(index.blob, code);
  const all = Array.from({ length: to - from }, (_, i) => foundAt(index, from + i));
  return all.filter((found) => found.code !== code);
}

/** How many valid codes stand under a heading. */
export function validBeneath({ blob }: CodeIndex, heading: string): number {
  const [from, to] = codesUnder(blob, heading);
  let count = 0;
  for (let doc = from; doc < to; doc += 1) if ((blob.lengths[doc]! & headerBit) === 0) count += 1;
  return count;
}

/** The code itself, then the valid codes that begin so, then the headers. */
function underCode(index: CodeIndex, code: string, limit: number): number[] {
  const [from, to] = codesUnder(index.blob, code);
  const valid: number[] = [];
  const headers: number[] = [];
  for (let doc = from; doc < to && valid.length < limit; doc += 1) {
    if (doc === from && codeAt(index.blob, doc) === code) continue;
    (index.blob.lengths[doc]! & headerBit ? headers : valid).push(doc);
  }
  const exact = codeAt(index.blob, from) === code ? [from] : [];
  return [...exact, ...valid, ...headers].slice(0, limit);
}

function foundAt(index: CodeIndex, doc: number): FoundCode {
  const code = codeAt(index.blob, doc);
  const billable = (index.blob.lengths[doc]! & headerBit) === 0;
  // Nothing is beneath a valid code, and to count costs more than to read.
  const [from, to] = billable ? [doc, doc + 1] : codesUnder(index.blob, code);
  return { code, title: titleAt(index.blob, doc), billable, beneath: to - from - 1 };
}

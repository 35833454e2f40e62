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

/**
 * The codes that a text most likely asks for, the likeliest first. The same text gives the same answer.
 * @param text what is typed so far; a word at its very end counts as one that may go on
 * @param limit how many at most
 */
export function searchCodes(index: CodeIndex, text: string, limit = 10): FoundCode[] {
  if (text.trim() === '' || limit < 1) return [];
  const { things, wishes, code } = readQuery(index, text);
  const byCode = code === null ? [] : underCode(index, code, limit);
  if (byCode.length >= limit) return byCode.map((doc) => foundAt(index, doc));
  const matches = things.map(({ key, ways }) => matchAny(index, key, ways));
  const byWords = rank(index, matches, wishes, limit);
  return [...new Set([...byCode, ...byWords])].slice(0, limit).map((doc) => foundAt(index, doc));
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

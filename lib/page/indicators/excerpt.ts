// What is quoted around a reading: its sentence or line, or the part of it about the reading where line breaks are gone
// and the sentence is a page long.

import type { Span } from '../../notes/text/figures.ts';

/** Longest quote in UTF-16 units; an indicator may have 1000. */
const longest = 300;
const before = 100;

/** @param reading From the name to the end of its value, within the sentence. */
export function excerptOf(text: string, sentence: Span, reading: Span): Span {
  let { start, end } = sentence;
  if (end - start > longest) {
    start = Math.max(start, wordStart(text, reading.start - before, reading.start));
    end = Math.min(end, wordEnd(text, Math.max(reading.end, start + longest), reading.end));
  }
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return { start, end };
}

/** The first beginning of a word from here on, or the limit. */
function wordStart(text: string, from: number, limit: number): number {
  let at = Math.max(0, from);
  while (at > 0 && at < limit && !/\s/.test(text[at - 1]!)) at++;
  return at;
}

/** The last end of a word up to here, or the limit. */
function wordEnd(text: string, from: number, limit: number): number {
  let at = Math.min(text.length, from);
  while (at > limit && at < text.length && !/\s/.test(text[at]!)) at--;
  return at;
}

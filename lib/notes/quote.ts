// A passage as a quote that is found again in the page.

import type { QuoteAnchor } from '../model/evidence.ts';
import type { NoteDocument } from './note.ts';

/** As many characters on each side as the page's own quotes carry. */
const contextLength = 32;
const longest = 4000;
const longestRegion = 80;

/** The quote from `start` to `end` without white space at its ends; null when nothing is left. */
export function quoteOf(note: NoteDocument, start: number, end: number): QuoteAnchor | null {
  const { text } = note;
  let [from, to] = [start, Math.min(end, start + longest)];
  while (from < to && /\s/.test(text[from]!)) from++;
  while (to > from && /\s/.test(text[to - 1]!)) to--;
  if (from >= to) return null;
  return {
    exact: text.slice(from, to),
    prefix: text.slice(Math.max(0, from - contextLength), from),
    suffix: text.slice(to, to + contextLength),
    start: from,
    region: (note.region ?? note.name).slice(0, longestRegion),
  };
}

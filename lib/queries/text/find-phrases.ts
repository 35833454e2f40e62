// Finds phrases in a text and says where they stand in it, in the words as written.

import { type Folded, fold, type Span } from './folded-text.ts';

export interface Found {
  /** As written. */
  words: string;
  span: Span;
  /** Where it begins and ends in the folded text. */
  from: number;
  to: number;
}

/** What `pattern`, a regular expression with the flag `g`, finds; matches without a character are left out. */
export function findPattern(folded: Folded, pattern: RegExp): Found[] {
  return [...folded.text.matchAll(pattern)]
    .filter((match) => match[0].trim() !== '')
    .map((match) => foundAt(folded, match.index, match.index + match[0].length));
}

/** A place of the folded text, without the white space around it. */
export function foundAt(folded: Folded, start: number, end: number): Found {
  const words = folded.text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  const to = end - (words.length - words.trimEnd().length);
  const span = folded.spanOf(from, to);
  return { words: folded.original.slice(span.start, span.end), span, from, to };
}

/** Of places that overlap, the first one. */
export function withoutOverlaps(found: readonly Found[]): Found[] {
  const kept: Found[] = [];
  // They are in order and do not overlap, so the last one reaches furthest.
  for (const one of found.toSorted((a, b) => a.from - b.from || b.to - a.to))
    if (one.from >= (kept.at(-1)?.to ?? 0)) kept.push(one);
  return kept;
}

/** Passages between quotation marks that stand word for word in one of `sources`. */
export function quotedFrom(folded: Folded, sources: readonly string[]): Found[] {
  const texts = sources.map((source) => fold(source).text.toLowerCase());
  return findPattern(folded, /"[^"]{3,}"/g).filter(({ from, to }) => {
    const inner = folded.text
      .slice(from + 1, to - 1)
      .toLowerCase()
      .replace(/^[\s.,…]+|[\s.,…]+$/g, '');
    return inner.length > 2 && texts.some((text) => text.includes(inner));
  });
}

/** True where `one` stands within one of `places`. */
export const isWithin = (one: Found, places: readonly Found[]): boolean =>
  places.some((place) => one.from >= place.from && one.to <= place.to);

/** Sentences of a folded text, each with its closing mark. */
export const sentencesOf = (folded: Folded): Found[] =>
  // A full stop ends a sentence only before a space: not in `2.4`.
  findPattern(folded, /(?:[^.?!;]|[.?!;](?=[^\s]))+[.?!;]*/g);

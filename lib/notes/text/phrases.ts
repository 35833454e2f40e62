// Words of a text, and phrases found among them, in one pass however many phrases there are. Whole words only: `Cr` is
// not in `CrCl`. Between the words of a phrase white space and hyphens are the same; other signs count, as in `h/o`.

export interface Token {
  start: number;
  end: number;
  /** In lower case. */
  text: string;
}

/** Runs of letters and digits, each with its place. */
export const tokensOf = (text: string): Token[] =>
  Array.from(text.matchAll(/[\p{L}\p{N}µ]+/gu), ({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    text: word.toLowerCase(),
  }));

interface Phrase<T> {
  words: string[];
  /** What stands behind each word but the last. */
  gaps: string[];
  /** As it must be written; null where case does not count. */
  exact: string | null;
  length: number;
  given: T;
}

/** Phrases by their first word, the longest first. */
export type PhraseIndex<T> = ReadonlyMap<string, readonly Phrase<T>[]>;

/** @param phrases Each with what it stands for; one with a capital is found only as it is written. */
export function indexPhrases<T>(phrases: Iterable<readonly [phrase: string, given: T]>): PhraseIndex<T> {
  const index = new Map<string, Phrase<T>[]>();
  for (const [phrase, given] of phrases) {
    const tokens = tokensOf(phrase);
    if (tokens.length === 0) continue;
    const gaps = tokens.slice(1).map((token, i) => plainGap(phrase.slice(tokens[i]!.end, token.start)));
    const exact = phrase !== phrase.toLowerCase() ? oneSpaced(phrase) : null;
    const words = tokens.map((token) => token.text);
    const list = index.get(words[0]!) ?? [];
    list.push({ words, gaps, exact, length: words.length, given });
    index.set(words[0]!, list);
  }
  for (const list of index.values()) list.sort((a, b) => b.length - a.length);
  return index;
}

export interface Match<T> {
  /** Index of the first token and behind the last. */
  from: number;
  to: number;
  given: T[];
}

/** The longest phrases from left to right, none within another; several that are equally long are one match. */
export function findPhrases<T>(text: string, tokens: readonly Token[], index: PhraseIndex<T>): Match<T>[] {
  const found: Match<T>[] = [];
  for (let i = 0; i < tokens.length; i++) {
    let length = 0;
    const given: T[] = [];
    for (const phrase of index.get(tokens[i]!.text) ?? []) {
      if (phrase.length < length) break;
      if (!standsAt(phrase, text, tokens, i)) continue;
      length = phrase.length;
      if (!given.includes(phrase.given)) given.push(phrase.given);
    }
    if (length === 0) continue;
    found.push({ from: i, to: i + length, given });
    i += length - 1;
  }
  return found;
}

function standsAt(phrase: Phrase<unknown>, text: string, tokens: readonly Token[], at: number): boolean {
  if (at + phrase.length > tokens.length) return false;
  for (let k = 1; k < phrase.length; k++) {
    if (tokens[at + k]!.text !== phrase.words[k]) return false;
    const [from, to] = [tokens[at + k - 1]!.end, tokens[at + k]!.start];
    // A gap longer than this is a layout, not a phrase.
    if (to - from > 8 || plainGap(text.slice(from, to)) !== phrase.gaps[k - 1]) return false;
  }
  if (phrase.exact === null) return true;
  return oneSpaced(text.slice(tokens[at]!.start, tokens[at + phrase.length - 1]!.end)) === phrase.exact;
}

/** Hyphens and white space are one space; what else there is, counts as it is. */
const plainGap = (gap: string): string => gap.replace(/[\s\u00a0\u2010-\u2015-]+/g, ' ');

const oneSpaced = (phrase: string): string => plainGap(phrase);

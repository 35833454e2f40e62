// The words of a code's name that tell its condition or procedure from others, as beginnings that their forms share.

import { american, foldedWords, stem } from '../codes/search/words.ts';

/** Words that stand in many names. */
const common = new Set(
  'unspecified other others without with disease diseases disorder disorders syndrome acute chronic right left both bilateral primary secondary initial subsequent encounter type due condition conditions organism site part complication complications complicated uncomplicated status history personal family mellitus essential specified classified elsewhere multiple single routine closed current long term drug drugs visit level established level first each additional hour dose with from into over this that than type stage grade cause cause'.split(
    ' ',
  ),
);
const most = 6;

/** @returns Each once, in their order; empty: the name says nothing that could be looked for. */
export function tellingWords(name: string): string[] {
  // What a name says to be absent need not be in the note.
  const words = foldedWords(name.replace(/,? \bwithout\b.*$/i, '')).filter(
    (word) => word.length > 2 && !common.has(word) && !/^\d/.test(word),
  );
  return [...new Set(words.map((word) => stem(american(word))))].slice(0, most);
}

/** The same form of every word of a text, with its place. */
export function stemsIn(text: string): { stem: string; from: number; to: number }[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}]+(?:['’]\p{L}+)?/gu), ({ 0: word, index }) => ({
    stem: stem(american(foldedWords(word)[0] ?? '')),
    from: index,
    to: index + word.length,
  }));
}

/** True where the text holds one of the telling words. */
export const sharesWord = (telling: readonly string[], text: string): boolean =>
  telling.length > 0 && stemsIn(text).some((one) => telling.includes(one.stem));

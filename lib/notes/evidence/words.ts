// The words of a passage in the two forms in which they are compared: with title words, and with what charts say.

import { joining, nameKey } from '../../codes/search/vocabulary.ts';
import { fold } from '../../codes/search/words.ts';
import { stemOf } from './names.ts';

export interface Word {
  stem: string;
  key: string;
  /** Too short to be a name unless it is written in capitals: `cm`, `map`. */
  ordinary: boolean;
  from: number;
  to: number;
}

const pattern = /[\p{L}\p{N}]+(?:\/[\p{L}\p{N}]{1,3}(?![\p{L}\p{N}]))?(?:['’]\p{L}+)?/gu;
type Forms = Pick<Word, 'stem' | 'key' | 'ordinary'>;

/** Notes say few words many times. */
const known = new Map<string, Forms | null>();
const mostKnown = 20_000;

/** Words that join others are left out, as in names. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const { 0: written, index } of text.matchAll(pattern)) {
    const forms = formsOf(written);
    if (forms) words.push({ ...forms, from: index, to: index + written.length });
  }
  return words;
}

function formsOf(written: string): Forms | null {
  const before = known.get(written);
  if (before !== undefined) return before;
  const word = fold(written);
  const forms = joining.has(word)
    ? null
    : { stem: stemOf(word), key: nameKey([word]), ordinary: isOrdinary(written) };
  // Forgotten whole when full: a browser may be open for a day.
  if (known.size >= mostKnown) known.clear();
  known.set(written, forms);
  return forms;
}

/** Three letters without a vowel are a word of no language. */
const isOrdinary = (written: string): boolean =>
  written !== written.toUpperCase() &&
  (written.length <= 2 || (written.length === 3 && /[aeiouy]/i.test(written)));

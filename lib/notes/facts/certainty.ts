// How sure the note is of the condition on a line: stated, held possible, or ruled out. Without a line nothing is said.

import { stemsIn, tellingWords } from '../telling-words.ts';
import { isUnsure } from '../unsure.ts';
import type { FactReader, Find } from './fact-reader.ts';

const excluded =
  /\b(?:no (?:\w+ )?(?:evidence|sign|signs|indication) of|negative for|was ruled out|ruled out|excluded|has been ruled out|no)\b/gi;
const behindExcluded =
  /^[^.;,]{0,40}?\b(?:(?:was|were|is|has been|have been) )?(?:ruled out|excluded|not (?:found|seen|supported|confirmed)|unlikely|absent)\b/i;
const notBehind = /\bnot (?:ruled out|excluded)\b/i;
const reach = 48;
/** So much of the line's telling words must stand in the passage. */
const share = 0.6;

export const certainty: FactReader<'certainty'> = {
  fact: 'certainty',
  hint: /\w{4}/,
  alsoFrom: ['denied', 'asked'],
  read: ({ text, section }, { label }) => {
    const telling = tellingWords(label ?? '');
    if (telling.length === 0) return [];
    const places = stemsIn(text).filter((one) => telling.includes(one.stem));
    const found = new Set(places.map((one) => one.stem)).size;
    if (found < Math.ceil(telling.length * share)) return [];
    return sayOf(text, places[0]!.from, places.at(-1)!.to, section.kind === 'conclusion');
  },
};

function sayOf(text: string, from: number, to: number, concluded: boolean): Find<'certainty'>[] {
  const before = clauseBefore(text.slice(Math.max(0, from - reach), from));
  const behind = text.slice(to, to + reach);
  const find = (
    value: 'confirmed' | 'uncertain' | 'ruled-out',
    doubt: string | null,
  ): Find<'certainty'>[] => [{ value, from, to, doubt }];
  if (behindExcluded.test(behind) && !notBehind.test(behind)) return find('ruled-out', null);
  if (isUnsure(before, behind)) return find('uncertain', null);
  if (before.match(excluded)) return find('ruled-out', null);
  return concluded ? find('confirmed', null) : [];
}

/** What governs the words behind it: from the last stop or turn on. */
const clauseBefore = (before: string): string =>
  before.split(/[.;:]|\b(?:but|however|due to|because of)\b/i).at(-1)!;

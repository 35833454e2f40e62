// Where a text names a diagnosis: an option's, or any that is known here.

import { diagnoses } from './clinical-synonyms.ts';
import { type ClinicalWord, clinicalWords, isFiller, qualifiers } from './clinical-words.ts';
import { assertedWords, coreOf } from './documented.ts';
import { type Found, foundAt } from './find-phrases.ts';
import type { Folded } from './folded-text.ts';

/** The words by which an option is known: its diagnosis without cause and qualifiers. */
export function nameOf(option: string): string[] {
  const words = clinicalWords(coreOf(option)).map(({ word }) => word);
  const bare = words.filter((word) => !qualifiers.has(word) && !isFiller(word));
  return bare.length > 0 ? bare : words;
}

/** Where `text` holds the words of `name` one after the other. */
export function findName(text: Folded, name: readonly string[]): Found[] {
  if (name.length === 0) return [];
  const words = clinicalWords(text);
  return words
    .flatMap((_, at) => (name.every((word, n) => words[at + n]?.word === word) ? [at] : []))
    .map((at) => foundAt(text, words[at]!.from, words[at + name.length - 1]!.to));
}

/** Where `text` names a diagnosis whatever its options are. */
export const findDiagnoses = (text: Folded): (Found & { word: string })[] =>
  clinicalWords(text)
    .filter(({ word }) => diagnoses.has(word))
    .map((one: ClinicalWord) => ({ ...foundAt(text, one.from, one.to), word: one.word }));

/** True where one of `texts` names it without denying it. */
export const isNamedIn = (texts: readonly string[], name: readonly string[]): boolean =>
  texts.some((text) => {
    const words = assertedWords(text);
    return words.some((_, at) => name.every((word, n) => words[at + n] === word));
  });

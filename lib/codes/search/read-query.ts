// What a typed text asks for: things (a word, a name of several words, a code), each with the ways it may be
// found, and small words that only help to choose.

import { bareCode, codeAt, codesUnder } from './code-column.ts';
import { beginsAny, isKnown, usual, type Way } from './matches.ts';
import { nearWords } from './near-words.ts';
import type { CodeIndex, TypedWord } from './open-index.ts';
import { termOf, termsFrom } from './terms.ts';
import {
  type Entry,
  entriesFrom,
  joining,
  nameAsSaid,
  nameKey,
  nameWords,
  vocabulary,
} from './vocabulary.ts';
import { american, foldedWords } from './words.ts';

/** Something that a code should be about. */
export interface Thing {
  /** The same for the same ways. */
  key: string;
  ways: Way[];
}

export interface Query {
  things: Thing[];
  /** Words that need not be there: "of", "unspecified", the first letter of a word. */
  wishes: string[];
  /** The code, or beginning of one, that the whole text is. */
  code: string | null;
}

/** Words that need not be in a title, but help to choose where they are. */
const small = new Set([...joining, ...'without wo a an as nos nec unspecified other not no'.split(' ')]);

/** Longer lists of codes for two letters cost more time than they help. */
const mostForTwoLetters = 30_000;

/** A pasted page is no query; and what a search uses must be kept until it ends (`keep` of matches.ts). */
const mostThings = 12;

/** Reads a typed text. While its last character is of a word, that word may go on. */
export function readQuery(index: CodeIndex, text: string): Query {
  const open = /[\p{L}\p{N}]$/u.test(text);
  const words = splitQuery(text);
  const things: Thing[] = [];
  const wishes = words.filter((word) => joining.has(word));
  const typed = words.filter((word) => !joining.has(word)).map((word) => spelled(index, word));
  for (let i = 0; i < typed.length; ) {
    const name = nameAt(index, typed, i, open);
    if (name) {
      if (name.thing.ways.length > 0) things.push(name.thing);
      i += name.words;
      continue;
    }
    const { word, near } = typed[i]!;
    const last = open && i === typed.length - 1;
    if (small.has(word) || (last && word.length === 1 && !/\d/.test(word) && termOf(index.blob, word) < 0)) {
      wishes.push(word);
    } else things.push(plainThing(index, word, near, last));
    i += 1;
  }
  if (things.length === 0) {
    for (const word of words) things.push(plainThing(index, word, [], open));
    wishes.length = 0;
  }
  return { things: things.slice(0, mostThings), wishes, code: codeIn(index, text) };
}

/** The words of a query; codes with a dot and names with a slash in one piece. */
function splitQuery(text: string): string[] {
  const { entries } = vocabulary();
  const plain = text.toLowerCase().replaceAll(/\bw\/ /g, 'with ');
  return plain.split(/[\s,;:()]+/).flatMap((part) => {
    if (/^[a-z]\d[0-9a-z]\.[0-9a-z]*$/.test(part)) return [part];
    if (joining.has(part)) return [part];
    return nameWords(part).flatMap((word) => (entries.has(nameKey([word])) ? [word] : foldedWords(word)));
  });
}

/** A text without a space that begins a code: with a digit, or a whole code, or when no word begins so. */
function codeIn(index: CodeIndex, text: string): string | null {
  const code = bareCode(text.trim());
  if (/\s/.test(text.trim()) || !/^[A-Z0-9]{1,8}$/.test(code)) return null;
  const [from, to] = codesUnder(index.blob, code);
  if (from === to) return null;
  const isCode =
    code.length < 3 ||
    /\d/.test(code) ||
    codeAt(index.blob, from) === code ||
    !beginsAny(index, code.toLowerCase());
  return isCode ? code : null;
}

/** The word, or what it is most likely meant for. */
function spelled(index: CodeIndex, word: string): TypedWord {
  let typed = index.spelled.get(word);
  if (!typed) {
    typed = spell(index, word);
    if (index.spelled.size > 500) index.spelled.clear();
    index.spelled.set(word, typed);
  }
  return typed;
}

function spell(index: CodeIndex, word: string): TypedWord {
  const known =
    word.length < 4 ||
    /\d/.test(word) ||
    vocabulary().entries.has(nameKey([word])) ||
    vocabulary().words.has(word) ||
    small.has(word) ||
    beginsAny(index, word) ||
    entriesFrom(word, 1).length > 0;
  if (known) return { word, near: [] };
  const other = american(word);
  if (other !== word && beginsAny(index, other)) return { word: other, near: [] };
  const near = nearWords(index.blob, vocabulary().packed, word);
  if (near.length > 0) return { word: near[0]!.word, near };
  return { word, near: isKnown(index, word) ? [] : splitInTwo(index, word) };
}

/** Two words written as one. */
function splitInTwo(index: CodeIndex, word: string): TypedWord['near'] {
  for (let at = word.length - 3; at >= 3; at -= 1) {
    const [first, second] = [word.slice(0, at), word.slice(at)];
    if (termOf(index.blob, first) >= 0 && isKnown(index, second))
      return [{ word: `${first} ${second}`, errors: 1 }];
  }
  return [];
}

/** The longest name that begins with this word, with how many words it takes. */
function nameAt(
  index: CodeIndex,
  typed: readonly TypedWord[],
  at: number,
  open: boolean,
): { thing: Thing; words: number } | null {
  const { entries, longest } = vocabulary();
  for (let count = Math.min(longest, typed.length - at); count > 0; count -= 1) {
    const words = typed.slice(at, at + count).map(({ word }) => word);
    const last = open && at + count === typed.length;
    const entry = entries.get(nameKey(words));
    if (entry?.ways.length === 0 && entry.looser.length === 0 && entry.codes.length === 0) {
      // A word that says nothing may still be the beginning of one that does.
      return last ? null : { thing: { key: '', ways: [] }, words: count };
    }
    if (entry) {
      const ways = [literalWay(index, words, last, count === 1 ? 254 : 240), ...waysOf(entry, 1)];
      if (count > 1) ways.push(...wordByWord(words));
      return { thing: { key: `${last ? 'open' : ''}=${words.join(' ')}`, ways }, words: count };
    }
    const joined = words.join('');
    if (count === 2 && joined.length > 6 && termOf(index.blob, joined) >= 0) {
      const ways = [literalWay(index, words, last, 230), literalWay(index, [joined], last, 235)];
      return { thing: { key: `${last ? 'open' : ''}+${words.join(' ')}`, ways }, words: count };
    }
    if (count > 1 && last && words.at(-1)!.length > 1) {
      const begun = entriesFrom(nameAsSaid(words), 3);
      if (begun.length > 0) {
        const ways = [literalWay(index, words, true, 240), ...begun.flatMap((one) => waysOf(one, 0.9))];
        return { thing: { key: `begun=${words.join(' ')}`, ways }, words: count };
      }
    }
  }
  return null;
}

const literalWay = (index: CodeIndex, words: readonly string[], last: boolean, quality: number): Way => ({
  words: words.map((text, i) => ({ text, reach: reachOf(index, text, last && i === words.length - 1) })),
  quality,
});

/** The words of a name, each as titles say it, where that differs. */
function wordByWord(words: readonly string[]): Way[] {
  const { entries } = vocabulary();
  const said = words.map((word) => entries.get(nameKey([word]))?.ways[0] ?? [word]);
  if (said.every((way, i) => way[0] === words[i])) return [];
  const wanted = said.flat().filter((word) => !small.has(word));
  return [{ words: wanted.map((text) => ({ text, reach: 'forms' as const })), quality: 225 }];
}

function reachOf(index: CodeIndex, word: string, last: boolean): 'exact' | 'forms' | 'open' {
  if (/^\d+$/.test(word) || word.length === 1) return 'exact';
  if (last && word.length === 2) {
    const [from, to] = termsFrom(index.blob, word);
    let total = 0;
    for (let term = from; term < to; term += 1) total += index.blob.termDocs[term]!;
    return total <= mostForTwoLetters ? 'open' : 'forms';
  }
  return last || !isKnown(index, word) ? 'open' : 'forms';
}

const waysOf = (entry: Entry, share: number): Way[] => [
  ...entry.ways.map(
    (words): Way => ({
      words: words.map((text) => ({ text, reach: 'forms' as const })),
      quality: Math.round(232 * share),
    }),
  ),
  ...entry.looser.map(
    (words): Way => ({
      words: words.map((text) => ({ text, reach: 'forms' as const })),
      quality: Math.round(150 * share),
    }),
  ),
  ...entry.codes.map((code): Way => ({ code, quality: share === 1 ? usual : Math.round(240 * share) })),
];

function plainThing(index: CodeIndex, word: string, near: TypedWord['near'], last: boolean): Thing {
  const key = `${last ? 'open' : ''} ${word} ${near.map((one) => one.word).join(' ')}`;
  if (near.length > 0) {
    const ways = near.map(({ word: other, errors }) =>
      literalWay(index, other.split(' '), last, 215 - 40 * errors),
    );
    return { key, ways: [...ways, literalWay(index, [word], false, 200)] };
  }
  const ways: Way[] = [];
  const code = bareCode(word);
  if (/^[A-Z0-9]{3,7}$/.test(code) && /\d/.test(code)) ways.push({ code, quality: 254 });
  if (!word.includes('.')) ways.push(literalWay(index, [word], last, 254));
  if (last && word.length > 3) {
    ways.push(...entriesFrom(word, 4).flatMap((entry) => waysOf(entry, 0.7)));
  }
  return { key, ways };
}

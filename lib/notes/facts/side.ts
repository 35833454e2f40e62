// The side of the body that a passage names together with a part of the body.

import { partsIn } from '../body-parts.ts';
import { sharesWord, tellingWords } from '../telling-words.ts';
import type { About, FactReader } from './fact-reader.ts';
import { findAll } from './find-all.ts';

type Side = 'left' | 'right' | 'both';

const sides =
  /\b(?<both>bilateral(?:ly)?|b\/l|bilat|both(?: the)?|(?:right and left|left and right))\b|\b(?<right>right|rt\.?|R(?= [a-z]))(?=[ -])|\b(?<left>left|lt\.?|L(?= [a-z]))(?=[ -])|\b(?<limb>[RL][UL]E)\b|\b(?<eye>O[DSU])\b/g;
const anyCase = new RegExp(sides.source, 'gi');
/** Where the word is no side of what is coded. */
const other =
  /^[ -]*(?:handed|hand dominant|away|now|after|before|side(?:d)? (?:dominant|hand)|ventric\w+|atri\w+|main|anterior descending|heart|coronary|circumflex|bundle|axis|shift|upper quadrant|lower quadrant|the |to |alone|without|against|her |his |in place|over|work|home|parties|parents|sides? of the (?:bed|chart))/i;
const reach = 40;

export const side: FactReader<'side'> = {
  fact: 'side',
  hint: /\b(?:right|left|bilat\w*|both|rt|lt|[rl][ul]e|o[dsu]|r|l|b\/l)\b/i,
  alsoFrom: ['asked'],
  read: ({ text }, about) =>
    findAll(text, anyCase, (match) => {
      const behind = text.slice(match.index + match[0].length, match.index + match[0].length + reach);
      const { limb, eye } = match.groups!;
      if (other.test(behind) || (!limb && !eye && isOddCase(match[0]))) return null;
      const said = (limb ?? eye) ? match[0] : clause(behind);
      const before = /[,:(]\s*$/.test(text.slice(0, match.index))
        ? text.slice(Math.max(0, match.index - reach), match.index)
        : '';
      const parts =
        partsIn(said).length > 0 ? partsIn(said) : limb ? [limb[1] === 'U' ? 'arm' : 'leg'] : partsIn(before);
      if (parts.length === 0) return null;
      const meant = partsIn(about.label ?? '');
      if (meant.length > 0 && !meant.some((part) => parts.includes(part))) return null;
      if (about.label && meant.length === 0 && !sharesWord(tellingWords(about.label), text)) return null;
      return { value: sideOf(match), doubt: doubtOf(about, meant) };
    }),
};

/** A capital alone is a side, a small letter is not. */
const isOddCase = (word: string): boolean => word.length === 1 && word !== word.toUpperCase();

/** As far as the words belong to the side. */
const clause = (behind: string): string => behind.split(/[.;:,()]|\b(?:and|but|with|right|left|to)\b/i)[0]!;

function sideOf(match: RegExpExecArray): Side {
  const { both, right, limb, eye } = match.groups!;
  if (both) return 'both';
  if (limb) return limb.toUpperCase().startsWith('R') ? 'right' : 'left';
  // The pattern has these three alone.
  if (eye) return { OD: 'right', OS: 'left', OU: 'both' }[eye.toUpperCase()] as Side;
  return right ? 'right' : 'left';
}

const doubtOf = ({ label }: About, meant: readonly string[]): string | null =>
  meant.length > 0
    ? null
    : label
      ? 'The code line names no part of the body to compare.'
      : 'No code line was given to compare.';

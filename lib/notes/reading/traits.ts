// What a code's title says, as traits that a note may state: words that must be there, words that must not, the side.

import { foldedWords } from '../../codes/search/words.ts';
import { partsIn } from '../body-parts.ts';
import { stemOf } from '../evidence/names.ts';

export type Side = 'left' | 'right' | 'both';

export interface Traits {
  /** Beginnings of words; a number stands with the word before it: `stage#3a`. */
  words: ReadonlySet<string>;
  /** What the title says to be absent. */
  not: ReadonlySet<string>;
  side: Side | null;
  /** The title says that something is not specified, that nothing came with it, or names what no other code has. */
  residual: 'unspecified' | 'side' | 'plain' | 'other' | null;
}

/** Words of titles that notes leave out, or that tell nothing from its neighbours. */
const silent = new Set(
  'a uncomplicated unspecified other others specified classified elsewhere disease diseases disorder disorders syndrome condition conditions symptom symptoms feature features manifestation manifestations disturbance episode encounter type stage site organism part not otherwise any each for the and with from into due that this use used current occurrence external unilateral essential mellitus pectoris nec nos or of in to by on at as cause mention presence presenting having an degree severity region area body term long drug therapy wall structure side'
    .split(' ')
    .map((word) => stemOf(word)),
);

const known = new Map<string, Traits>();
const mostKnown = 30_000;

/** @param title as the code set has it */
export function traitsOf(title: string): Traits {
  const before = known.get(title);
  if (before) return before;
  const made = readTitle(title);
  if (known.size >= mostKnown) known.clear();
  known.set(title, made);
  return made;
}

/** Where notes name the part itself. */
const ofLimb = /\b(?:upper|lower) (?:limbs?|extremit(?:y|ies))\b/gi;
const encounter = /,? (?:initial|subsequent) encounter\b.*$|,? sequela$/i;
const parentheses = /\([^)]*\)|\[[^\]]*\]/g;
/** As far as the list of what is absent goes: over commas where it ends in `, and`. */
const absent =
  /\b(?:without(?: mention of)?|not)\b (foreign body(?= of\b)|(?:(?!, (?:not|with|without)\b| with(?:out)?\b|, intractable).)*)/gi;

function readTitle(title: string): Traits {
  const plain = title
    .replace(encounter, '')
    .replace(parentheses, ' ')
    .replace(/,? unspecified whether .*/i, ', unspecified')
    .replace(ofLimb, ' ');
  const not = new Set<string>();
  const stated = plain.replace(absent, (_, list: string) => {
    if (/\b(?:elsewhere classified|otherwise|specified|applicable|due to)\b/i.test(list)) return ' ';
    const reach = /, (?:and|or) /.test(list) ? list : list.split(',')[0]!;
    // `Without acute cor pulmonale` does not say that nothing is acute.
    const words = traitWords(reach);
    const core = words.filter((word) => !beside.has(word));
    for (const word of core.length > 0 ? core : words) not.add(word);
    return ` ${list.slice(reach.length)}`;
  });
  const words = new Set(
    traitWords(stated.replace(/\bunspecified (?:severity|stage|site|organism|eye|side)\b/gi, ' ')),
  );
  for (const word of not) words.delete(word);
  for (const [, word] of plain.matchAll(ofPlace)) words.add(stemOf(word!.toLowerCase()));
  return { words, not, side: sideOfTitle(title), residual: residualOf(plain) };
}

const sides = new Set(['left', 'right', 'bilateral', 'both'].map(stemOf));

/** Words that tell something, numbers joined to the word before them. */
export function traitWords(text: string): string[] {
  const found: string[] = [];
  let last = '';
  for (const word of foldedWords(text)) {
    if (isNumber(word)) {
      if (last) found.push(`${last}#${numberOf(word)}`);
      continue;
    }
    const one = stemOf(word);
    last = one;
    if (!silent.has(one) && !sides.has(one) && word !== 's') found.push(one);
  }
  return found;
}

/** Figures, figures with a letter, and Roman numbers up to V. */
export const isNumber = (word: string): boolean => /^(?:\d{1,2}[a-c]?|i{1,3}[ab]?|iv|v)$/.test(word);

const roman: Readonly<Record<string, string>> = { i: '1', ii: '2', iii: '3', iv: '4', v: '5' };

export const numberOf = (word: string): string => {
  const [, figure = word, letter = ''] = /^([iv]+)([ab]?)$/.exec(word) ?? [];
  return `${roman[figure] ?? figure}${letter}`;
};

/** Places of the body, not sides that a note could have the other way. */
const ofPlace =
  /\b(right|left) (?:heart|ventric\w+|atri\w+|bundle|main|(?:upper|lower) quadrant|coronary)\b/gi;

export function sideOfTitle(title: string): Side | null {
  if (/\b(?:bilateral|both)\b/i.test(title)) return 'both';
  const [left, right] = [/\bleft\b/i.test(title), /\bright\b/i.test(title)];
  if (title.search(ofPlace) >= 0) return null;
  return left === right ? null : left ? 'left' : 'right';
}

function residualOf(title: string): Traits['residual'] {
  if (/\bother\b|\bnot elsewhere classified\b/i.test(title)) return 'other';
  // `Pain in unspecified foot` leaves the side open, and nothing else.
  const part = /\bunspecified ((?:\w+ ?){1,3})/i.exec(title)?.[1];
  if (part && sideOfTitle(title) === null && partsIn(part).length > 0) return 'side';
  if (/\bunspecified\b|\bnot specified\b/i.test(title)) return 'unspecified';
  return /\buncomplicated\b|\bwithout complications?\b/i.test(title) ? 'plain' : null;
}

/** Traits of which one excludes the others. */
const families = [
  'mild moderate severe',
  'acute chronic',
  'recurrent single',
  'displaced nondisplaced',
  'systolic diastolic',
  'paroxysmal persistent permanent',
  'intermittent persistent',
  'primary secondary',
  'ischemic hemorrhagic',
  'simple complex',
].map((words) => words.split(' ').map(stemOf));

/** Words of degree and kind, which belong to the name that they stand beside and to no other. */
export const beside: ReadonlySet<string> = new Set([
  ...families.flat(),
  ...'multiple unstable stable refractory intractable early late'.split(' ').map(stemOf),
]);

/** Traits that exclude this one. */
export function rivals(word: string): string[] {
  const others = families.filter((family) => family.includes(word)).flat();
  return others.filter((other) => other !== word);
}

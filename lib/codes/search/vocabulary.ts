// What coders and charts call things, and what the titles of code sets call them. The lists are in vocabulary/,
// by theme, a line a thing:
//
//   chf, congestive heart failure = heart failure @I50.9
//
// All in small letters, words parted by one space. A way after ~ is a looser one: the kind of thing it is.
//
// Left, the names, parted by commas; right, the words of titles (ways to say it parted by |) and, after @, the
// code that is usually meant, or the family of codes. Nothing on the right: the words say nothing about a code.

import { type WordList, wordList } from './near-words.ts';
import { body } from './vocabulary/body.ts';
import { circulation } from './vocabulary/circulation.ts';
import { circumstances } from './vocabulary/circumstances.ts';
import { digestion } from './vocabulary/digestion.ts';
import { endocrine } from './vocabulary/endocrine.ts';
import { generalWords } from './vocabulary/general-words.ts';
import { infection } from './vocabulary/infection.ts';
import { injury } from './vocabulary/injury.ts';
import { kidneyAndSex } from './vocabulary/kidney-and-sex.ts';
import { lungs } from './vocabulary/lungs.ts';
import { mind } from './vocabulary/mind.ts';
import { moving } from './vocabulary/moving.ts';
import { nerves } from './vocabulary/nerves.ts';
import { pregnancy } from './vocabulary/pregnancy.ts';
import { procedures } from './vocabulary/procedures.ts';
import { sensesAndSkin } from './vocabulary/senses-and-skin.ts';
import { supplies } from './vocabulary/supplies.ts';
import { symptoms } from './vocabulary/symptoms.ts';
import { tumorsAndBlood } from './vocabulary/tumors-and-blood.ts';
import { foldedWords } from './words.ts';

/** What a name stands for. */
export interface Entry {
  /** Each a way to say it in the words of titles. */
  ways: string[][];
  /** The same, less exactly. */
  looser: string[][];
  /** Codes without dot, or beginnings of codes. */
  codes: string[];
}

interface Vocabulary {
  /** By `nameKey`. */
  entries: ReadonlyMap<string, Entry>;
  /** The names as they are said, in the order of their letters, to find them by a beginning. */
  names: readonly { said: string; entry: Entry }[];
  /** Every word of the names, once. */
  words: ReadonlySet<string>;
  /** The same words, for comparing. */
  packed: WordList;
  /** The most words a name has. */
  longest: number;
}

const lists = [
  generalWords,
  body,
  symptoms,
  circulation,
  lungs,
  digestion,
  endocrine,
  kidneyAndSex,
  pregnancy,
  nerves,
  mind,
  moving,
  injury,
  circumstances,
  infection,
  tumorsAndBlood,
  sensesAndSkin,
  procedures,
  supplies,
];

let read: Vocabulary | undefined;

/** The whole vocabulary, read when it is first needed. */
export function vocabulary(): Vocabulary {
  read ??= readLists(lists);
  return read;
}

function readLists(texts: readonly string[]): Vocabulary {
  const entries = new Map<string, Entry>();
  const names: { said: string; entry: Entry }[] = [];
  const words = new Set<string>();
  let longest = 0;
  for (const line of texts.join('\n').split('\n')) {
    const equals = line.indexOf('=');
    if (equals < 0) continue;
    const meaning = readMeaning(line.slice(equals + 1));
    for (const name of line.slice(0, equals).split(',')) {
      const inName = nameWords(name);
      for (const word of inName) words.add(word);
      if (inName.length > longest) longest = inName.length;
      const key = nameKey(inName);
      const entry = join(entries.get(key), meaning);
      entries.set(key, entry);
      names.push({ said: nameAsSaid(inName), entry });
    }
  }
  names.sort((a, b) => (a.said < b.said ? -1 : a.said > b.said ? 1 : 0));
  return { entries, names, words, packed: wordList([...words]), longest };
}

/** A name that stands in two lists means both. */
const join = (before: Entry | undefined, entry: Entry): Entry =>
  before === undefined
    ? entry
    : {
        ways: [...before.ways, ...entry.ways],
        looser: [...before.looser, ...entry.looser],
        codes: [...before.codes, ...entry.codes],
      };

function readMeaning(text: string): Entry {
  const entry: Entry = { ways: [], looser: [], codes: [] };
  for (const way of text.split('|')) {
    const words = way.split(' ').filter((word) => {
      if (word.startsWith('@')) entry.codes.push(word.slice(1).replace('.', ''));
      return word !== '' && !word.startsWith('@');
    });
    if (words[0] === '~') entry.looser.push(words.slice(1));
    else if (words.length > 0) entry.ways.push(words);
  }
  return entry;
}

const plain = /^[a-z\d ]*$/;

/** Words that join others in a name, and may as well be left out. */
export const joining: ReadonlySet<string> = new Set(
  'of the and in with w to due by on at or for from is into'.split(' '),
);

/** The words of a name but the joining ones: w/o and n/v stay whole, x-ray are two. */
export function nameWords(text: string): string[] {
  // Nearly all names are plain, and thousands are read before the first search.
  if (plain.test(text)) return text.split(' ').filter((word) => word !== '' && !joining.has(word));
  return text
    .toLowerCase()
    .split(/[\s,;:()]+/)
    .flatMap((part) =>
      part.includes('/') && /^[\p{L}\d]+\/[\p{L}\d]+$/u.test(part) ? [part] : foldedWords(part),
    )
    .filter((word) => !joining.has(word));
}

/** Short forms that stand in many names: a name is the same with either. */
const longForms: Readonly<Record<string, string>> = {
  fx: 'fracture',
  fxs: 'fracture',
  fractured: 'fracture',
  broken: 'fracture',
  ca: 'cancer',
  carcinoma: 'cancer',
  hx: 'history',
  'h/o': 'history',
  fhx: 'family history',
  fh: 'family history',
  fam: 'family',
  dz: 'disease',
  abd: 'abdominal',
  resp: 'respiratory',
  pulm: 'pulmonary',
  preg: 'pregnancy',
  nb: 'newborn',
  lac: 'laceration',
  infx: 'infection',
  bleed: 'bleeding',
  djd: 'oa',
  osteoarthritis: 'oa',
  tear: 'torn',
  postop: 'post op',
  postoperative: 'post op',
  preop: 'pre op',
  preoperative: 'pre op',
  hypertension: 'htn',
  pneumonia: 'pna',
  metastasis: 'mets',
  metastatic: 'mets',
  metastase: 'mets',
  thrombosis: 'clot',
  diabetic: 'diabetes',
  t2dm: 'dm2',
  t1dm: 'dm1',
  replaced: 'replacement',
  exam: 'examination',
  def: 'deficiency',
  sz: 'seizure',
  acut: 'acute',
  bil: 'bilateral',
  bilat: 'bilateral',
  screen: 'screening',
  vax: 'vaccine',
  med: 'medication',
  meds: 'medication',
};

const longForm = (word: string): string => {
  const one = word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
  return longForms[word] ?? longForms[one] ?? one;
};

/** A name in singular, in its long form. */
export const nameAsSaid = (words: readonly string[]): string => words.map(longForm).join(' ');

/** One key for a name whatever the order of its words. */
export const nameKey = (words: readonly string[]): string =>
  words.length === 1 ? longForm(words[0]!) : nameAsSaid(words).split(' ').sort().join(' ');

/** The entries whose name begins so, at most `most`. */
export function entriesFrom(beginning: string, most: number): Entry[] {
  const { names } = vocabulary();
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (names[middle]!.said < beginning) low = middle + 1;
    else high = middle;
  }
  const found: Entry[] = [];
  for (; found.length < most && names[low]?.said.startsWith(beginning); low += 1)
    found.push(names[low]!.entry);
  return found;
}

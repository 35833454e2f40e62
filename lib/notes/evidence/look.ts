// What to look for when a code is asked about: the groups of words that tell its name, how much each counts, and the
// names by which charts call it.

import { nameKey, vocabulary } from '../../codes/search/vocabulary.ts';
import { foldedWords } from '../../codes/search/words.ts';
import { partsIn } from '../body-parts.ts';
import type { AskedCode, EvidenceTables } from './asked-code.ts';
import { type Name, namesFor, stemOf } from './names.ts';

/** Words of which one is enough: `bronchus or lung`. */
interface Group {
  stems: readonly string[];
  weight: number;
}

/** One way to say it. */
export interface Wording {
  groups: readonly Group[];
  total: number;
}

export interface Look {
  wordings: readonly Wording[];
  /** Beginnings of all words of the wordings. */
  wanted: ReadonlySet<string>;
  /** By the first word of the name. */
  names: ReadonlyMap<string, readonly (Name & { whole: boolean })[]>;
  /** Whose and when: a code for a history is borne out by a history. */
  of: 'today' | 'past' | 'family';
  side: Side;
  /** Parts of the body that the name speaks of. */
  parts: readonly string[];
  /** Beginnings of all words of the name. */
  stems: ReadonlySet<string>;
}

/** Words that say nothing about what is meant. */
const empty = new Set(
  'unspecified other others specified classified elsewhere disease disorder disorder syndrome condition status encounter initial subsequent sequela type site organism part not otherwise without any each first additional hour visit level established new patient per code for the and with from into due that this use long term current cause place occurrence external unilateral primary essential single multiple est injection mg mcg ml unit units dose second'.split(
    ' ',
  ),
);
/** Words that say how much or which kind; notes often leave them out. */
const degrees =
  'mild moderate severe acute chronic recurrent persistent paroxysmal permanent major minor generalized systolic diastolic displaced nondisplaced open closed large small upper lower'.split(
    ' ',
  );
const degreeStems = new Set(degrees.map(stemOf));
/** Salts, strengths and forms of a drug. */
const salts = new Set(
  'hcl hydrochloride sodium phosphate calcium acetate acetonide sulfate citrate solution sterile normal intra articular derivative oral'
    .split(' ')
    .map(stemOf),
);
const light = 0.4;

export function lookFor(asked: AskedCode, tables: EvidenceTables): Look | null {
  const title = tables.titleOf(asked) ?? asked.label;
  if (!title) return null;
  const texts = [
    title,
    ...(asked.label && asked.label !== title ? [asked.label] : []),
    ...tables.includedIn(asked),
  ];
  const wordings = texts.map(wordingOf).filter(({ total }) => total > 0);
  const stems = new Set(foldedWords(title).map(stemOf));
  const names = new Map<string, (Name & { whole: boolean })[]>();
  for (const name of namesFor(asked.code.replace('.', '').toUpperCase(), stems))
    names.set(name.keys[0]!, [...(names.get(name.keys[0]!) ?? []), name]);
  return {
    wordings,
    wanted: new Set(wordings.flatMap(({ groups }) => groups.flatMap((group) => group.stems))),
    names,
    of: /\bfamily history\b/i.test(title)
      ? 'family'
      : /\b(?:personal )?history of\b|\bold\b|^(?:presence|absence|acquired absence) of\b|\bstatus$/i.test(
            title,
          )
        ? 'past'
        : 'today',
    side: sideIn(title),
    parts: partsIn(title),
    stems,
  };
}

/** The words of a name in groups; what it is due to, or comes with, counts half. */
export function wordingOf(name: string): Wording {
  const said = name
    .replace(/^(?:injection|infusion),/i, ' ')
    .replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')
    .replace(/,? \bwithout\b.*$/i, '')
    .replace(/\b(?:personal|family) history of\b/i, '');
  const [main = '', ...rest] = said.split(
    /\b(?:due to|as the cause of|in diseases|following|associated with|with)\b/i,
  );
  const groups = [...groupsOf(main, 1), ...groupsOf(rest.join(' '), 0.5)];
  return { groups, total: groups.reduce((sum, { weight }) => sum + weight, 0) };
}

function groupsOf(text: string, weight: number): Group[] {
  const groups: { stems: string[]; weight: number }[] = [];
  let joins = false;
  const seen = new Set<string>();
  for (const word of foldedWords(text)) {
    if (word === 'or' || word === 'and') {
      joins = groups.length > 0;
      continue;
    }
    const one = stemOf(word);
    if (
      word.length < 3 ||
      empty.has(word) ||
      /^\d/.test(word) ||
      /^(?:left|right|bilateral|both)$/.test(word) ||
      seen.has(one)
    )
      continue;
    seen.add(one);
    const group = groups.at(-1);
    if (joins && group) group.stems.push(one);
    else groups.push({ stems: [one, ...saidFor(word)], weight: weightOf(one, word) * weight });
    joins = false;
  }
  return groups;
}

const weightOf = (one: string, word: string): number =>
  degreeStems.has(one) ? light : salts.has(one) ? light / 2 : ofDisease.test(word) ? 2 : 1;

/** A word that is a disease by its ending tells more than where it is. */
const ofDisease = /(?:itis|osis|oma|emia|pathy|uria|algia|penia|lysis|pnea|plegia|paresis)$/;

/** Title words that a short word on a line stands for: `chemo`, `cath`. */
const saidFor = (word: string): string[] =>
  (vocabulary().entries.get(nameKey([word]))?.ways ?? []).flatMap((way) =>
    way.length === 1 ? way.map(stemOf) : [],
  );

type Side = 'left' | 'right' | 'both' | null;

export const sideIn = (text: string): Side => {
  if (/\b(?:bilateral(?:ly)?|both)\b/i.test(text)) return 'both';
  const [left, right] = [/\bleft\b|\bLT\b/i.test(text), /\bright\b|\bRT\b/i.test(text)];
  return left === right ? null : left ? 'left' : 'right';
};

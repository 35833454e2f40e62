// The codes that a delivered one may have been meant for: those of its category, with the same seventh character where
// it has one, and those of other categories that name the same thing in another degree.

import { foldedWords } from '../../codes/search/words.ts';
import { stemOf } from '../evidence/names.ts';
import type { ReadingTables, TitledCode } from './reading-tables.ts';
import { beside, type Traits, traitsOf } from './traits.ts';

/** A code beside the delivered one. */
export interface Neighbour extends TitledCode {
  traits: Traits;
  /** Words that the delivered code does not have, and those that both have. */
  distinct: readonly string[];
  common: readonly string[];
}

/** Nearly all statements say nothing of nearly all neighbours: each is found by a word that only it needs. */
export interface Neighbourhood {
  byWord: ReadonlyMap<string, readonly Neighbour[]>;
  /** Other in their side only. */
  bySide: readonly Neighbour[];
  /** Without dot. */
  byCode: ReadonlyMap<string, Neighbour>;
}

const made = new WeakMap<ReadingTables, Map<string, Neighbourhood>>();

/** The same tables are asked once about a code. */
export function neighboursOf({ code, title }: TitledCode, tables: ReadingTables): Neighbourhood {
  const known = made.get(tables) ?? new Map<string, Neighbourhood>();
  made.set(tables, known);
  const key = `${code} ${title}`;
  const neighbourhood = known.get(key) ?? neighbourhoodOf({ code, title }, tables);
  known.set(key, neighbourhood);
  return neighbourhood;
}

function neighbourhoodOf({ code, title }: TitledCode, tables: ReadingTables): Neighbourhood {
  const bare = code.replace('.', '');
  const own = traitsOf(title);
  const same = tables
    .beneath('ICD-10-CM', bare.slice(0, 3))
    .filter((one) => one.code !== code && sameEncounter(one.code, bare));
  const others = tables
    .search(withoutDegree(title))
    .filter((one) => one.code.slice(0, 3) !== code.slice(0, 3) && sameCore(one.title, title));
  const byWord = new Map<string, Neighbour[]>();
  const bySide: Neighbour[] = [];
  const byCode = new Map<string, Neighbour>();
  for (const one of [...same, ...others]) {
    const traits = traitsOf(one.title);
    const distinct = [...traits.words].filter((word) => !own.words.has(word));
    const common = [...traits.words].filter((word) => own.words.has(word));
    const neighbour = { code: one.code, title: one.title, traits, distinct, common };
    const [word] = distinct;
    if (word !== undefined) byWord.set(word, [...(byWord.get(word) ?? []), neighbour]);
    else if (traits.side && traits.side !== own.side) bySide.push(neighbour);
    byCode.set(one.code.replace('.', ''), neighbour);
  }
  return { byWord, bySide, byCode };
}

/** The words by which a title is told from others, without those of degree. */
function withoutDegree(title: string): string {
  const { words } = traitsOf(title);
  const told = foldedWords(title).filter((word) => words.has(stemOf(word)) && !beside.has(stemOf(word)));
  return told.join(' ');
}

const sameEncounter = (code: string, bare: string): boolean => {
  const one = code.replace('.', '');
  return one.length === bare.length || (bare.length < 7 && one.length < 7)
    ? bare.length < 7 || one[6] === bare[6]
    : false;
};

/** The same words but those of degree. */
function sameCore(one: string, other: string): boolean {
  const [a, b] = [one, other].map((title) => [...traitsOf(title).words].filter((word) => !beside.has(word)));
  return a!.length > 0 && a!.length === b!.length && a!.every((word) => b!.includes(word));
}

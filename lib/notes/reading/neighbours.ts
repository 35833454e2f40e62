// The codes that a delivered one may have been meant for: those of its category, with the same seventh character where
// it has one, and those of other categories that name the same thing in another degree.

import { foldedWords } from '../../codes/search/words.ts';
import { stemOf } from '../evidence/names.ts';
import type { ReadingTables, TitledCode } from './reading-tables.ts';
import { beside, traitsOf } from './traits.ts';

const made = new WeakMap<ReadingTables, Map<string, readonly TitledCode[]>>();

export function neighboursOf({ code, title }: TitledCode, tables: ReadingTables): readonly TitledCode[] {
  const known = made.get(tables) ?? new Map<string, readonly TitledCode[]>();
  made.set(tables, known);
  const key = `${code} ${title}`;
  const before = known.get(key);
  if (before) return before;
  const bare = code.replace('.', '');
  const own = tables
    .beneath('ICD-10-CM', bare.slice(0, 3))
    .filter((one) => one.code !== code && sameEncounter(one.code, bare));
  const others = tables
    .search(withoutDegree(title))
    .filter((one) => one.code.slice(0, 3) !== code.slice(0, 3) && sameCore(one.title, title));
  const all = [...own, ...others];
  known.set(key, all);
  return all;
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

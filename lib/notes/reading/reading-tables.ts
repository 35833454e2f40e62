// What reading a chart asks of code tables: titles of codes that hold on the chart's day, the codes beside a code, and
// codes whose titles hold some words.

import { codeOn } from '../../codes/code-on.ts';
import type { CodeSets, CodeSystemKind } from '../../codes/code-sets.ts';
import { inForce } from '../../codes/in-force.ts';
import { rankCodes } from '../../codes/search/search-codes.ts';
import { type SearchedSet, setOn } from '../../codes/search/search-sets.ts';

export interface TitledCode {
  /** As it is written, with its dot. */
  code: string;
  title: string;
}

/** All answers hold valid codes only; where no table is at hand they are empty. */
export interface ReadingTables {
  /** The title of a code, a valid one or not; null where no table has it. */
  title: (system: 'ICD-10-CM' | 'ICD-10-PCS', code: string) => string | null;
  /** The codes that begin like this. */
  beneath: (system: 'ICD-10-CM' | 'ICD-10-PCS', beginning: string) => readonly TitledCode[];
  /** Diagnoses that the words most likely mean, the likeliest first. */
  search: (words: string) => readonly TitledCode[];
}

const kinds = { 'ICD-10-CM': 'icd-10-cm', 'ICD-10-PCS': 'icd-10-pcs' } as const;
/** Codes under one beginning; the largest category has some thousands, nearly all for seventh characters. */
const mostBeneath = 8000;
const looked = 30;

/** @param date ISO date that codes must hold on, see `dateForCodes`. */
export function readingTables(sets: CodeSets, searched: readonly SearchedSet[], date: string): ReadingTables {
  const valid = (kind: CodeSystemKind, code: string): TitledCode | null => {
    const answer = codeOn(sets.codes(kind), code, date);
    return answer.status === 'valid' ? answer.entry : null;
  };
  const titles = new Map<string, string | null>();
  const beneath = new Map<string, readonly TitledCode[]>();
  const found = new Map<string, readonly TitledCode[]>();
  const index = setOn(searched, 'icd-10-cm', date)?.index;
  return {
    title: (system, code) =>
      kept(titles, `${system} ${code}`, () => {
        const answer = codeOn(sets.codes(kinds[system]), code, date);
        return 'entry' in answer ? answer.entry.title : null;
      }),
    beneath: (system, beginning) =>
      kept(beneath, `${system} ${beginning}`, () => {
        const entries = inForce(sets.codes(kinds[system]), date)?.under(beginning, mostBeneath) ?? [];
        return entries.filter(
          ({ billable, from, to }) => billable && (!from || from <= date) && (!to || date <= to),
        );
      }),
    search: (words) =>
      kept(found, words, () =>
        index ? rankCodes(index, words, looked).flatMap(({ code }) => valid('icd-10-cm', code) ?? []) : [],
      ),
  };
}

/** Worked out once. */
function kept<T>(known: Map<string, T>, key: string, make: () => T): T {
  const before = known.get(key);
  if (before !== undefined) return before;
  const made = make();
  known.set(key, made);
  return made;
}

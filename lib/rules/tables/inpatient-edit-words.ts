// The Medicare Code Editor's lists as an organisation copies them: words for the edit, the class of age, the sex.

import type { InpatientEdit } from '../rule-tables.ts';

const byAge: Readonly<Record<string, InpatientEdit>> = {
  newborn: 'newborn',
  perinatal: 'newborn',
  n: 'newborn',
  pediatric: 'pediatric',
  p: 'pediatric',
  maternity: 'maternity',
  m: 'maternity',
  adult: 'adult',
  a: 'adult',
};

const byWords: readonly [RegExp, InpatientEdit][] = [
  [/unacceptable/i, 'unacceptable-principal'],
  [/questionable/i, 'questionable-admission'],
  [/non-?\s?covered/i, 'non-covered'],
  [/limited/i, 'limited-coverage'],
  [/wrong procedure/i, 'wrong-procedure'],
  [/unspecified/i, 'unspecified'],
];

/** What a row of such a list switches on; empty for an edit that no check knows. */
export function editsOfRow({ edit = '', ageClass = '', sex = '' }: Record<string, string>): InpatientEdit[] {
  const found = byWords.find(([words]) => words.test(edit));
  const age = byAge[ageClass.trim().toLowerCase()];
  return [...(age ? [age] : []), ...(sex ? [sexOf[sex] ?? []].flat() : []), ...(found ? [found[1]] : [])];
}

const sexOf: Readonly<Record<string, InpatientEdit>> = { F: 'female', M: 'male' };

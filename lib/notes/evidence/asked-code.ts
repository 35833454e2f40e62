// The code that evidence is looked for, and what the code tables know of it.

import { codeOn } from '../../codes/code-on.ts';
import type { CodeSets, CodeSystemKind } from '../../codes/code-sets.ts';
import { inForce } from '../../codes/in-force.ts';
import type { CodeSystem } from '../../model/code-line.ts';

export interface AskedCode {
  system: CodeSystem | null;
  /** With or without its dot. */
  code: string;
  /** The page's own words for it; used where no table has a title. */
  label: string | null;
}

/** What is asked of code tables; nothing loaded answers nothing. */
export interface EvidenceTables {
  titleOf: (asked: AskedCode) => string | null;
  /**
   * What the tabular list includes under the code, and under what it stands under from four characters on: a category and what
   * is above it include more than the code says.
   */
  includedIn: (asked: AskedCode) => readonly string[];
}

export const noEvidenceTables: EvidenceTables = { titleOf: () => null, includedIn: () => [] };

const kinds: Readonly<Record<CodeSystem, CodeSystemKind>> = {
  'ICD-10-CM': 'icd-10-cm',
  'ICD-10-PCS': 'icd-10-pcs',
  CPT: 'cpt',
  HCPCS: 'hcpcs',
};

/** @param date ISO date that the codes must hold on. */
export const evidenceTables = (sets: CodeSets, date: string): EvidenceTables => ({
  titleOf: ({ system, code }) => {
    const answer = system && codeOn(sets.codes(kinds[system]), code, date);
    return answer && 'entry' in answer ? answer.entry.title : null;
  },
  includedIn: ({ system, code }) =>
    system === 'ICD-10-CM'
      ? (inForce(sets.tabular, date)?.notes(code) ?? [])
          .filter(({ kind }) => kind === 'inclusionTerm' || kind === 'includes')
          .filter(({ at }) => at.includes('.') || at === code)
          .map(({ text }) => text)
      : [],
});

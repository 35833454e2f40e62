// What an auditor's practice adds up to: errors found, missed and wrongly found, how far what was said of them is as the key
// has it, and the agreement with the key that the page on audit quality reckons between two auditors.

import { eachOf } from '../../model/each-of.ts';
import type { KeyAnswer, PracticeAnswer } from '../../model/practice.ts';
import { type Agreement, agreementOf, type Paired } from '../audit-quality/kappa.ts';
import type { Graded, Outcome, ScoredItem } from './score-chart.ts';

export interface Share {
  n: number;
  of: number;
}

export interface PracticeScore {
  /** Lines and codes of each outcome. */
  counts: Record<Outcome, number>;
  /** Of the planted errors those that were found: sensitivity. */
  found: Share;
  /** Of what was disagreed with what is wrong: precision. */
  right: Share;
  /** Of the found errors those that are as the key has them. */
  graded: Record<keyof Graded, Share>;
  /**
   * Over delivered lines, by what was said of each, of a revision the code too. Codes that were omitted are left out: of
   * what nobody saw there is no agreement.
   */
  agreement: Agreement;
}

const parts: readonly (keyof Graded)[] = [
  'corrected',
  'category',
  'severity',
  'direction',
  'rootCause',
  'passage',
];

/** @param items of one chart, or of several. */
export function practiceScore(items: readonly ScoredItem[]): PracticeScore {
  const count = (outcome: Outcome) => items.filter((item) => item.outcome === outcome).length;
  const counts = {
    agreed: count('agreed'),
    found: count('found'),
    missed: count('missed'),
    'wrongly-found': count('wrongly-found'),
  };
  const graded = items.flatMap((item) => item.graded ?? []);
  const share = (part: keyof Graded): Share => ({
    n: graded.filter((one) => one[part]).length,
    of: graded.length,
  });
  return {
    counts,
    found: { n: counts.found, of: counts.found + counts.missed },
    right: { n: counts.found, of: counts.found + counts['wrongly-found'] },
    graded: eachOf(parts, share),
    agreement: agreementOf(
      items.flatMap(({ key, answer }): Paired[] =>
        key && key.disposition !== 'add' ? [[word(key), word(answer)]] : [],
      ),
    ),
  };
}

function word(said: Pick<KeyAnswer | PracticeAnswer, 'disposition' | 'auditor'> | null): string {
  if (!said) return 'not judged';
  return said.disposition === 'revise' ? `revise ${said.auditor?.code ?? ''}` : said.disposition;
}

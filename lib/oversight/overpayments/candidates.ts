// Findings that compliance must look at: critical, on a claim of a federal programme that has gone out. They are shown from
// the day on which the review was signed. Whether there is an overpayment, nobody but a person says.

import type { Finding } from '../../model/finding.ts';

/**
 * Words by which the name of a payer tells a federal health care program (42 U.S.C. 1320a-7b(f)). From use in the field: a
 * payer that is named otherwise is not told by them.
 */
export const federalPayers: readonly string[] = [
  'medicare',
  'medicaid',
  'tricare',
  'champva',
  'veterans',
  'indian health',
  'chip',
];

/** A chart's signed review, as far as this asks. */
export interface ReviewedClaim {
  worksheetId: string;
  number: string;
  payer: string | null;
  vendor: string | null;
  /** When the claim went out; null: not known, or it did not. */
  billedOn: string | null;
  signedAt: number;
  findings: readonly Pick<Finding, 'severity' | 'category' | 'removed'>[];
}

export interface Candidate extends Omit<ReviewedClaim, 'findings'> {
  /** How many critical findings. */
  findings: number;
}

export const isFederal = (payer: string | null, names: readonly string[] = federalPayers): boolean => {
  const words = ` ${payer?.toLowerCase().replaceAll(/[^a-z]+/g, ' ') ?? ''} `;
  return names.some((name) => words.includes(` ${name} `));
};

/**
 * The oldest first. @param sources of the cases that there are: what is a source of one is looked at already.
 */
export function candidates(claims: readonly ReviewedClaim[], sources: ReadonlySet<string>): Candidate[] {
  return claims
    .flatMap(({ findings, ...claim }) => {
      const critical = findings.filter(({ severity, removed }) => severity === 'critical' && !removed);
      const counts = critical.length > 0 && claim.billedOn !== null && isFederal(claim.payer);
      return counts && !sources.has(claim.worksheetId) ? [{ ...claim, findings: critical.length }] : [];
    })
    .sort((a, b) => a.signedAt - b.signedAt);
}

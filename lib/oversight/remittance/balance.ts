// A remittance balances at three levels (005010X221A1, section 1.10.2): a line, a claim, the payment. What does not
// balance was cut, changed or read wrongly on its way, and would make denials that nobody decided.

import { centsText } from '../../model/oversight/cents.ts';
import type { Problem } from '../import-problem.ts';
import { placeOf, type RawSegment } from '../x12/segment.ts';
import type { Adjustment, RemitClaim, RemitLine, Remittance } from './remittance.ts';

/** A remittance with the segments that its sums are checked at. */
export interface ReadRemittance {
  remittance: Remittance;
  payment: RawSegment;
  /** Number of the SVC of each line. */
  lines: Map<RemitLine, number>;
}

export const sumOf = (adjustments: readonly Adjustment[]): number =>
  adjustments.reduce((sum, { amount }) => sum + amount, 0);

/** Everything that was taken off a claim, its lines' too. */
export const takenOff = ({ adjustments, lines }: RemitClaim): number =>
  lines.reduce((sum, line) => sum + sumOf(line.adjustments), sumOf(adjustments));

/**
 * SVC02 less its CAS is SVC03; CLP03 less all CAS is CLP04; BPR02 is the sum of CLP04 less the sum of PLB.
 * @returns one for each segment that does not agree, by number, name and claim.
 */
export function imbalances({ remittance, payment, lines }: ReadRemittance): Problem[] {
  const found: Problem[] = [];
  const problem = (segment: { number: number; id: string }, why: string) => {
    found.push({ where: placeOf(segment), why });
  };
  for (const claim of remittance.claims) {
    for (const line of claim.lines) {
      const off = sumOf(line.adjustments);
      if (line.charge - off === line.paid) continue;
      problem(
        { number: lines.get(line) ?? 0, id: 'SVC' },
        `Claim ${claim.number}, line ${line.line}: the charge ${centsText(line.charge)} less adjustments ${centsText(off)} is not the payment ${centsText(line.paid)}.`,
      );
    }
    const off = takenOff(claim);
    if (claim.charge - off === claim.paid) continue;
    problem(
      { number: claim.segment, id: 'CLP' },
      `Claim ${claim.number}: the charge ${centsText(claim.charge)} less all adjustments ${centsText(off)} is not the payment ${centsText(claim.paid)}.`,
    );
  }
  const claims = remittance.claims.reduce((sum, { paid }) => sum + paid, 0);
  const provider = remittance.providerAdjustments.reduce((sum, { amount }) => sum + amount, 0);
  if (claims - provider !== remittance.amount)
    problem(
      payment,
      `The payment ${centsText(remittance.amount)} is not what the claims come to, ${centsText(claims)}, less adjustments of the provider, ${centsText(provider)}.`,
    );
  return found;
}

// Which claims a reversal takes back. A payer that changes its mind sends the old claim again with every amount negative
// (status 22), and mostly the corrected one after it: the two net to what is true.

import { sameName } from '../../model/folded-name.ts';
import { reversalStatus } from './remittance.ts';

/** A claim of this file or of an earlier one. */
export interface StandingClaim {
  payer: string;
  number: string;
  status: string;
  charge: number;
  payerClaim: string | null;
}

export interface Reversed<S> {
  /** Claims that are taken back, each with the position of its reversal. */
  taken: { claim: S; by: number }[];
  /** Positions of reversals that take back nothing that is known. */
  unmatched: number[];
}

/**
 * The last claim of the same account and payer with the same charge that stands; where both say the payer's own number, of that
 * number first.
 * @param earlier those that were known before, the oldest first. @param file of one file, in its order.
 */
export function reversalsIn<S extends StandingClaim>(earlier: readonly S[], file: readonly S[]): Reversed<S> {
  const standing = Map.groupBy(earlier, ({ number }) => number) as Map<string, S[]>;
  const found: Reversed<S> = { taken: [], unmatched: [] };
  for (const [by, claim] of file.entries()) {
    const own = standing.get(claim.number) ?? [];
    if (claim.status !== reversalStatus) {
      standing.set(claim.number, [...own, claim]);
      continue;
    }
    const fits = own.filter(({ charge, payer }) => charge === -claim.charge && sameName(payer, claim.payer));
    const numbered = fits.filter(({ payerClaim }) => payerClaim !== null && payerClaim === claim.payerClaim);
    const meant = numbered.at(-1) ?? fits.at(-1);
    if (!meant) {
      found.unmatched.push(by);
      continue;
    }
    found.taken.push({ claim: meant, by });
    standing.set(
      claim.number,
      own.filter((one) => one !== meant),
    );
  }
  return found;
}

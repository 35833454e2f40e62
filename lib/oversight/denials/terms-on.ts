// Which contract holds for a denial.

import { foldedName } from '../../model/folded-name.ts';
import type { Contract } from '../../model/oversight/contract.ts';

/**
 * The contract with a vendor that is in force on a day; of several the one that began last.
 * @param vendor as the denial names it; null: nobody's.
 */
export function termsOn<C extends Pick<Contract, 'from' | 'to'> & { vendorNames: readonly string[] }>(
  contracts: readonly C[],
  vendor: string | null,
  day: string,
): C | null {
  if (vendor === null) return null;
  const holding = contracts.filter(
    ({ from, to, vendorNames }) =>
      vendorNames.some((name) => foldedName(name) === foldedName(vendor)) &&
      (from === null || from <= day) &&
      (to === null || day <= to),
  );
  return holding.reduce<C | null>(
    (best, one) => (best === null || (one.from ?? '') > (best.from ?? '') ? one : best),
    null,
  );
}

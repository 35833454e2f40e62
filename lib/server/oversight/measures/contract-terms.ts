// What the contracts promise, as figures ask for it.

import type { Contract } from '../../../model/oversight/contract.ts';
import type { Vendor } from '../../../model/oversight/vendor.ts';
import { noTerms, type Terms } from '../../../oversight/measures/targets.ts';

export const contractTerms = (
  _vendors: readonly (Vendor & { id: string })[],
  _contracts: readonly (Contract & { id: string })[],
): Terms => noTerms;

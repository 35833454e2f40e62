// Which errors a figure counts. Raw accuracy counts every scored error; vendor-attributable accuracy leaves out
// what the vendor could not have done better, since a vendor can only code what the documentation supports.

import type { RootCause } from '../../model/finding.ts';
import type { Element, Pair } from './reviewed-chart.ts';

export type Attribution = 'raw' | 'vendor';

/** True where the root cause is the vendor's own; `system` only where the system is said to be the vendor's. */
export const isVendors = (rootCause: RootCause | null, vendorSystem: boolean | null): boolean =>
  rootCause === 'coder' ||
  rootCause === 'query' ||
  rootCause === 'code-set' ||
  (rootCause === 'system' && vendorSystem === true);

/**
 * True for an error that is neither an error nor an agreement in this figure: advisory findings always (grey
 * areas and education are never scored), and in vendor-attributable figures those with another root cause.
 */
export function isLeftOut(element: Element, attribution: Attribution): boolean {
  if (element.disposition === 'agree') return false;
  if (element.severity === 'advisory') return true;
  return attribution === 'vendor' && !isVendors(element.rootCause, element.vendorSystem);
}

/** The same for a value of the whole chart that was changed. */
export const isPairLeftOut = (pair: Pair<unknown>, attribution: Attribution): boolean =>
  attribution === 'vendor' && !isVendors(pair.rootCause, pair.vendorSystem);

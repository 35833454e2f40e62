// Work of a vendor outside of what it was engaged for: either the contract lacks it, or the charts went to the wrong place.

import { entriesOf } from '../../model/keys-of.ts';
import { serviceWords, type Vendor, type VendorService } from '../../model/oversight/vendor.ts';
import { isInpatient } from '../coders/chart-flags.ts';

/** How much was seen of each service. */
export type SeenWork = Partial<Record<VendorService, number>>;

/** Of charts that were reviewed, by what they say of themselves. @param findings categories of those that stand */
export function seenWork(
  charts: readonly { encounterType: string | null }[],
  findings: readonly { category: string | null }[] = [],
): SeenWork {
  const stays = charts.filter(({ encounterType }) => isInpatient(encounterType)).length;
  return {
    'inpatient-coding': stays,
    // A chart that does not say what it is speaks for neither.
    'outpatient-coding': charts.filter(({ encounterType }) => encounterType && !isInpatient(encounterType))
      .length,
    'charge-capture-review': findings.filter(({ category }) => category === 'charge-capture').length,
  };
}

export interface ScopeFlag {
  service: VendorService;
  says: string;
}

const seenWords: Partial<Record<VendorService, string>> = {
  'inpatient-coding': 'inpatient charts reviewed',
  'outpatient-coding': 'outpatient charts reviewed',
  'charge-capture-review': 'findings on captured charges',
};

/** Services of which work was seen and which are not in scope. */
export const scopeFlags = ({ services }: Pick<Vendor, 'services'>, seen: SeenWork): ScopeFlag[] =>
  entriesOf(seen)
    .filter(([service, count]) => count > 0 && !services.includes(service))
    .map(([service, count]) => ({
      service,
      says: `${count} ${seenWords[service] ?? 'pieces of work'}; ${serviceWords[service].toLowerCase()} is not in its scope.`,
    }));

// What the contracts promise, as figures ask for it: the narrowest term of the vendor's contract in force that fits.

import { addDays } from '../../../model/calendar-day.ts';
import type { Contract } from '../../../model/oversight/contract.ts';
import type { Vendor } from '../../../model/oversight/vendor.ts';
import { targetFor } from '../../../oversight/contracts/term-for.ts';
import type { Terms } from '../../../oversight/measures/targets.ts';
import type { Calendar } from '../../../queries/business-hours.ts';

export function contractTerms(
  vendors: readonly (Vendor & { id: string })[],
  contracts: readonly (Contract & { id: string })[],
  calendar: Calendar,
): Terms {
  return {
    termFor: ({ vendor, on, ...asked }) => {
      const found = targetFor({ vendors, contracts }, vendor, { ...asked, day: on });
      return found && { target: found.value, unit: found.unit, method: found.method, from: found.from };
    },
    changes: contracts.flatMap((contract) => [
      ...edges(contract),
      ...contract.terms.flatMap((term) => edges(term)),
    ]),
    calendar,
  };
}

/** The first day, and the day after the last. */
function edges({ from, to }: { from: string | null; to: string | null }): string[] {
  const after = to && addDays(to, 1);
  return [from, after].filter((day) => day !== null);
}

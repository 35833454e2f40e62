// What calls for a look at a vendor as a whole: agreement, contract, and dates that do not go with where it stands.

import { daysBetween, dayText } from '../../model/calendar-day.ts';
import type { Contract } from '../../model/oversight/contract.ts';
import type { Vendor } from '../../model/oversight/vendor.ts';
import { type GateAgreement, lackText, stateOf } from '../../review/vendors/baa-gate.ts';
import { holdsOn } from '../contracts/term-for.ts';

/** Days before the last day of an agreement at which its end is told: time to have another signed. */
export const expiryWarning = 30;

export interface VendorFlag {
  id: 'baa' | 'baa-expiring' | 'contract' | 'go-live' | 'ended' | 'services' | 'delivery';
  weight: 'red' | 'warn';
  says: string;
}

/** Statuses in which charts are with the vendor. */
const working: readonly Vendor['status'][] = ['transition', 'live', 'notice'];

/** @param agreements and @param contracts of this vendor */
export function vendorFlags(
  vendor: Pick<Vendor, 'name' | 'status' | 'services' | 'delivery' | 'goLive' | 'ends'>,
  agreements: readonly GateAgreement[],
  contracts: readonly Pick<Contract, 'signedOn' | 'from' | 'to'>[],
  today: string,
): VendorFlag[] {
  const flags: VendorFlag[] = [];
  const add = (id: VendorFlag['id'], weight: VendorFlag['weight'], says: string) =>
    flags.push({ id, weight, says });
  const works = working.includes(vendor.status);
  const baa = stateOf(agreements, today);
  // Of a candidate none is asked yet, and of one that has gone none any more.
  if (baa.state === 'lacking' && vendor.status !== 'candidate' && vendor.status !== 'ended')
    add('baa', 'red', `${lackText(vendor.name, baa)}: its charts cannot be opened.`);
  if (baa.state === 'in-force' && baa.until !== null) {
    const left = daysBetween(today, baa.until);
    if (left <= expiryWarning)
      add(
        'baa-expiring',
        'warn',
        `The business associate agreement ends on ${dayText(baa.until)}, in ${left} days.`,
      );
  }
  if (works && !contracts.some((one) => one.signedOn !== null && holdsOn(one, today)))
    add('contract', 'red', 'No signed contract is in force.');
  if (vendor.status === 'live' && (vendor.goLive === null || vendor.goLive > today))
    add(
      'go-live',
      'warn',
      'It counts as live, and its first day of full production is not set or lies ahead.',
    );
  if (works && vendor.ends !== null && vendor.ends < today)
    add(
      'ended',
      'red',
      `Its last day of service was ${dayText(vendor.ends)}, and it still counts as at work.`,
    );
  if (works && vendor.services.length === 0) add('services', 'warn', 'No service is in its scope.');
  if (works && vendor.delivery.length === 0)
    add(
      'delivery',
      'warn',
      'It is not said how charts reach it: turnaround cannot be told by way of delivery.',
    );
  return flags;
}

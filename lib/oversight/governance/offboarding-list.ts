// What the end with a vendor usually takes, each with a day counted from its last one. The list can be changed afterwards.

import { addDays } from '../../model/calendar-day.ts';
import type { OffboardingItem, OffboardingItemKind } from '../../model/oversight/offboarding.ts';

/** Days after the last day of service by which each is due; this product’s own, the contract may say others. */
const usual: readonly [OffboardingItemKind, number, string][] = [
  ['open-charts', 0, 'Charts that the vendor has and has not coded are handed over'],
  ['open-queries', 0, 'Queries that its coders wait for are handed over'],
  ['access-revoked', 0, 'Accounts of its people in the EHR, in Overread and on file servers are shut'],
  ['data-returned', 10, 'Everything of the vendor is taken out in one file and can be opened'],
  ['open-denials', 10, 'Denials that it works on have an owner of ours'],
  ['data-destroyed', 30, 'The vendor certifies that it returned or destroyed what it had (BAA)'],
  ['last-invoice', 30, 'Rework that it owes is settled with the last invoice'],
];

/** @param endsOn last day of service. @param owner of every item at first. */
export const offboardingList = (endsOn: string, owner: string): OffboardingItem[] =>
  usual.map(([kind, days, what]) => ({
    key: kind,
    kind,
    what,
    owner,
    due: addDays(endsOn, days),
    doneOn: null,
    evidence: '',
  }));

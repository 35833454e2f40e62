// What people call what is said of a vendor.

import type { Agreement } from '../../../../lib/model/oversight/agreement.ts';
import type { Contract, CostBearer } from '../../../../lib/model/oversight/contract.ts';
import type { DeliveryMethod, PreBill, VendorStatus } from '../../../../lib/model/oversight/vendor.ts';
import type { Matter } from '../../../../lib/oversight/contracts/ladder.ts';
import type { BaaState } from '../../../../lib/review/vendors/baa-gate.ts';
import { dayWords } from '../../../queries/template-words.ts';

export const statusWords: Record<VendorStatus, string> = {
  candidate: 'Candidate',
  contracted: 'Contracted',
  transition: 'In transition',
  live: 'Live',
  notice: 'Under notice',
  ended: 'Ended',
};

export const deliveryWords: Record<DeliveryMethod, string> = {
  ehr: 'In the EHR',
  sftp: 'SFTP',
  web: 'Web platform',
};

export const preBillWords: Record<PreBill['charts'], string> = {
  all: 'All charts, held until the review is released',
  complex: 'Complex charts, held until the review is released',
};

export const agreementWords: Record<Agreement['kind'], string> = {
  baa: 'Business associate agreement',
  nda: 'Non-disclosure agreement',
  other: 'Other agreement',
};

export const matterWords: Record<Matter, string> = {
  queries: 'Queries',
  'documentation-gaps': 'Documentation gaps',
  'regulatory-change': 'Change of rules',
  backlog: 'Backlog',
  'urgent-chart': 'Urgent chart',
};

export const costWords: Record<CostBearer, string> = {
  vendor: 'The vendor',
  client: 'The organisation',
  shared: 'Both',
};

export const everyWords: Record<Contract['reports'][number]['every'], string> = {
  week: 'Every week',
  month: 'Every month',
  quarter: 'Every quarter',
  year: 'Every year',
};

/** As `in force until 3 May 2027`. */
export function baaWords(baa: BaaState): string {
  if (baa.state === 'not-asked') return 'not asked';
  if (baa.state === 'in-force')
    return baa.until ? `In force until ${dayWords(baa.until)}` : 'In force, without end';
  const on = baa.on ? ` ${dayWords(baa.on)}` : '';
  return {
    'not-registered': 'Not in the register',
    none: 'None',
    'not-signed': 'Not signed',
    'not-yet': `Begins${on}`,
    expired: `Ran out${on}`,
    ended: `Ended${on}`,
  }[baa.lack];
}

/** As `1 Mar 2026 to 28 Feb 2027`. */
export const spanWords = ({ from, to }: { from: string | null; to: string | null }): string => {
  if (from === null) return to === null ? 'no dates' : `until ${dayWords(to)}`;
  return to === null ? `since ${dayWords(from)}` : `${dayWords(from)} to ${dayWords(to)}`;
};

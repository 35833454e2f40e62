// What keeps an agreement or a contract out of the register: days that run backwards, an end without a reason, promises that
// cannot be told apart.

import type { Agreement } from '../../model/oversight/agreement.ts';
import type { Contract } from '../../model/oversight/contract.ts';
import type { Fault } from '../../model/result.ts';
import { refusal } from './standing.ts';

/** An agreement that ends before it begins holds nobody, and one that was ended has a reason. */
export function refuseAgreement({ from, to, endedOn, endReason }: Agreement): Fault | null {
  if (from && to && to < from) return endsBeforeItBegins;
  return endedOn && !endReason?.trim() ? endedWithoutReason : null;
}

export function refuseContract({ from, to, terms = [] }: Contract): Fault | null {
  if (from && to && to < from) return endsBeforeItBegins;
  if (terms.some((term) => term.from && term.to && term.to < term.from)) return endsBeforeItBegins;
  return new Set(terms.map(({ key }) => key)).size < terms.length ? termsOfOneKey : null;
}

const endsBeforeItBegins = refusal(
  'ends-before-it-begins',
  'The last day lies before the first.',
  'Correct one of the two days.',
);
const endedWithoutReason = refusal(
  'ended-without-reason',
  'The agreement is ended without saying why.',
  'Say why it was ended.',
);
const termsOfOneKey = refusal(
  'terms-of-one-key',
  'Two promises of the contract cannot be told apart.',
  'Remove one of them and add it anew.',
);

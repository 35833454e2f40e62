// Overpayment cases, in words.

import type { OverpaymentCase } from '../../../../lib/model/oversight/overpayment-case.ts';
import type { OverpaymentClock } from '../../../../lib/oversight/clocks/overpayment.ts';
import { dayWords } from '../../../queries/template-words.ts';

export const caseStateWords: Record<OverpaymentCase['status'], string> = {
  open: 'Not decided',
  identified: 'Identified',
  returned: 'Reported and returned',
  'no-overpayment': 'No overpayment',
};

export const attributedWords: Record<OverpaymentCase['attributedTo'], string> = {
  vendor: 'Coding vendor',
  client: 'Own organisation',
  payer: 'Payer',
  unknown: 'Not known',
};

const dollars = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' });
export const amountWords = (cents: number | null): string =>
  cents === null ? 'not known' : dollars.format(cents / 100);

/** Days before the last at which it is told more loudly; compliance departments commonly count down so. */
const loud = 15;

export const isPressing = ({ left }: Pick<OverpaymentClock, 'left'>): boolean =>
  left !== null && left <= loud;

/** As “30 Apr 2026, 15 days left”. */
export function lastDayWords({ due, left, standsStill }: OverpaymentClock): string {
  if (due === null || left === null) return 'no day runs yet';
  const days = (n: number) => `${n} ${n === 1 ? 'day' : 'days'}`;
  if (left < 0) return `${dayWords(due)}, ${days(-left)} late`;
  if (standsStill) return `${dayWords(due)} at the latest, stands still while it is investigated`;
  return `${dayWords(due)}, ${left === 0 ? 'today' : `${days(left)} left`}`;
}

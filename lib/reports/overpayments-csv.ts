// Overpayment cases as a table for a spreadsheet. Each row says that it is privileged: what counsel asked for travels with
// that word.

import type { OverpaymentCase } from '../model/oversight/overpayment-case.ts';
import { type OverpaymentRule, overpaymentClock } from '../oversight/clocks/overpayment.ts';
import { csv } from './csv.ts';

const heads = [
  'Label',
  'Case',
  'Payer',
  'Vendor',
  'Amount',
  'Credible information on',
  'Identified on',
  'Why',
  'Investigation from',
  'Investigation to',
  'Amount known on',
  'Last day',
  'Reported on',
  'Returned on',
  'State',
  'Rests on',
];

export const privilegedLabel = 'Privileged and confidential';

export const overpaymentsCsv = (
  cases: readonly OverpaymentCase[],
  vendorOf: (id: string) => string,
  today: string,
  rule: OverpaymentRule,
): string =>
  csv([
    heads,
    ...cases.map((one) => [
      privilegedLabel,
      one.title,
      one.payer,
      one.vendorId === null ? '' : vendorOf(one.vendorId),
      one.amount === null ? '' : (one.amount / 100).toFixed(2),
      one.credibleOn,
      one.identifiedOn ?? '',
      one.identifiedWhy,
      one.investigationFrom ?? '',
      one.investigationTo ?? '',
      one.amountKnownOn ?? '',
      overpaymentClock(one, today, rule).due ?? '',
      one.reportedOn ?? '',
      one.returnedOn ?? '',
      one.status,
      one.basis,
    ]),
  ]);

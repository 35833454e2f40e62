// What errors moved in money: paid less correct, underpayments set against overpayments, over what was paid.

import type { FactTable } from '../../columns/facts.ts';
import { perRow } from '../measure.ts';
import { ratioMeasure } from '../usual.ts';

type Reviews = FactTable<'reviews'>;

const part = (error: (difference: number) => number) =>
  perRow<Reviews>(({ numbers: { paid, correct, final } }) => (i, { x, m }) => {
    const difference = paid[i]! - correct[i]!;
    if (final[i] !== 1 || Number.isNaN(difference)) return;
    x[i] = error(difference);
    m[i] = paid[i]!;
  });

/** Charts that a payer paid and whose errors a remittance cannot price: not in the rate. */
const unpriced = perRow<Reviews>(({ numbers: { paid, correct, final } }) => (i, { x, m }) => {
  if (final[i] !== 1 || Number.isNaN(paid[i]!)) return;
  x[i] = Number.isNaN(correct[i]!) ? 1 : 0;
  m[i] = 1;
});

export const netPayment = ratioMeasure({
  id: 'net-payment',
  name: 'Net payment error',
  facts: 'reviews',
  better: 'low',
  // It may be negative, and pass 1.
  interval: 'net',
  numerator: 'cents paid less cents that were correct, summed, in final reviews whose payment is known',
  denominator: 'cents paid',
  source:
    'HHS-OIG, questions and answers on discovery samples: net overpayment ÷ dollars in the sample; paid as remittances say, correct without the lines of deleted procedures',
  of: 'reviewed charts with a known payment',
  parts: part((difference) => difference),
  also: [
    { name: 'Paid too much', unit: 'cents', as: 'sum', parts: part((difference) => Math.max(0, difference)) },
    {
      name: 'Paid too little',
      unit: 'cents',
      as: 'sum',
      parts: part((difference) => Math.max(0, -difference)),
    },
    { name: 'Gross rate', unit: 'share', as: 'ratio', parts: part(Math.abs) },
    { name: 'Charts left out: errors that no remittance prices', unit: 'count', as: 'sum', parts: unpriced },
  ],
  says: (x, m) => `${(x / 100).toFixed(2)} of ${(m / 100).toFixed(2)} dollars paid`,
});

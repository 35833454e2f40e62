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

export const netPayment = ratioMeasure({
  id: 'net-payment',
  name: 'Net payment error',
  facts: 'reviews',
  better: 'low',
  // It may be negative, and pass 1.
  interval: 'mean',
  numerator: 'cents paid less cents that were correct, summed, in final reviews with a payment',
  denominator: 'cents paid',
  source: 'HHS-OIG, questions and answers on discovery samples: net overpayment ÷ dollars in the sample',
  of: 'reviewed charts',
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
  ],
  says: (x, m) => `${(x / 100).toFixed(2)} of ${(m / 100).toFixed(2)} dollars paid`,
});

// Accuracy in money. Net lets underpayments cancel overpayments and so can look harmless; gross does not, and
// over and under are shown apart, because missed revenue is otherwise never seen.

import { isPairLeftOut } from './attribution.ts';
import type { Part } from './estimate.ts';
import { cases, type Method, yesNo } from './method.ts';

export const paymentCases: Method = {
  ...cases,
  id: 'payment-cases',
  name: 'Charts paid right',
  formula: 'charts whose payment stands ÷ charts with a payment reviewed',
  source: 'Case over case for payment, as described by ICD10monitor, “Intrigued by Coding Accuracy?”',
  part: ({ payment }, attribution) => {
    if (!payment) return null;
    const stands = payment.delivered === payment.reviewed;
    return !stands && isPairLeftOut(payment, attribution) ? null : yesNo(stands);
  },
};

/** A rate of error in money: a function of (paid − correct) summed and divided by what was paid. */
const rate = (
  id: string,
  name: string,
  formula: string,
  source: string,
  error: (difference: number) => number,
): Method => ({
  interval: 'ratio',
  // It may pass 1 where little was paid.
  least: 0,
  better: 'low',
  unit: 'share',
  id,
  name,
  formula,
  source,
  part: ({ payment }, attribution): Part | null => {
    if (!payment) return null;
    const difference = payment.delivered - payment.reviewed;
    if (difference !== 0 && isPairLeftOut(payment, attribution)) return null;
    return { correct: error(difference), of: payment.delivered };
  },
});

/** Negative where underpayments weigh more. */
export const netPaymentError: Method = {
  ...rate(
    'net-payment-error',
    'Net payment error rate',
    '(paid − correct), underpayments set against overpayments ÷ paid',
    'HHS-OIG, questions and answers on discovery samples: net overpayment ÷ dollars in the sample',
    (difference) => difference,
  ),
  least: undefined,
};

const custom = 'General use beside the net rate; no single authority';

export const grossPaymentError = rate(
  'gross-payment-error',
  'Gross payment error rate',
  'size of (paid − correct), whichever way ÷ paid',
  custom,
  Math.abs,
);

export const overpayment = rate(
  'overpayment',
  'Overpayment rate',
  'paid too much ÷ paid',
  custom,
  (difference) => Math.max(0, difference),
);

export const underpayment = rate(
  'underpayment',
  'Underpayment rate',
  'paid too little ÷ paid',
  custom,
  (difference) => Math.max(0, -difference),
);

// Accuracy in money, by hand; amounts are in cents.

import { expect, it } from 'vitest';
import {
  grossPaymentError,
  netPaymentError,
  overpayment,
  paymentCases,
  underpayment,
} from '../../../../lib/review/accuracy/financial.ts';
import { measure } from '../../../../lib/review/accuracy/method.ts';
import { chart, pair } from './charts.ts';

// Paid $100, $200, $700; correct $100, $150, $720. Differences 0, +50, -20; paid in all $1,000.
const charts = [
  chart([], { payment: pair(10_000, 10_000) }),
  chart([], { payment: pair(20_000, 15_000) }),
  chart([], { payment: pair(70_000, 72_000, 'documentation') }),
];

it('net sets under against over: (50 - 20) / 1,000 = 3 %', () => {
  expect(measure(charts, netPaymentError).value).toBeCloseTo(0.03, 12);
});

it('gross does not: (50 + 20) / 1,000 = 7 %', () => {
  expect(measure(charts, grossPaymentError).value).toBeCloseTo(0.07, 12);
});

it('over and under apart: 5 % and 2 %', () => {
  expect(measure(charts, overpayment).value).toBeCloseTo(0.05, 12);
  expect(measure(charts, underpayment).value).toBeCloseTo(0.02, 12);
});

it('by case: one of three charts paid right', () => {
  expect(measure(charts, paymentCases)).toMatchObject({ numerator: 1, denominator: 3 });
});

it('a net rate is negative where too little was paid', () => {
  // (100 - 130) / 100 = -30 %.
  expect(measure([chart([], { payment: pair(10_000, 13_000) })], netPaymentError).value).toBeCloseTo(
    -0.3,
    12,
  );
});

it('leaves out of vendor-attributable figures what the vendor could not help', () => {
  // Without the third chart: 50 / 300.
  expect(measure(charts, netPaymentError, { attribution: 'vendor' })).toMatchObject({
    numerator: 5_000,
    denominator: 30_000,
    notReviewed: 1,
  });
});

it('claims no certainty from charts that are all paid right', () => {
  const right = Array.from({ length: 40 }, () => chart([], { payment: pair(10_000, 10_000) }));
  expect(measure(right, netPaymentError)).toMatchObject({ value: 0, interval: null, sufficient: true });
});

it('gives the ratio estimator’s interval', () => {
  // p = 0.03; residuals d - p paid: -3, 44, -41 dollars; squares 9 + 1,936 + 1,681 = 3,626.
  // se = sqrt(3/2 * 3,626) / 1,000 = 0.0737496; 1.959964 * se = 0.1445466.
  const { interval } = measure(charts, netPaymentError);
  expect(interval?.low).toBeCloseTo(0.03 - 0.1445466, 6);
  expect(interval?.high).toBeCloseTo(0.03 + 0.1445466, 6);
});

// From the charts' own scores to a figure with its interval, by hand.

import { describe, expect, it } from 'vitest';
import { estimate, type Part } from '../../../../lib/review/accuracy/estimate.ts';
import { wilson } from '../../../../lib/review/accuracy/interval.ts';
import { cases, share } from '../../../../lib/review/accuracy/method.ts';

const parts = (...written: [number, number][]): Part[] => written.map(([correct, of]) => ({ correct, of }));

describe('an estimate', () => {
  it('is not available, never 0 or 100 %, when nothing could be scored', () => {
    expect(estimate(parts([0, 0]), share)).toMatchObject({ value: null, macro: null, interval: null });
    expect(estimate([], cases)).toMatchObject({ value: null, charts: 0 });
  });

  it('weighs charts by their codes in the micro-average and alike in the macro-average', () => {
    // Micro 10 / 12; macro (0.9 + 0.5) / 2 = 0.7.
    const { value, macro } = estimate(parts([9, 10], [1, 2]), share);
    expect(value).toBeCloseTo(10 / 12, 12);
    expect(macro).toBeCloseTo(0.7, 12);
  });

  it('has the ratio estimator’s interval', () => {
    // Charts x/m = 9/10, 1/2, 4/4: p = 14/16 = 0.875. Residuals x - p m: 0.25, -0.75, 0.5; squares sum 0.875.
    // se = sqrt(3/2 * 0.875) / 16 = 1.145644 / 16 = 0.0716027; 1.959964 * se = 0.1403388.
    const charts = parts([9, 10], [1, 2], [4, 4]);
    const { interval } = estimate(charts, share);
    expect(interval?.low).toBeCloseTo(0.875 - 0.1403388, 6);
    expect(interval?.high).toBe(1);
    // Three of four charts: f = 3/4, se halves to 0.0358013; 1.959964 * se = 0.0701694.
    const finite = estimate(charts, share, 3 / 4).interval;
    expect(finite?.low).toBeCloseTo(0.875 - 0.0701694, 6);
    expect(finite?.high).toBeCloseTo(0.875 + 0.0701694, 6);
  });

  it('does not claim certainty when every chart is perfect', () => {
    const perfect = parts(...Array.from({ length: 30 }, (): [number, number] => [10, 10]));
    // Wilson, 30 of 30: low = 1 / (1 + 3.841459 / 30) = 0.886484.
    const { interval } = estimate(perfect, share);
    expect(interval?.low).toBeCloseTo(0.886484, 5);
    expect(interval?.high).toBe(1);
  });

  it('counts no chart without an opportunity as a case', () => {
    const two = parts([3, 3], [5, 5], ...Array.from({ length: 28 }, (): [number, number] => [0, 0]));
    // Wilson, 2 of 2: low = 2 / (2 + 3.841459) = 0.342380.
    expect(estimate(two, share).interval?.low).toBeCloseTo(0.34238, 5);
    expect(estimate(parts([3, 3], [0, 0]), share).interval).toBeNull();
  });

  it('takes the interval of its kind: of 8 of 10 single cases Wilson’s', () => {
    const charts = parts(...Array.from({ length: 10 }, (_, n): [number, number] => [n < 8 ? 1 : 0, 1]));
    // As below; the ratio estimator's would be 0.8 ± 1.959964 * sqrt(10/9 * 1.6) / 10 = 0.8 ± 0.261328.
    expect(estimate(charts, cases).interval?.low).toBeCloseTo(0.490162, 4);
    expect(estimate(charts, share).interval?.low).toBeCloseTo(0.8 - 0.261328, 5);
  });

  it('has Wilson’s in the place of none only for a share, from 0 to 1, that has a value', () => {
    const alike = parts([1, 2], [1, 2]);
    // 1 of 2 cases: 0.094530 to 0.905470.
    expect(estimate(alike, share).interval?.low).toBeCloseTo(0.09453, 4);
    expect(estimate(alike, { interval: 'ratio', least: 0 }).interval).toBeNull();
    expect(estimate(alike, { interval: 'ratio', most: 1 }).interval).toBeNull();
    expect(estimate(parts([0, 0], [0, 0]), share).interval).toBeNull();
  });

  it('is sufficient from 30 charts on', () => {
    const charts = (n: number) => parts(...Array.from({ length: n }, (): [number, number] => [1, 1]));
    expect(estimate(charts(29), cases).sufficient).toBe(false);
    expect(estimate(charts(30), cases).sufficient).toBe(true);
  });
});

it('Wilson’s interval agrees with the hand calculation for 8 of 10', () => {
  // centre 0.8 + 3.841459/20 = 0.992073; spread 1.959964 * sqrt(0.016 + 0.00960365) = 0.313613; / 1.3841459.
  expect(wilson(8, 10)?.low).toBeCloseTo(0.490162, 4);
  expect(wilson(8, 10)?.high).toBeCloseTo(0.943318, 4);
});

it('Wilson’s interval holds the share itself where all or none succeed', () => {
  // Of 10 of 10 the other end is 1 / (1 + 3.841459 / 10) = 0.722467; of 12 of 12, 1 / (1 + 3.841459 / 12) = 0.757506.
  for (const [n, end] of [
    [10, 0.722467],
    [12, 0.757506],
  ] as const) {
    expect(wilson(n, n)?.high).toBe(1);
    expect(wilson(n, n)?.low).toBeCloseTo(end, 5);
    expect(wilson(0, n)?.low).toBe(0);
    expect(wilson(0, n)?.high).toBeCloseTo(1 - end, 5);
  }
});

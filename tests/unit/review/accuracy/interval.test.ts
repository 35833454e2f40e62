// Intervals where they turn: too few charts, a whole population, charts that do not differ, amounts in cents. By hand.

import { describe, expect, it } from 'vitest';
import { ratioInterval, wilson } from '../../../../lib/review/accuracy/interval.ts';

const part = (correct: number, of: number) => ({ correct, of });

describe('Wilson’s', () => {
  it('is none of one case, and is one of two', () => {
    expect(wilson(1, 1)).toBeNull();
    expect(wilson(0, 0)).toBeNull();
    // 1 of 2: centre 0.5 + 3.841459/4 = 1.460365; spread 1.959964 * sqrt(0.125 + 3.841459/16) = 1.184443;
    // scale 1 + 3.841459/2 = 2.920729: 0.094530 to 0.905470.
    expect(wilson(1, 2)?.low).toBeCloseTo(0.09453, 4);
    expect(wilson(1, 2)?.high).toBeCloseTo(0.90547, 4);
  });
});

describe('the ratio estimator’s', () => {
  it('is none of one chart, nor without an opportunity', () => {
    expect(ratioInterval([part(1, 2)], 0)).toBeNull();
    expect(ratioInterval([part(1, 2)], 1)).toBeNull();
    expect(ratioInterval([part(0, 0), part(0, 0)], 0)).toBeNull();
    expect(ratioInterval([], 1)).toBeNull();
  });

  it('of two charts: 1 of 2 and 2 of 2 are 0.75, residuals -0.5 and 0.5', () => {
    // se = sqrt(2/1 * 0.5) / 4 = 0.25; 1.959964 * 0.25 = 0.489991.
    const interval = ratioInterval([part(1, 2), part(2, 2)], 0);
    expect(interval?.low).toBeCloseTo(0.75 - 0.489991, 6);
    expect(interval?.high).toBeCloseTo(0.75 + 0.489991, 6);
    // Three of four reviewed: sqrt(1/4) of it.
    expect(ratioInterval([part(1, 2), part(2, 2)], 3 / 4)?.high).toBeCloseTo(0.75 + 0.489991 / 2, 6);
  });

  it('is the value itself where all charts were reviewed, also where they do not differ', () => {
    expect(ratioInterval([part(1, 2), part(2, 2)], 1)).toEqual({ low: 0.75, high: 0.75 });
    expect(ratioInterval([part(2, 2), part(2, 2)], 1)).toEqual({ low: 1, high: 1 });
  });

  it('is none where no chart differs from the others, also in cents, where rounding leaves a rest', () => {
    expect(ratioInterval([part(1, 3), part(2, 6)], 0)).toBeNull();
    // A third of two sums of hundreds of millions of dollars: the residuals' squares sum to 1.5e-11, and not to 0.
    const third = (of: number) => part(of / 3, of);
    expect(ratioInterval([third(30_000_000_007), third(70_000_000_011)], 0)).toBeNull();
    // Ten cents of 20,000 dollars are a difference: residuals 5 and -5, se = sqrt(2 * 50) / 2,000,000 cents.
    const ten = ratioInterval([part(10, 1_000_000), part(0, 1_000_000)], 0);
    expect((ten?.high ?? 0) * 2_000_000).toBeCloseTo(10 + 1.959964 * 10, 4);
  });
});

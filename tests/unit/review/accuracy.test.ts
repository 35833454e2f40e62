import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Disposition } from '../../../lib/model/verdict.ts';
import { figure, type Tally, tally, wilson } from '../../../lib/review/accuracy.ts';

// The vendor delivered I21.4 (first), Z95.5, I10, E11.9, R07.9. The auditor keeps I21.4 and Z95.5, revises
// I10 to I12.9 and E11.9 to E11.22, adds N18.31 and Z79.4, deletes R07.9.
const golden: Disposition[] = ['agree', 'agree', 'revise', 'revise', 'add', 'add', 'delete'];

describe('the golden chart', () => {
  it('counts a = 2, r = 2, o = 2, d = 1', () => {
    expect(tally(golden)).toEqual({ agree: 2, revise: 2, add: 2, delete: 1 });
  });
  it('scores 2/6 code over code, 2/7 of all opportunities, 0/1 case over case', () => {
    const t = [tally(golden)];
    expect(figure(t, 'code-over-code')).toMatchObject({ numerator: 2, denominator: 6, value: 2 / 6 });
    expect(figure(t, 'all-opportunities')).toMatchObject({ numerator: 2, denominator: 7, value: 2 / 7 });
    expect(figure(t, 'case-over-case')).toMatchObject({ numerator: 0, denominator: 1, value: 0 });
  });
});

describe('tally', () => {
  it('counts resequenced and attribute-only lines as agreement on the code', () => {
    expect(tally(['resequence', 'attribute', null, undefined])).toEqual({
      agree: 2,
      revise: 0,
      add: 0,
      delete: 0,
    });
  });
});

describe('figure', () => {
  it('is not available, never 0 or 100 %, when nothing could be scored', () => {
    const onlyDeletes: Tally = { agree: 0, revise: 0, add: 0, delete: 3 };
    expect(figure([onlyDeletes], 'code-over-code')).toMatchObject({
      value: null,
      macro: null,
      interval: null,
    });
    expect(figure([], 'case-over-case')).toMatchObject({ value: null, charts: 0 });
  });

  it('weighs charts by their codes in the micro-average and alike in the macro-average', () => {
    // Chart 1: 9 of 10; chart 2: 1 of 2. Micro 10/12; macro (0.9 + 0.5) / 2 = 0.7.
    const f = figure(
      [
        { agree: 9, revise: 1, add: 0, delete: 0 },
        { agree: 1, revise: 0, add: 1, delete: 0 },
      ],
      'code-over-code',
    );
    expect(f.value).toBeCloseTo(10 / 12, 12);
    expect(f.macro).toBeCloseTo(0.7, 12);
  });

  it('gives the ratio estimator’s interval', () => {
    // Charts x/m = 9/10, 1/2, 4/4: p = 14/16 = 0.875. Residuals x - p m: 0.25, -0.75, 0.5; squares sum 0.875.
    // se = sqrt(3/2 * 0.875) / 16 = 1.145644 / 16 = 0.0716027; 1.959964 * se = 0.1403388.
    const charts: Tally[] = [
      { agree: 9, revise: 1, add: 0, delete: 0 },
      { agree: 1, revise: 1, add: 0, delete: 0 },
      { agree: 4, revise: 0, add: 0, delete: 0 },
    ];
    const f = figure(charts, 'code-over-code');
    expect(f.interval?.low).toBeCloseTo(0.875 - 0.1403388, 6);
    expect(f.interval?.high).toBe(1);
    // Drawn from 4 charts: f = 3/4, se halves to 0.0358013; 1.959964 * se = 0.0701694.
    const finite = figure(charts, 'code-over-code', 4);
    expect(finite.interval?.low).toBeCloseTo(0.875 - 0.0701694, 6);
    expect(finite.interval?.high).toBeCloseTo(0.875 + 0.0701694, 6);
  });

  it('does not claim certainty when every chart is perfect', () => {
    const perfect = Array.from({ length: 30 }, (): Tally => ({ agree: 10, revise: 0, add: 0, delete: 0 }));
    const f = figure(perfect, 'code-over-code');
    // Wilson, 30 of 30: low = 1 / (1 + 3.841459 / 30) = 0.886484.
    expect(f.interval?.low).toBeCloseTo(0.886484, 5);
    expect(f.interval?.high).toBe(1);
  });

  it('is sufficient from 30 charts on', () => {
    const charts = (n: number) =>
      Array.from({ length: n }, (): Tally => ({ agree: 1, revise: 0, add: 0, delete: 0 }));
    expect(figure(charts(29), 'case-over-case').sufficient).toBe(false);
    expect(figure(charts(30), 'case-over-case').sufficient).toBe(true);
  });

  it('keeps value and interval between 0 and 1, the value inside the interval', () => {
    const anyTally = fc.record({ agree: fc.nat(20), revise: fc.nat(9), add: fc.nat(9), delete: fc.nat(9) });
    const anyMethod = fc.constantFrom(
      'code-over-code' as const,
      'all-opportunities' as const,
      'case-over-case' as const,
    );
    fc.assert(
      fc.property(fc.array(anyTally, { maxLength: 40 }), anyMethod, (tallies, method) => {
        const f = figure(tallies, method);
        if (f.value === null) return f.denominator === 0;
        if (f.value < 0 || f.value > 1) return false;
        if (!f.interval) return true;
        const { low, high } = f.interval;
        return low >= 0 && high <= 1 && low <= f.value + 1e-9 && high >= f.value - 1e-9;
      }),
    );
  });
});

describe('wilson', () => {
  it('agrees with the hand calculation for 8 of 10', () => {
    // centre 0.8 + 3.841459/20 = 0.992073; spread 1.959964 * sqrt(0.016 + 0.00960365) = 0.313613; / 1.3841459.
    expect(wilson(8, 10)?.low).toBeCloseTo(0.490162, 4);
    expect(wilson(8, 10)?.high).toBeCloseTo(0.943318, 4);
  });
});

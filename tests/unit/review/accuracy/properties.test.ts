// What holds for every method, whatever the charts.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chartMethods, typeMethods } from '../../../../lib/review/accuracy/all-methods.ts';
import { caseOverCase, codeOverCode } from '../../../../lib/review/accuracy/code-methods.ts';
import { estimate } from '../../../../lib/review/accuracy/estimate.ts';
import { measure } from '../../../../lib/review/accuracy/method.ts';
import { anyChart, anyElement, line } from './charts.ts';

const all = [...chartMethods, ...typeMethods];
const anyCharts = fc.array(anyChart, { maxLength: 12 });
const anyMethod = fc.constantFrom(...all);
const anyAttribution = fc.constantFrom('raw' as const, 'vendor' as const);
const near = 1e-9;

describe('whatever the charts', () => {
  it('a value, its interval and its macro lie within the bounds of the method, the value within its interval', () => {
    fc.assert(
      fc.property(anyCharts, anyMethod, anyAttribution, (charts, method, attribution) => {
        const { value, interval, macro } = measure(charts, method, { attribution });
        const [least, most] = [method.least ?? -Infinity, method.most ?? Infinity];
        for (const figure of [value, macro, interval?.low, interval?.high])
          if (figure != null) expect(figure >= least && figure <= most).toBe(true);
        if (value !== null && interval) {
          expect(interval.low).toBeLessThanOrEqual(value + near);
          expect(interval.high).toBeGreaterThanOrEqual(value - near);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('the order of charts and of lines does not matter', () => {
    fc.assert(
      fc.property(anyCharts, anyMethod, (charts, method) => {
        // What is first-listed is told by a line's sequence; two lines that both claim it contradict each other.
        const clean = charts.map((c) => ({
          ...c,
          elements: c.elements.filter(
            (e, i) => i === 0 || (e.delivered?.sequence !== 1 && e.reviewed?.sequence !== 1),
          ),
        }));
        const turned = clean.toReversed().map((c) => ({ ...c, elements: c.elements.toReversed() }));
        const [a, b] = [measure(clean, method), measure(turned, method)];
        expect([a.numerator, a.denominator, a.charts]).toEqual([b.numerator, b.denominator, b.charts]);
        expect(a.macro ?? -1).toBeCloseTo(b.macro ?? -1, 9);
        expect(a.interval?.low ?? -9).toBeCloseTo(b.interval?.low ?? -9, 9);
      }),
      { numRuns: 400 },
    );
  });

  it('the micro-average lies between the lowest and the highest chart', () => {
    fc.assert(
      fc.property(anyCharts, anyMethod, anyAttribution, (charts, method, attribution) => {
        const scored = charts.filter((c) => (method.part(c, attribution)?.of ?? 0) > 0);
        const { value } = measure(scored, method, { attribution });
        if (value === null) return;
        const own = scored.map((c) => measure([c], method, { attribution }).value ?? 0);
        expect(value).toBeGreaterThanOrEqual(Math.min(...own) - near);
        expect(value).toBeLessThanOrEqual(Math.max(...own) + near);
      }),
      { numRuns: 400 },
    );
  });

  it('an agreed line more never lowers a share of codes', () => {
    fc.assert(
      fc.property(anyChart, fc.constantFrom(...chartMethods.filter((m) => m.most === 1)), (chart, method) => {
        const more = { ...chart, elements: [...chart.elements, line('Z00.00', 'agree')] };
        const [before, after] = [measure([chart], method).value, measure([more], method).value];
        if (before !== null) expect(after).toBeGreaterThanOrEqual(before - near);
      }),
    );
  });

  it('an error more never raises it', () => {
    const anyError = anyElement.filter((e) => ['revise', 'add', 'delete'].includes(e.disposition));
    fc.assert(
      fc.property(anyChart, anyError, (chart, error) => {
        const more = { ...chart, elements: [...chart.elements, error] };
        const [before, after] = [measure([chart], codeOverCode).value, measure([more], codeOverCode).value];
        if (before !== null) expect(after).toBeLessThanOrEqual(before + near);
        expect(measure([more], caseOverCase).value).toBeLessThanOrEqual(
          measure([chart], caseOverCase).value ?? 1,
        );
      }),
    );
  });

  it('vendor-attributable accuracy is never below raw', () => {
    fc.assert(
      fc.property(
        anyCharts,
        fc.constantFrom(
          'code-over-code',
          'all-opportunities',
          'case-over-case',
          'weighted-points',
          'vendor-denominator',
        ),
        (charts, id) => {
          const method = all.find((m) => m.id === id)!;
          const [raw, vendor] = [measure(charts, method), measure(charts, method, { attribution: 'vendor' })];
          if (raw.value !== null && vendor.value !== null)
            expect(vendor.value).toBeGreaterThanOrEqual(raw.value - near);
        },
      ),
    );
  });

  it('charts are reviewed or not reviewed, and enough from 30 with an opportunity on', () => {
    fc.assert(
      fc.property(fc.array(anyChart, { minLength: 25, maxLength: 40 }), anyMethod, (charts, method) => {
        const { charts: n, notReviewed, sufficient } = measure(charts, method);
        expect(n + notReviewed).toBeLessThanOrEqual(charts.length);
        expect(sufficient).toBe(n >= 30);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the interval', () => {
  const parts = [
    { correct: 9, of: 10 },
    { correct: 1, of: 2 },
    { correct: 4, of: 4 },
  ];
  const shares = { interval: 'ratio', least: 0, most: 1 } as const;

  it('narrows with the share of the population that was reviewed, to nothing when all was', () => {
    // p = 14/16; half width 1.959964 * sqrt(3/2 * 0.875) / 16 = 0.1403388, times sqrt(1 - f).
    expect(estimate(parts, shares).interval?.low).toBeCloseTo(0.875 - 0.1403388, 6);
    expect(estimate(parts, shares, 0.75).interval?.low).toBeCloseTo(0.875 - 0.0701694, 6);
    expect(estimate(parts, shares, 1).interval).toEqual({ low: 0.875, high: 0.875 });
  });

  it('does not say that few charts are many: a chart without an opportunity is not counted', () => {
    const many = Array.from({ length: 30 }, (_, i) => ({ correct: i === 0 ? 0 : 1, of: i === 0 ? 0 : 1 }));
    expect(estimate(many, shares)).toMatchObject({ charts: 29, sufficient: false });
  });
});

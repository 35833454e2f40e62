// Whoever opens a number of the scorecard finds exactly as many charts or lines as it says.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chartMethods, typeMethods } from '../../../lib/review/accuracy/all-methods.ts';
import type { Attribution } from '../../../lib/review/accuracy/attribution.ts';
import { caseOverCase, codeOverCode, codeOverCodeNet } from '../../../lib/review/accuracy/code-methods.ts';
import { measure } from '../../../lib/review/accuracy/method.ts';
import { type Counted, shareOf } from '../../../lib/review/behind-figure.ts';
import { chartsOf, dimensions, type Review, scorecard } from '../../../lib/review/scorecard.ts';
import { golden } from './accuracy/charts.ts';
import { anyReviews } from './reviews.ts';

const anyAttribution = fc.constantFrom<Attribution[]>('raw', 'vendor');

/** The amounts, the lines that were opened, and the charts. */
function opened(reviews: readonly Review[], counted: Counted, attribution: Attribution) {
  const shares = reviews.flatMap((r) => shareOf(r.chart, counted, attribution) ?? []);
  return {
    amount: shares.reduce((n, share) => n + share.amount, 0),
    lines: shares.flatMap((share) => share.lines ?? []).length,
    charts: shares.length,
  };
}

describe('behind the golden chart', () => {
  const codes = (counted: Counted) =>
    shareOf(golden, counted, 'raw')?.lines?.map((e) => (e.delivered ?? e.reviewed)?.code);

  it('code over code 2 / 6: the two that stand; those, the two revised and the two omitted', () => {
    const figure = { what: 'figure', method: codeOverCode } as const;
    expect(codes({ ...figure, part: 'right' })).toEqual(['I21.4', 'Z95.5']);
    expect(codes({ ...figure, part: 'all' })).toEqual(['I21.4', 'Z95.5', 'I10', 'E11.9', 'N18.31', 'Z79.4']);
  });

  it('the net figure’s 1: two that stand, less the one deleted', () => {
    const share = shareOf(golden, { what: 'figure', method: codeOverCodeNet, part: 'right' }, 'raw');
    expect(share?.amount).toBe(1);
    expect(share?.lines?.map((e) => e.disposition)).toEqual(['agree', 'agree', 'delete']);
  });

  it('case over case 0 / 1: no chart, and the chart', () => {
    const figure = { what: 'figure', method: caseOverCase } as const;
    expect(shareOf(golden, { ...figure, part: 'right' }, 'raw')).toBeNull();
    expect(shareOf(golden, { ...figure, part: 'all' }, 'raw')).toEqual({ amount: 1, lines: null });
  });

  it('the deleted code', () => {
    expect(codes({ what: 'codes', count: 'delete' })).toEqual(['R07.9']);
  });
});

describe('whatever the reviews', () => {
  it('numerator and denominator of every figure are what the opened charts bring', () => {
    fc.assert(
      fc.property(anyReviews, anyAttribution, (reviews, attribution) => {
        for (const method of [...chartMethods, ...typeMethods]) {
          const figure = measure(chartsOf(reviews), method, { attribution });
          const of = (part: 'right' | 'all') =>
            opened(reviews, { what: 'figure', method, part }, attribution);
          expect(of('right').amount, method.id).toBeCloseTo(figure.numerator, 6);
          expect(of('all').amount, method.id).toBeCloseTo(figure.denominator, 6);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('where a figure counts codes its numerator is the number of lines opened; where charts, of charts', () => {
    const codes = new Set(['code-over-code', 'all-opportunities', 'vendor-denominator']);
    fc.assert(
      fc.property(anyReviews, anyAttribution, (reviews, attribution) => {
        const { groups } = scorecard(reviews, attribution);
        for (const dimension of dimensions) {
          for (const row of groups[dimension]) {
            const own = reviews.filter((r) => r.chart[dimension] === row.name);
            for (const figure of row.figures) {
              const method = chartMethods.find((m) => m.id === figure.method)!;
              const found = opened(own, { what: 'figure', method, part: 'right' }, attribution);
              if (codes.has(method.id)) expect(found.lines).toBe(figure.numerator);
              if (method.interval === 'yes-no') expect(found.charts).toBe(figure.numerator);
            }
            for (const count of ['agree', 'revise', 'add', 'delete'] as const)
              expect(opened(own, { what: 'codes', count }, attribution).lines).toBe(row.tally[count]);
            expect(opened(own, { what: 'charts' }, attribution).charts).toBe(row.charts);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('every error is in one cell of the table of errors, and is scored, advisory or not the vendor’s', () => {
    fc.assert(
      fc.property(anyReviews, (reviews) => {
        for (const row of scorecard(reviews, 'vendor').errors) {
          const { category } = row;
          expect(opened(reviews, { what: 'errors', category }, 'vendor').lines).toBe(row.all);
          for (const direction of ['over', 'under', 'neutral', 'notSaid'] as const)
            expect(opened(reviews, { what: 'errors', category, direction }, 'vendor').lines).toBe(
              row[direction],
            );
          expect(row.over + row.under + row.neutral + row.notSaid).toBe(row.all);
        }
        const count = (counted: Counted) => opened(reviews, counted, 'vendor').lines;
        const all = reviews.flatMap((r) => r.chart.elements).filter((e) => e.disposition !== 'agree').length;
        expect(
          count({ what: 'errors' }) +
            count({ what: 'left-out', why: 'advisory' }) +
            count({ what: 'left-out', why: 'not-vendor' }),
        ).toBe(all);
      }),
      { numRuns: 60 },
    );
  });
});

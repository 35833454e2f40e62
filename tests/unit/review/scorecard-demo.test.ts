// The demonstration charts reviewed as their answer key says, worked out by hand from the key.

import { expect, it } from 'vitest';
import { demoCharts } from '../../../lib/practice/charts.ts';
import { scorecard, signedReviews } from '../../../lib/review/scorecard.ts';
import { demoReview, recordsOf } from '../../fixtures/demo-reviews.ts';

const reviews = async () => {
  const all = await Promise.all(demoCharts.map((chart, i) => demoReview(chart, 'auditor', 1_000 + i)));
  return signedReviews(recordsOf(all), 'initial');
};

it('radiology, chart by chart', async () => {
  // rad-01: one diagnosis agreed, one deleted; the procedure's modifier is wrong, the code stands: a 2, d 1.
  // rad-02: diagnosis and one procedure revised, one procedure deleted: r 2, d 1.
  // rad-03: four lines agreed: a 4. rad-04: both lines revised: r 2. rad-05: two agreed: a 2.
  // a = 2 + 4 + 2 = 8, r = 2 + 2 = 4, o = 0, d = 1 + 1 = 2.
  const { groups } = scorecard(await reviews(), 'raw');
  const radiology = groups.specialty.find((row) => row.name === 'Radiology');
  expect(radiology).toMatchObject({ charts: 5, tally: { agree: 8, revise: 4, add: 0, delete: 2 } });
  // Code over code 8 / 12, net (8 - 2) / 12, all opportunities 8 / 14, delivered codes that stand 8 / 14,
  // case over case: rad-03 and rad-05, 2 / 5. No stay, so no DRG.
  expect(radiology?.figures.map((f) => [f.method, f.numerator, f.denominator])).toEqual([
    ['code-over-code', 8, 12],
    ['code-over-code-net', 6, 12],
    ['all-opportunities', 8, 14],
    ['vendor-denominator', 8, 14],
    ['case-over-case', 2, 5],
    ['drg', 0, 0],
    ['net-payment-error', 0, 0],
  ]);
  // Chart scores of code over code: 2/2, 0/2, 4/4, 0/2, 2/2; their mean is 3 / 5.
  expect(radiology?.figures[0]?.macro).toBeCloseTo(3 / 5, 12);
  expect(radiology?.figures[0]?.sufficient).toBe(false);
});

it('all charts: the counts of the key itself', async () => {
  const lines = demoCharts.flatMap((chart) => chart.lines);
  const scored = lines.filter((line) => line.error?.severity !== 'advisory');
  const of = (disposition: string) => scored.filter((l) => l.error?.disposition === disposition).length;
  const added = demoCharts.flatMap((chart) => chart.omitted).filter((o) => o.severity !== 'advisory').length;
  const stands = lines.filter((l) => !l.error || ['attribute', 'resequence'].includes(l.error.disposition));
  const { total } = scorecard(await reviews(), 'raw');
  expect(total.charts).toBe(demoCharts.length);
  expect(total.tally).toEqual({
    agree: stands.length,
    revise: of('revise'),
    add: added,
    delete: of('delete'),
  });
});

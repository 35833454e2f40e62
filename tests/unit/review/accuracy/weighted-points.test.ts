// Accuracy in points: what each severity costs, and what a code weighs whose error names none. By hand.

import { describe, expect, it } from 'vitest';
import type { Severity } from '../../../../lib/model/finding.ts';
import { measure } from '../../../../lib/review/accuracy/method.ts';
import type { Element } from '../../../../lib/review/accuracy/reviewed-chart.ts';
import { defaultPoints, weightedPoints } from '../../../../lib/review/accuracy/weighted-points.ts';
import { chart, line } from './charts.ts';

const points = (...elements: Element[]) => weightedPoints().part(chart(elements), 'raw');
const first = { both: { sequence: 1 } };
const unsaid = { element: { severity: null } };

describe('an error', () => {
  // Beside one secondary diagnosis that is right, which weighs 1.
  it.each<[Severity, number]>([
    ['critical', 1 + 10],
    ['major', 1 + 5],
    ['minor', 1 + 1],
    ['advisory', 1],
  ])('that is %s: 1 of %i points', (severity, of) => {
    const wrong = line('E11.9', 'revise', { to: 'E11.22', element: { severity } });
    expect(points(line('I10', 'agree'), wrong)).toEqual({ correct: 1, of });
  });

  it('without a severity loses what its code usually weighs, by the review’s code where there is one', () => {
    // Omitted: a secondary diagnosis 1, a first-listed one 5, a procedure 5.
    expect(points(line('E11.9', 'add', unsaid))).toEqual({ correct: 0, of: 1 });
    expect(points(line('A41.9', 'add', { reviewed: { sequence: 1 }, ...unsaid }))).toEqual({
      correct: 0,
      of: 5,
    });
    expect(points(line('9Z901', 'add', { system: 'CPT', ...unsaid }))).toEqual({ correct: 0, of: 5 });
    // Deleted: only the delivered code can say.
    expect(points(line('R07.9', 'delete', unsaid))).toEqual({ correct: 0, of: 1 });
    expect(points(line('R07.9', 'delete', { ...first, ...unsaid }))).toEqual({ correct: 0, of: 5 });
    // Delivered third, belongs first: 5.
    const moved = { delivered: { sequence: 3 }, reviewed: { sequence: 1 }, ...unsaid };
    expect(points(line('I21.4', 'resequence', moved))).toEqual({ correct: 0, of: 5 });
  });

  it('of another’s making loses nothing in vendor-attributable figures', () => {
    const elements = [
      line('I10', 'agree', first),
      line('E11.9', 'revise', { to: 'E11.22' }),
      line('N18.31', 'add', { element: { rootCause: 'documentation' } }),
    ];
    // Raw 5 / (5 + 5 + 5); the vendor's own 5 / (5 + 5).
    expect(measure([chart(elements)], weightedPoints())).toMatchObject({ numerator: 5, denominator: 15 });
    expect(measure([chart(elements)], weightedPoints(), { attribution: 'vendor' })).toMatchObject({
      numerator: 5,
      denominator: 10,
    });
  });
});

it('a code that is right weighs 5 where it moves payment, first-listed or procedure, and 1 elsewhere', () => {
  expect(points(line('I21.4', 'agree', first))).toEqual({ correct: 5, of: 5 });
  expect(points(line('I10', 'agree', { both: { sequence: 2 } }))).toEqual({ correct: 1, of: 1 });
  expect(points(line('0DTJ4ZZ', 'agree', { system: 'ICD-10-PCS' }))).toEqual({ correct: 5, of: 5 });
  expect(points(line('9Z901', 'agree', { system: 'CPT', both: { sequence: 2 } }))).toEqual({
    correct: 5,
    of: 5,
  });
});

it('without a point to be had is not reviewed, never 100 %', () => {
  expect(points()).toBeNull();
  expect(points(line('Z79.4', 'add', { element: { severity: 'advisory' } }))).toBeNull();
});

it('tells the points it was made with', () => {
  const severity = { ...defaultPoints.severity, critical: 20, major: 8, minor: 2 };
  const { formula } = weightedPoints({ severity, payment: 7, other: 3 });
  expect(formula).toContain('critical 20, major 8, minor 2');
  expect(formula).toContain('right: 7 where it moves payment, otherwise 3');
});

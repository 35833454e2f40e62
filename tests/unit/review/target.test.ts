// How a figure stands to a target.

import { describe, expect, it } from 'vitest';
import { codeOverCode } from '../../../lib/review/accuracy/code-methods.ts';
import { emOver } from '../../../lib/review/accuracy/em-measures.ts';
import type { Figure } from '../../../lib/review/accuracy/method.ts';
import { standingTo, usualTarget } from '../../../lib/review/target.ts';

const figure = (value: number | null, low: number, high: number, charts = 30): Figure => ({
  method: 'code-over-code',
  attribution: 'raw',
  numerator: 0,
  denominator: 0,
  value,
  interval: { low, high },
  macro: null,
  charts,
  sufficient: charts >= 30,
  notReviewed: 0,
});

describe('against 95 %', () => {
  const standing = (...of: Parameters<typeof figure>) => standingTo(usualTarget, figure(...of), codeOverCode);

  it('the value decides, the interval says how surely', () => {
    expect(standing(0.97, 0.955, 0.98)).toBe('above');
    expect(standing(0.95, 0.93, 0.97)).toBe('met');
    expect(standing(0.9499, 0.93, 0.96)).toBe('below-in-reach');
    expect(standing(0.9, 0.88, 0.92)).toBe('below');
  });

  it('too few charts are never held against it, however bad', () => {
    expect(standing(0.2, 0.1, 0.3, 29)).toBe('insufficient');
  });

  it('what was not reviewed neither', () => {
    expect(standing(null, 0, 0)).toBe('not-reviewed');
  });

  it('a rate of errors has none', () => {
    expect(standingTo(usualTarget, figure(0.99, 0.98, 1), emOver)).toBeNull();
  });
});

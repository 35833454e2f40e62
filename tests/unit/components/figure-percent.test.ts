// A percentage never looks better than it is.

import { expect, it } from 'vitest';
import { figurePercent } from '../../../components/ui/figure-text.tsx';

it('has one decimal, and more where rounding would lift it to 100 % or over the target it misses', () => {
  expect(figurePercent(0.9125)).toBe('91.3\u00a0%');
  expect(figurePercent(1)).toBe('100.0\u00a0%');
  // One error in 5,000 codes is not 100 %; 94.96 % has not met 95 %.
  expect(figurePercent(4999 / 5000)).toBe('99.98\u00a0%');
  expect(figurePercent(0.9496)).toBe('94.96\u00a0%');
  expect(figurePercent(0.95)).toBe('95.0\u00a0%');
  expect(figurePercent(0.9796, 0.98)).toBe('97.96\u00a0%');
  expect(figurePercent(0.9796)).toBe('98.0\u00a0%');
  // Not missed, only added up in binary fractions.
  expect(figurePercent(1 - 1e-15)).toBe('100.0\u00a0%');
});

// Findings of one direction over all codes that were looked at.

import type { FactTable } from '../columns/facts.ts';
import { perRow } from './measure.ts';

export const directionParts = (direction: 'over' | 'under') =>
  perRow<FactTable<'reviews'>>(({ numbers }) => {
    const { a, r, o, d, final } = numbers;
    const found = numbers[direction];
    return (i, { x, m }) => {
      if (final[i] !== 1) return;
      x[i] = found[i]!;
      m[i] = a[i]! + r[i]! + o[i]! + d[i]!;
    };
  });

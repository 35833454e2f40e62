// Counts of agreed, revised, omitted and deleted codes as parts of accuracy: which are divided by which.

import type { FactTable } from '../columns/facts.ts';
import { perRow } from './measure.ts';

type Reviews = FactTable<'reviews'>;

/** Agreed codes over those agreed and the tallies named, of final reviews or of all. */
export const codeParts = (
  prefix: '' | 'first-' | 'own-',
  over: readonly ('r' | 'o' | 'd')[],
  final: boolean,
) =>
  perRow<Reviews>(({ numbers }) => {
    const a = numbers[`${prefix}a`];
    const others = over.map((tally) => numbers[`${prefix}${tally}`]);
    const counts = numbers.final;
    return (i, { x, m }) => {
      if (final && counts[i] !== 1) return;
      let of = a[i]!;
      for (const column of others) of += column[i]!;
      // A chart without any opportunity says nothing.
      if (of === 0) return;
      x[i] = a[i]!;
      m[i] = of;
    };
  });

/** Charts of final reviews, and those of them without a revised, omitted or deleted code. */
export const unbrokenCharts = perRow<Reviews>(({ numbers: { r, o, d, final } }) => (i, { x, m }) => {
  if (final[i] !== 1) return;
  x[i] = r[i]! + o[i]! + d[i]! === 0 ? 1 : 0;
  m[i] = 1;
});

// Charts whose documentation had a gap: feedback that has to reach clinicians, by provider and department.

import type { FactTable } from '../../columns/facts.ts';
import { perRow, yesNoPer } from '../measure.ts';
import { yesNoMeasure } from '../usual.ts';

type Reviews = FactTable<'reviews'>;

export const gapRate = yesNoMeasure({
  id: 'gap-rate',
  name: 'Charts with a documentation gap',
  facts: 'reviews',
  better: 'low',
  numerator: 'of these, charts with at least one gap that was not withdrawn',
  denominator: 'charts reviewed in the period',
  source: 'Own definition; the specialty of a chart stands for its department',
  of: 'reviewed charts',
  parts: yesNoPer<Reviews>(
    ({ numbers: { gaps } }) =>
      (i) =>
        gaps[i]! > 0,
  ),
  also: [
    {
      name: 'Gaps',
      unit: 'count',
      as: 'sum',
      parts: perRow<Reviews>(({ numbers: { gaps } }) => (i, { x, m }) => {
        x[i] = gaps[i]!;
        m[i] = 1;
      }),
    },
  ],
  says: (x) => (x > 0 ? 'a gap' : 'no gap'),
});

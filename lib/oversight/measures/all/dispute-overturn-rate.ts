// Findings that the vendor disputed and that did not stand: a figure of the audit, as much as of the vendor.

import type { FactTable } from '../../columns/facts.ts';
import { perRow } from '../measure.ts';
import { ratioMeasure } from '../usual.ts';

export const disputeOverturnRate = ratioMeasure({
  id: 'dispute-overturn-rate',
  name: 'Disputed findings overturned',
  facts: 'reviews',
  better: 'low',
  numerator: 'of these, findings that were overturned',
  denominator: 'findings disputed and decided, in reviews signed in the period',
  source: 'Own definition on the steps of a review: overturned ÷ disputed',
  of: 'reviewed charts with a decided dispute',
  parts: perRow<FactTable<'reviews'>>(({ numbers: { disputed, overturned } }) => (i, { x, m }) => {
    x[i] = overturned[i]!;
    m[i] = disputed[i]!;
  }),
  says: (x, m) => `${x} of ${m} disputed findings overturned`,
});

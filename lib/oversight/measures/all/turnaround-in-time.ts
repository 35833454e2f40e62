// Charts returned within the hours that the contract gives for their specialty, kind and class.

import type { FactTable } from '../../columns/facts.ts';
import { yesNoPer } from '../measure.ts';
import { yesNoMeasure } from '../usual.ts';

export const turnaroundInTime = yesNoMeasure({
  id: 'turnaround-in-time',
  name: 'Returned within contract time',
  facts: 'charts',
  numerator:
    'charts whose hours from received to returned, without those of open queries, are within the term for them',
  denominator: 'charts returned in the period for which the contract has a term',
  source: 'Own definition on the narrowest term of the contract that fits the chart',
  of: 'charts',
  parts: yesNoPer<FactTable<'charts'>>(({ numbers: { hours, paused, allowed } }) => (i) => {
    const took = hours[i]! - paused[i]!;
    return Number.isNaN(took) || Number.isNaN(allowed[i]!) ? Number.NaN : took <= allowed[i]!;
  }),
  says: (x) => (x > 0 ? 'in time' : 'late'),
});

// How long providers take to answer a query: the client's own time.

import type { FactTable } from '../../columns/facts.ts';
import { numberPer } from '../measure.ts';
import { hoursMeasure } from '../usual.ts';

const hours = numberPer<FactTable<'queries'>>(
  ({ numbers }) =>
    (i) =>
      numbers['provider-hours'][i]!,
);

export const providerResponse = hoursMeasure({
  id: 'provider-response',
  name: 'Query response of providers',
  facts: 'queries',
  numerator: 'hours from sending to the answer, summed',
  denominator: 'queries sent in the period and answered',
  source: 'Required beside the coders’ time; hours of the clock, weekends included',
  of: 'queries',
  parts: hours,
  also: [
    { name: 'Median', unit: 'hours', as: { percentile: 0.5 }, parts: hours },
    { name: '90th percentile', unit: 'hours', as: { percentile: 0.9 }, parts: hours },
  ],
});

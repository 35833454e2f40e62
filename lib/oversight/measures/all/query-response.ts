// How long a coder takes to act once the provider has answered. What the provider takes is a measure of its own; the
// whole way, from sending to the coder's action, stands beside.

import type { FactTable } from '../../columns/facts.ts';
import { numberPer } from '../measure.ts';
import { hoursMeasure } from '../usual.ts';

type Queries = FactTable<'queries'>;

const coderHours = numberPer<Queries>(
  ({ numbers }) =>
    (i) =>
      numbers['coder-hours'][i]!,
);
const wholeHours = numberPer<Queries>(
  ({ numbers }) =>
    (i) =>
      numbers['whole-hours'][i]!,
);

export const queryResponse = hoursMeasure({
  id: 'query-response',
  name: 'Query response of coders',
  facts: 'queries',
  numerator: 'hours from the provider’s answer to the coder’s action, summed',
  denominator: 'queries sent in the period, answered and acted on',
  source: 'Required monthly minimum; told apart from the provider’s time, which no vendor answers for',
  of: 'queries',
  term: 'query-response',
  parts: coderHours,
  also: [
    { name: 'Median', unit: 'hours', as: { percentile: 0.5 }, parts: coderHours },
    { name: '90th percentile', unit: 'hours', as: { percentile: 0.9 }, parts: coderHours },
    { name: 'Mean from sending to action', unit: 'hours', as: 'ratio', parts: wholeHours },
    { name: 'Median from sending to action', unit: 'hours', as: { percentile: 0.5 }, parts: wholeHours },
  ],
});

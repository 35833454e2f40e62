// Turnaround of a chart: from received to returned. The clock of a contract stands still while a query is open, so both
// readings are told.

import type { FactTable } from '../../columns/facts.ts';
import { numberPer } from '../measure.ts';
import { hoursMeasure } from '../usual.ts';

type Charts = FactTable<'charts'>;

const wholeHours = numberPer<Charts>(
  ({ numbers: { hours } }) =>
    (i) =>
      hours[i]!,
);
const runningHours = numberPer<Charts>(
  ({ numbers: { hours, paused } }) =>
    (i) =>
      hours[i]! - paused[i]!,
);
const businessHours = numberPer<Charts>(
  ({ numbers: { business } }) =>
    (i) =>
      business[i]!,
);
const codeLines = numberPer<Charts>(
  ({ numbers: { lines } }) =>
    (i) =>
      lines[i]!,
);

export const turnaround = hoursMeasure({
  id: 'turnaround',
  name: 'Chart turnaround',
  facts: 'charts',
  numerator: 'hours from received to returned, summed',
  denominator: 'charts returned in the period',
  source: 'Required monthly minimum; elapsed hours, by stages of the coded chart',
  of: 'charts',
  term: 'turnaround',
  parts: wholeHours,
  also: [
    { name: 'Median', unit: 'hours', as: { percentile: 0.5 }, parts: wholeHours },
    { name: '90th percentile', unit: 'hours', as: { percentile: 0.9 }, parts: wholeHours },
    { name: 'Mean without open queries', unit: 'hours', as: 'ratio', parts: runningHours },
    { name: 'Median without open queries', unit: 'hours', as: { percentile: 0.5 }, parts: runningHours },
    {
      name: '90th percentile without open queries',
      unit: 'hours',
      as: { percentile: 0.9 },
      parts: runningHours,
    },
    {
      name: 'Mean in business hours',
      unit: 'hours',
      as: 'ratio',
      parts: businessHours,
      method: 'business-hours',
    },
    { name: 'Code lines', unit: 'count', as: 'sum', parts: codeLines },
  ],
});

// How long charts wait that have not come back: what drives many to a vendor in the first place.

import type { FactTable } from '../../columns/facts.ts';
import { unknown } from '../../columns/table.ts';
import { perSpan } from '../measure.ts';
import { yesNoMeasure } from '../usual.ts';

/** Days that each chart has waited at the end of the span, of those received and not returned by then. */
const parts = perSpan(({ rows, whole: { day, received } }: FactTable<'charts'>, { to }) => {
  const [x, m] = [new Float64Array(rows), new Float64Array(rows)];
  for (let i = 0; i < rows; i += 1) {
    if (received[i] === unknown || received[i]! > to) continue;
    if (day[i] !== unknown && day[i]! <= to) continue;
    x[i] = to - received[i]!;
    m[i] = 1;
  }
  return { x, m };
});

const waiting = perSpan((table: FactTable<'charts'>, span) => {
  const { m } = parts(table, span);
  return { x: m, m };
});

export const backlogAge = yesNoMeasure({
  id: 'backlog-age',
  name: 'Age of the backlog',
  facts: 'charts',
  unit: 'days',
  better: 'low',
  interval: 'none',
  fewest: 1,
  dated: false,
  numerator: 'days since they were received, summed, at the end of the period',
  denominator: 'charts received and not returned by then',
  source: 'Own definition on the stages of a chart; days of the calendar',
  of: 'charts waiting',
  parts,
  also: [
    { name: 'Charts waiting', unit: 'count', as: 'sum', parts: waiting },
    { name: '90th percentile', unit: 'days', as: { percentile: 0.9 }, parts },
  ],
  says: (x) => `${x} days`,
});

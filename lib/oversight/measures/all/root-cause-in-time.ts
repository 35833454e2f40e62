// Whether the vendor gave the root cause of a denial by the day the contract sets.

import type { FactTable } from '../../columns/facts.ts';
import { unknown } from '../../columns/table.ts';
import { perSpan } from '../measure.ts';
import { yesNoMeasure } from '../usual.ts';

type Denials = FactTable<'denials'>;

/** Those whose day is past at the end of the span, or that were answered. */
const parts = perSpan(({ rows, whole }: Denials, { to }) => {
  const [x, m] = [new Float64Array(rows), new Float64Array(rows)];
  const [due, given] = [whole['cause-due'], whole['cause-given']];
  for (let i = 0; i < rows; i += 1) {
    if (due[i] === unknown || (given[i] === unknown && due[i]! >= to)) continue;
    m[i] = 1;
    x[i] = given[i] !== unknown && given[i]! <= due[i]! ? 1 : 0;
  }
  return { x, m };
});

export const rootCauseInTime = yesNoMeasure({
  id: 'root-cause-in-time',
  name: 'Root cause given in time',
  facts: 'denials',
  numerator: 'of these, answered with a root cause by the day it was due',
  denominator: 'denials of the period sent to the vendor that were answered or whose day is past',
  source: 'Own definition on the days of the contract',
  of: 'denials',
  parts,
  says: (x) => (x > 0 ? 'in time' : 'late'),
});

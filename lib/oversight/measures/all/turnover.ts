// Coders who left the account team, over how many were on it on an average day, from the dates of the roster.

import type { FactTable } from '../../columns/facts.ts';
import { unknown } from '../../columns/table.ts';
import { perSpan } from '../measure.ts';
import { yesNoMeasure } from '../usual.ts';

/** A coder's days on the team as a share of the span's, and 1 for who left in it. */
const parts = perSpan(({ rows, whole: { day, last } }: FactTable<'coders'>, { from, to }) => {
  const [x, m] = [new Float64Array(rows), new Float64Array(rows)];
  for (let i = 0; i < rows; i += 1) {
    const leaves = last[i] === unknown ? Number.POSITIVE_INFINITY : last[i]!;
    const days = Math.min(to, leaves) - Math.max(from, day[i]!) + 1;
    if (days <= 0) continue;
    m[i] = days / (to - from + 1);
    if (leaves >= from && leaves <= to) x[i] = 1;
  }
  return { x, m };
});

export const turnover = yesNoMeasure({
  id: 'turnover',
  name: 'Coder turnover',
  facts: 'coders',
  better: 'low',
  interval: 'none',
  fewest: 1,
  dated: false,
  numerator: 'coders whose last day on the account is in the period',
  denominator: 'average number of coders on the account, over the days of the period',
  source: 'Required monthly minimum: separations ÷ average headcount; not made into a year’s rate',
  of: 'coders',
  term: 'turnover',
  parts,
  says: (x, m) => (x > 0 ? 'left in the period' : `on the team for ${Math.round(m * 100)} % of it`),
});

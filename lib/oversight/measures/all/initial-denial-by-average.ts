// The initial denial rate as the HFMA task force divides it: a month's denied claims by what is submitted in a month on the
// average of three. It is steadier than the month's own rate where few claims go out, and stands beside it.

import { dayLength, yearAndMonth } from '../../../model/calendar-day.ts';
import type { FactTable } from '../../columns/facts.ts';
import { dayNumber, dayOfNumber, stretchOf } from '../../columns/table.ts';
import { perSpan } from '../measure.ts';
import { yesNoMeasure } from '../usual.ts';

const averaged = 3;

/** The first day of the month that is so many before that of a day. */
function monthBefore(day: number, months: number): number {
  const [year, month] = yearAndMonth(dayOfNumber(day));
  return dayNumber(dayOfNumber(Date.UTC(year, month - 1 - months, 1) / dayLength));
}

/** Of the last month of a span, or as much of it as the span has. Months before the first claim are in no average. */
const parts = perSpan(({ rows, whole: { day }, numbers: { denied } }: FactTable<'claims'>, { from, to }) => {
  const [x, m] = [new Float64Array(rows), new Float64Array(rows)];
  const month = Math.max(from, monthBefore(to, 0));
  const begins = Array.from({ length: averaged }, (_, back) => monthBefore(to, back));
  const filled = begins.filter((first, back) => {
    const { from: at, to: end } = stretchOf(day, first, back === 0 ? to : begins[back - 1]! - 1);
    return end > at;
  }).length;
  const stretch = stretchOf(day, begins.at(-1)!, to);
  for (let i = stretch.from; i < stretch.to; i += 1) {
    m[i] = 1 / filled;
    if (day[i]! >= month) x[i] = denied[i]!;
  }
  return { x, m };
});

export const initialDenialByAverage = yesNoMeasure({
  id: 'initial-denial-by-average',
  name: 'Initial denial rate, by the three-month average',
  facts: 'claims',
  better: 'low',
  // The same claims are in three denominators.
  interval: 'none',
  dated: false,
  numerator: 'claims submitted in the last month of the period that were denied, for whatever reason',
  denominator: 'claims submitted in a month, on the average of the three to its end',
  source:
    'HFMA task force on claim denials: initial-denial claims ÷ claims submitted, as a three-month average; a claim counts in the month of its submission',
  of: 'claims of three months',
  parts,
  says: (x) => (x > 0 ? 'denied' : 'in the average'),
});

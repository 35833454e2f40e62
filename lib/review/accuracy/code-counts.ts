// Agreed, revised, added and deleted codes of one chart, counted for code identity: a code in the wrong place
// or with a wrong attribute is still the right code, and an error in a measure of its own.

import { type Attribution, isLeftOut } from './attribution.ts';
import type { Element, ReviewedChart } from './reviewed-chart.ts';

/** Counts of code lines: agreed, revised, added (omitted by the vendor) and deleted. */
export interface Tally {
  agree: number;
  revise: number;
  add: number;
  delete: number;
}

/** True where the vendor's code stands, whatever its place and attributes. */
export const codeStands = ({ disposition }: Element): boolean =>
  disposition === 'agree' || disposition === 'resequence' || disposition === 'attribute';

/**
 * @param of which elements to count; all without it.
 */
export function codeCounts(
  chart: ReviewedChart,
  attribution: Attribution,
  of?: (element: Element) => boolean,
): Tally {
  const counts: Tally = { agree: 0, revise: 0, add: 0, delete: 0 };
  for (const element of chart.elements) {
    if (of && !of(element)) continue;
    // A left-out error of place or attribute leaves the code agreed; any other leaves nothing to count.
    if (codeStands(element)) counts.agree += 1;
    else if (!isLeftOut(element, attribution))
      counts[element.disposition as 'revise' | 'add' | 'delete'] += 1;
  }
  return counts;
}

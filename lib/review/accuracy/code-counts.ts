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
  // Plain counters: a scorecard runs through millions of lines.
  let agree = 0;
  let revise = 0;
  let add = 0;
  let deleted = 0;
  for (const element of chart.elements) {
    if (of && !of(element)) continue;
    const { disposition } = element;
    // A left-out error of place or attribute leaves the code agreed; any other leaves nothing to count.
    if (codeStands(element)) agree += 1;
    else if (isLeftOut(element, attribution)) continue;
    else if (disposition === 'revise') revise += 1;
    else if (disposition === 'add') add += 1;
    else deleted += 1;
  }
  return { agree, revise, add, delete: deleted };
}

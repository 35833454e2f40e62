// Over-coding and under-coding apart. Together they cancel, and a vendor that codes too cautiously looks as good
// as one that codes right while revenue is missed.

import { type Attribution, isLeftOut } from './attribution.ts';
import type { ReviewedChart } from './reviewed-chart.ts';

export interface Directions {
  over: number;
  under: number;
  neutral: number;
  /** Errors whose finding does not say. */
  notSaid: number;
  /** Charts with an error of over-coding, and of under-coding; one chart may be both. */
  chartsOver: number;
  chartsUnder: number;
}

/** Errors by direction, those of place and attribute among them; advisory findings are not counted. */
export function errorDirections(
  charts: readonly ReviewedChart[],
  attribution: Attribution = 'raw',
): Directions {
  const found: Directions = { over: 0, under: 0, neutral: 0, notSaid: 0, chartsOver: 0, chartsUnder: 0 };
  for (const chart of charts) {
    const before = { ...found };
    for (const element of chart.elements) {
      if (element.disposition === 'agree' || isLeftOut(element, attribution)) continue;
      found[element.direction ?? 'notSaid'] += 1;
    }
    if (found.over > before.over) found.chartsOver += 1;
    if (found.under > before.under) found.chartsUnder += 1;
  }
  return found;
}

// A chart after its vendor disputed findings: the same record with the outcomes in it, so that initial and final
// accuracy come from the same functions.

import type { Element, ReviewedChart } from './reviewed-chart.ts';

export type Outcome =
  /** The finding was wrong: the code stands as delivered, or an omitted code was not needed. */
  | { key: string; outcome: 'overturned' }
  /** The finding stands in another form. */
  | { key: string; outcome: 'modified'; element: Element };

/** `chart` with the outcomes applied; a finding that was upheld or never disputed is left as it is. */
export function afterRebuttal(chart: ReviewedChart, outcomes: readonly Outcome[]): ReviewedChart {
  const byKey = new Map(outcomes.map((o) => [o.key, o]));
  const elements = chart.elements.flatMap((element): Element[] => {
    const outcome = byKey.get(element.key);
    if (!outcome) return [element];
    if (outcome.outcome === 'modified') return [outcome.element];
    return element.delivered ? [asDelivered(element)] : [];
  });
  return { ...chart, elements };
}

/** The root cause stays said: an overturned finding is an error of the audit, and is counted there. */
const asDelivered = (element: Element): Element => ({
  ...element,
  disposition: 'agree',
  reviewed: element.delivered,
  wrong: [],
  severity: null,
  direction: null,
  rootCause: 'audit',
  vendorSystem: null,
});

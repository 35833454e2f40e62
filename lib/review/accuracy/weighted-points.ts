// Accuracy in points: an error that moves payment weighs more than a missing optional code. The points are a
// contract's choice, so the method is made from them.

import type { Severity } from '../../model/finding.ts';
import { isLeftOut } from './attribution.ts';
import { type Method, partOf, share } from './method.ts';
import type { Element } from './reviewed-chart.ts';

export interface Points {
  severity: Record<Severity, number>;
  /** What an element without error weighs: the points that an error in it would usually have. */
  payment: number;
  other: number;
}

/** Our own, like the severities. */
export const defaultPoints: Points = {
  severity: { critical: 10, major: 5, minor: 1, advisory: 0 },
  payment: 5,
  other: 1,
};

/** First-listed diagnoses and all procedures usually move payment; other diagnoses usually do not. */
function usual({ delivered, reviewed }: Element, points: Points): number {
  const side = reviewed ?? delivered;
  return side?.system === 'ICD-10-CM' && side.sequence !== 1 ? points.other : points.payment;
}

/**
 * 1 − points lost ÷ points to be had. An element in error weighs its severity's points (the usual points of its
 * kind where no severity was said), lost in full; an element that is right weighs the usual points of its kind.
 * Errors of place and attribute count, omitted and deleted codes too.
 */
export const weightedPoints = (points: Points = defaultPoints): Method => ({
  ...share,
  id: 'weighted-points',
  name: 'Weighted points',
  formula:
    '1 − points of errors ÷ (points of errors + usual points of what is right); ' +
    `critical ${points.severity.critical}, major ${points.severity.major}, minor ${points.severity.minor}; ` +
    `right: ${points.payment} where it moves payment, otherwise ${points.other}`,
  source: 'A convention of this product on the severity points of its findings; no published authority',
  part: (chart, attribution) => {
    let right = 0;
    let lost = 0;
    for (const element of chart.elements) {
      if (element.disposition === 'agree') right += usual(element, points);
      else if (!isLeftOut(element, attribution))
        lost += element.severity ? points.severity[element.severity] : usual(element, points);
    }
    return partOf(right, right + lost);
  },
});

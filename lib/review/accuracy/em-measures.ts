// Evaluation and management levels: exact or not, which way, and by how much. Which codes these are and what
// level each has comes with the chart (CodeFacts).

import type { Attribution } from './attribution.ts';
import { isLeftOut } from './attribution.ts';
import { codeStands } from './code-counts.ts';
import type { Part } from './estimate.ts';
import { type Method, partOf, share } from './method.ts';
import type { Element, ReviewedChart } from './reviewed-chart.ts';

const source = 'Audits of evaluation and management services; general use, no single authority';

const isEm = ({ delivered, reviewed }: Element): boolean =>
  Boolean(delivered?.facts?.em) || Boolean(reviewed?.facts?.em);

/** Levels the vendor went too high (positive) or too low; null where the two are of different families. */
function levels({ delivered, reviewed }: Element): number | null {
  const [a, b] = [delivered?.facts?.em, reviewed?.facts?.em];
  return a && b && a.family === b.family ? a.level - b.level : null;
}

function count(
  chart: ReviewedChart,
  attribution: Attribution,
  worth: (element: Element) => number | null,
): Part | null {
  let sum = 0;
  let of = 0;
  for (const element of chart.elements) {
    if (!isEm(element) || (!codeStands(element) && isLeftOut(element, attribution))) continue;
    const value = worth(element);
    if (value === null) continue;
    sum += value;
    of += 1;
  }
  return partOf(sum, of);
}

export const emExact: Method = {
  ...share,
  id: 'em-exact',
  name: 'E/M level exact',
  formula: 'E/M lines whose code stands ÷ E/M lines of either side',
  source,
  part: (chart, attribution) => count(chart, attribution, (e) => (codeStands(e) ? 1 : 0)),
};

export const emOver: Method = {
  ...share,
  better: 'low',
  id: 'em-over',
  name: 'E/M level too high',
  formula: 'E/M lines delivered at a higher level of the same family ÷ E/M lines of either side',
  source,
  part: (chart, attribution) => count(chart, attribution, (e) => ((levels(e) ?? 0) > 0 ? 1 : 0)),
};

export const emUnder: Method = {
  ...share,
  better: 'low',
  id: 'em-under',
  name: 'E/M level too low',
  formula: 'E/M lines delivered at a lower level of the same family ÷ E/M lines of either side',
  source,
  part: (chart, attribution) => count(chart, attribution, (e) => ((levels(e) ?? 0) < 0 ? 1 : 0)),
};

export const emLevelDifference: Method = {
  interval: 'ratio',
  least: 0,
  better: 'low',
  unit: 'levels',
  id: 'em-level-difference',
  name: 'E/M level difference',
  formula: 'levels between the delivered and the reviewed code, whichever way ÷ E/M lines of one family',
  source,
  part: (chart, attribution) =>
    count(chart, attribution, (e) => {
      const difference = levels(e);
      return difference === null ? null : Math.abs(difference);
    }),
};

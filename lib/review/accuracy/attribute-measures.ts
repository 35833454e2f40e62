// Measures of what a procedure line carries beside its code. Lines on one side only are errors of the code and
// are counted there, not twice.

import { holdsAttribute } from './attributes.ts';
import { isLeftOut } from './attribution.ts';
import { type Method, partOf, share } from './method.ts';
import type { Attribute, Element } from './reviewed-chart.ts';

const isProcedureLine = ({ delivered, reviewed }: Element): boolean => {
  const system = (reviewed ?? delivered)?.system;
  return system === 'CPT' || system === 'HCPCS';
};

const attributeMeasure = (
  attribute: Exclude<Attribute, 'poa'>,
  id: string,
  name: string,
  of: string,
  counts: (element: Element) => boolean,
): Method => ({
  ...share,
  id,
  name,
  formula: `lines whose ${name.toLowerCase()} stand ÷ ${of}`,
  source: 'Code over code applied to a single data element, ICD10monitor, “Intrigued by Coding Accuracy?”',
  part: (chart, attribution) => {
    let right = 0;
    let lines = 0;
    for (const element of chart.elements) {
      if (!isProcedureLine(element) || !counts(element)) continue;
      const holds = holdsAttribute(element, attribute);
      if (holds === null || (!holds && isLeftOut(element, attribution))) continue;
      lines += 1;
      if (holds) right += 1;
    }
    return partOf(right, lines);
  },
});

const has = (attribute: Exclude<Attribute, 'poa'>) => (element: Element) =>
  element.wrong.includes(attribute) ||
  [element.delivered, element.reviewed].some((side) => {
    const value = side?.[attribute] ?? null;
    return Array.isArray(value) ? value.length > 0 : value !== null;
  });

const either = (what: string): string => `procedure lines of both sides where either has ${what}`;

export const modifiers = attributeMeasure(
  'modifiers',
  'modifiers',
  'Modifiers',
  either('one'),
  has('modifiers'),
);
export const units = attributeMeasure('units', 'units', 'Units', either('units'), has('units'));
export const pointers = attributeMeasure(
  'pointers',
  'diagnosis-pointers',
  'Diagnosis pointers',
  either('one'),
  has('pointers'),
);
export const lineDates = attributeMeasure('date', 'line-dates', 'Dates', either('a date'), has('date'));
export const lineProviders = attributeMeasure(
  'provider',
  'rendering-providers',
  'Rendering providers',
  either('one'),
  has('provider'),
);
export const places = attributeMeasure(
  'place',
  'places-of-service',
  'Places of service',
  either('one'),
  has('place'),
);

// Codes that say less than the record: missed revenue and understated illness, which nobody denies and so nobody sees.

import { directionParts } from '../direction-parts.ts';
import { ratioMeasure } from '../usual.ts';

export const underCoding = ratioMeasure({
  id: 'under-coding',
  name: 'Under-coding',
  facts: 'reviews',
  better: 'low',
  numerator: 'scored findings whose direction is under-coded, in final reviews',
  denominator: 'codes agreed with, revised, omitted and deleted',
  source: 'Own definition, as over-coding; conservative coding is otherwise invisible',
  of: 'reviewed charts',
  parts: directionParts('under'),
  says: (x, m) => `${x} under-coded of ${m} codes`,
});

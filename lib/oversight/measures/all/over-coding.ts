// Codes that say more than the record: found as over-coded in final reviews.

import { directionParts } from '../direction-parts.ts';
import { ratioMeasure } from '../usual.ts';

export const overCoding = ratioMeasure({
  id: 'over-coding',
  name: 'Over-coding',
  facts: 'reviews',
  better: 'low',
  numerator: 'scored findings whose direction is over-coded, in final reviews',
  denominator: 'codes agreed with, revised, omitted and deleted',
  source:
    'Own definition: the direction of each finding is asked for, since accuracy alone hides deleted codes',
  of: 'reviewed charts',
  parts: directionParts('over'),
  says: (x, m) => `${x} over-coded of ${m} codes`,
});

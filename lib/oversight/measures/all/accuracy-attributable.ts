// Coding accuracy by the vendor's own errors: a vendor can only code what the documentation supports, so errors with
// another root cause are neither right nor wrong in it.

import { codeParts } from '../code-parts.ts';
import { ratioMeasure } from '../usual.ts';

export const accuracyAttributable = ratioMeasure({
  id: 'accuracy-attributable',
  name: 'Accuracy, vendor’s own errors',
  facts: 'reviews',
  numerator: 'codes agreed with, in final reviews',
  denominator: 'codes agreed with, and those revised or omitted for a cause that is the vendor’s',
  source:
    'As coding accuracy; attribution by root cause is this product’s own (coder, query, code set, vendor’s system)',
  of: 'reviewed charts',
  term: 'accuracy',
  parts: codeParts('own-', ['r', 'o'], true),
  also: [
    {
      name: 'All opportunities',
      unit: 'share',
      as: 'ratio',
      parts: codeParts('own-', ['r', 'o', 'd'], true),
      method: 'all-opportunities',
    },
    {
      name: 'Delivered codes that stand',
      unit: 'share',
      as: 'ratio',
      parts: codeParts('own-', ['r', 'd'], true),
      method: 'vendor-denominator',
    },
  ],
  says: (x, m) => `${x} of ${m} codes agreed with, by the vendor’s own errors`,
});

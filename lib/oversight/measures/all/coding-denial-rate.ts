// Coding-related denials over all claims submitted, denied or not: the denominator is what the requirement names.

import type { FactTable } from '../../columns/facts.ts';
import { perRow, yesNoPer } from '../measure.ts';
import { yesNoMeasure } from '../usual.ts';

type Claims = FactTable<'claims'>;

export const codingDenialRate = yesNoMeasure({
  id: 'coding-denial-rate',
  name: 'Coding denial rate',
  facts: 'claims',
  better: 'low',
  numerator: 'of these, claims with a denial attributed to coding',
  denominator: 'all claims submitted in the period',
  source:
    'Required monthly minimum: a share of total claims submitted. Claims of the latest weeks may still be denied',
  of: 'claims',
  term: 'denial-rate',
  parts: yesNoPer<Claims>(
    ({ numbers }) =>
      (i) =>
        numbers['coding-denied'][i]!,
  ),
  also: [
    {
      name: 'Charges denied for coding',
      unit: 'cents',
      as: 'sum',
      parts: perRow<Claims>(({ numbers }) => (i, { x, m }) => {
        x[i] = numbers['coding-denied'][i] === 1 ? numbers.charge[i]! : 0;
        m[i] = 1;
      }),
    },
  ],
  says: (x) => (x > 0 ? 'denied for coding' : 'not denied for coding'),
});

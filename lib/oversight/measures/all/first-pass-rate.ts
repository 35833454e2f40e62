// Claims paid on their first submission: another measure than clean claims, never mixed with it.

import type { FactTable } from '../../columns/facts.ts';
import { yesNoPer } from '../measure.ts';
import { yesNoMeasure } from '../usual.ts';

type Claims = FactTable<'claims'>;

export const firstPassRate = yesNoMeasure({
  id: 'first-pass-rate',
  name: 'Paid on first submission',
  facts: 'claims',
  numerator: 'of these, claims paid without a denial',
  denominator: 'all claims submitted in the period',
  source:
    'First-pass resolution rate, trade definition. Claims that no payer has answered count as not yet paid',
  of: 'claims',
  parts: yesNoPer<Claims>(
    ({ numbers }) =>
      (i) =>
        numbers['first-pass'][i]!,
  ),
  also: [
    {
      name: 'Of those answered by a payer',
      unit: 'share',
      as: 'ratio',
      parts: yesNoPer<Claims>(
        ({ numbers }) =>
          (i) =>
            numbers.answered[i] === 1 ? numbers['first-pass'][i]! : Number.NaN,
      ),
    },
  ],
  says: (x) => (x > 0 ? 'paid at once' : 'not paid at once'),
});

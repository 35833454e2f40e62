// Charts coded by somebody who was new on the account: turnover as the charts feel it.

import type { FactTable } from '../../columns/facts.ts';
import { yesNoPer } from '../measure.ts';
import { yesNoMeasure } from '../usual.ts';

/** Days on the account below which a coder is new. */
export const newCoderDays = 60;

export const newCoderShare = yesNoMeasure({
  id: 'new-coder-share',
  name: 'Charts of new coders',
  facts: 'charts',
  better: 'low',
  numerator: `of these, coded within the first ${newCoderDays} days of the coder on the account`,
  denominator: 'charts returned in the period whose coder is on the roster',
  source: 'Required beside turnover',
  of: 'charts',
  parts: yesNoPer<FactTable<'charts'>>(
    ({ numbers }) =>
      (i) =>
        numbers['new-coder'][i]!,
  ),
  says: (x) => (x > 0 ? 'new coder' : 'coder known'),
});

// Of the denials that were fought to an end, those that were paid after all.

import { type FactTable, fixedCode } from '../../columns/facts.ts';
import { yesNoPer } from '../measure.ts';
import { yesNoMeasure } from '../usual.ts';

const upheld = fixedCode('outcome', 'upheld');
const overturned = [fixedCode('outcome', 'paid'), fixedCode('outcome', 'partly-paid')];

export const denialOverturnRate = yesNoMeasure({
  id: 'denial-overturn-rate',
  name: 'Denials overturned',
  facts: 'denials',
  numerator: 'of these, paid or partly paid after all',
  denominator:
    'denials of the period that were paid, partly paid or upheld in the end; written off or not pursued count in neither',
  source: 'HFMA: per cent of denials overturned; by number',
  of: 'denials',
  parts: yesNoPer<FactTable<'denials'>>(({ names: { outcome } }) => (i) => {
    if (outcome[i] === upheld) return 0;
    return overturned.includes(outcome[i]!) ? 1 : Number.NaN;
  }),
  says: (x) => (x > 0 ? 'overturned' : 'upheld'),
});

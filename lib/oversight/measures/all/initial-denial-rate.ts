// Claims denied for whatever reason, over claims submitted.

import type { FactTable } from '../../columns/facts.ts';
import { perRow, yesNoPer } from '../measure.ts';
import { yesNoMeasure } from '../usual.ts';

type Claims = FactTable<'claims'>;

export const initialDenialRate = yesNoMeasure({
  id: 'initial-denial-rate',
  name: 'Initial denial rate',
  facts: 'claims',
  better: 'low',
  numerator: 'of these, claims that were denied, whole or in lines, for whatever reason',
  denominator: 'all claims submitted in the period',
  source: 'HFMA task force on claim denials, by claims; each claim counts in the period of its submission',
  of: 'claims',
  parts: yesNoPer<Claims>(
    ({ numbers: { denied } }) =>
      (i) =>
        denied[i]!,
  ),
  also: [
    {
      name: 'Share of charges',
      unit: 'share',
      as: 'ratio',
      parts: perRow<Claims>(({ numbers: { denied, charge } }) => (i, { x, m }) => {
        x[i] = denied[i] === 1 ? charge[i]! : 0;
        m[i] = charge[i]!;
      }),
    },
  ],
  says: (x) => (x > 0 ? 'denied' : 'not denied'),
});

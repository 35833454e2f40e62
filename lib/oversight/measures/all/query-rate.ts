// How often a coder asks. Few questions beside many omitted codes are the sign of coding only what is easy.

import type { FactTable } from '../../columns/facts.ts';
import { perRow } from '../measure.ts';
import { ratioMeasure } from '../usual.ts';

export const queryRate = ratioMeasure({
  id: 'query-rate',
  name: 'Queries by coders, per chart',
  facts: 'reviews',
  better: 'none',
  // A chart may have several, and none has fewer than none.
  interval: 'mean',
  numerator: 'queries sent in the coder’s name about these charts',
  denominator: 'charts reviewed in the period',
  source: 'Own definition, as the volumes of the queries page; no target, since more is not better',
  of: 'reviewed charts',
  parts: perRow<FactTable<'reviews'>>(({ numbers: { queries } }) => (i, { x, m }) => {
    x[i] = queries[i]!;
    m[i] = 1;
  }),
  says: (x) => `${x} ${x === 1 ? 'query' : 'queries'}`,
});

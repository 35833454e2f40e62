// What most measures have in common, so that each definition says only what is its own.

import type { FactName } from '../columns/facts.ts';
import { fewestCases, hoursText, type Measure } from './measure.ts';

type Given<F extends FactName> = Pick<
  Measure<F>,
  'id' | 'name' | 'facts' | 'numerator' | 'denominator' | 'source' | 'of' | 'parts'
> &
  Partial<Measure<F>>;

/** One case a row. */
export const yesNoMeasure = <F extends FactName>(given: Given<F>): Measure<F> => ({
  unit: 'share',
  better: 'high',
  as: 'ratio',
  interval: 'yes-no',
  fewest: fewestCases,
  term: null,
  dated: true,
  also: [],
  says: (x) => (x > 0 ? 'yes' : 'no'),
  ...given,
});

/** Several opportunities a row. */
export const ratioMeasure = <F extends FactName>(given: Given<F>): Measure<F> => ({
  ...yesNoMeasure(given),
  interval: 'ratio',
  says: (x, m) => `${x} of ${m}`,
  ...given,
});

/** Hours of each row, averaged. */
export const hoursMeasure = <F extends FactName>(given: Given<F>): Measure<F> => ({
  ...yesNoMeasure(given),
  unit: 'hours',
  better: 'low',
  interval: 'mean',
  says: (x) => hoursText(x),
  ...given,
});

// Charts that the vendor's own reviewers looked at before they came back.

import type { FactTable } from '../../columns/facts.ts';
import { yesNoPer } from '../measure.ts';
import { yesNoMeasure } from '../usual.ts';

export const ownReviewShare = yesNoMeasure({
  id: 'own-review-share',
  name: 'Reviewed by the vendor itself',
  facts: 'charts',
  numerator: 'of these, charts marked as reviewed by the vendor',
  denominator: 'charts returned in the period',
  source: 'Own definition; beside it stands the share the vendor says it reviews',
  of: 'charts',
  parts: yesNoPer<FactTable<'charts'>>(
    ({ numbers }) =>
      (i) =>
        numbers['own-review'][i]!,
  ),
  says: (x) => (x > 0 ? 'reviewed by the vendor' : 'not reviewed by the vendor'),
});

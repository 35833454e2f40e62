// Claims that passed all edits at the first submission without anybody's hand. What did not is split by whom it is to
// be laid to; the parts add up to the rest.

import { type FactTable, fixedCode } from '../../columns/facts.ts';
import { yesNoPer } from '../measure.ts';
import { yesNoMeasure } from '../usual.ts';

type Claims = FactTable<'claims'>;
type Cause = 'coding' | 'billing' | 'other';

/** Any cause but coding and billing, and none said, is “other”. */
const unclean = (cause: Cause) =>
  yesNoPer<Claims>((table) => {
    const { clean } = table.numbers;
    const { cause: causes } = table.names;
    const [coding, billing] = [fixedCode('cause', 'coding'), fixedCode('cause', 'billing')];
    return (i) => {
      if (Number.isNaN(clean[i]!)) return Number.NaN;
      const laidTo = causes[i] === coding ? 'coding' : causes[i] === billing ? 'billing' : 'other';
      return clean[i] === 0 && laidTo === cause;
    };
  });

const [coding, billing, other] = (['coding', 'billing', 'other'] as const).map(unclean);

export const cleanClaimRate = yesNoMeasure({
  id: 'clean-claim-rate',
  name: 'Clean claims, first submission',
  facts: 'claims',
  numerator: 'of these, claims that passed all edits with no manual intervention',
  denominator: 'claims submitted in the period of which it is known',
  source: 'HFMA MAP key CL-1, as cited by trade press',
  of: 'claims',
  term: 'clean-claim-rate',
  parts: yesNoPer<Claims>(
    ({ numbers: { clean } }) =>
      (i) =>
        clean[i]!,
  ),
  also: [
    { name: 'Not clean: coding', unit: 'share', as: 'ratio', parts: coding! },
    { name: 'Not clean: billing', unit: 'share', as: 'ratio', parts: billing! },
    { name: 'Not clean: other', unit: 'share', as: 'ratio', parts: other! },
    { name: 'Claims not clean: coding', unit: 'count', as: 'sum', parts: coding! },
    { name: 'Claims not clean: billing', unit: 'count', as: 'sum', parts: billing! },
    { name: 'Claims not clean: other', unit: 'count', as: 'sum', parts: other! },
  ],
  says: (x) => (x > 0 ? 'clean' : 'not clean'),
});

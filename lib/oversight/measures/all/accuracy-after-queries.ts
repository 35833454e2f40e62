// What a formal way of asking is worth: the codes of charts about which a provider was asked, as they were delivered and
// once the answers were taken into account.

import type { FactTable } from '../../columns/facts.ts';
import { perRow } from '../measure.ts';
import { ratioMeasure } from '../usual.ts';

type Reviews = FactTable<'reviews'>;
type Column = keyof Reviews['numbers'];

const pair = (right: Column, of: Column) =>
  perRow<Reviews>(({ numbers }) => {
    const [final, first, second] = [numbers.final, numbers[right], numbers[of]];
    return (i, { x, m }) => {
      if (final[i] !== 1 || !(second[i]! > 0)) return;
      x[i] = first[i]!;
      m[i] = second[i]!;
    };
  });

const after = pair('after-right', 'after-of');
const before = pair('before-right', 'before-of');

/** A column summed, over the charts that count. */
const total = (column: Column) =>
  perRow<Reviews>(({ numbers }) => {
    const [final, of, values] = [numbers.final, numbers['after-of'], numbers[column]];
    return (i, { x, m }) => {
      if (final[i] !== 1 || !(of[i]! > 0)) return;
      x[i] = values[i]!;
      m[i] = 1;
    };
  });

export const accuracyAfterQueries = ratioMeasure({
  id: 'accuracy-after-queries',
  name: 'Accuracy after queries',
  facts: 'reviews',
  numerator: 'codes agreed with or put right by an answered query, in final reviews with such a query',
  denominator: 'codes of these charts that should stand once the answers are taken into account',
  source:
    'Own definition: code over code, a ÷ (a + r + o), of the same charts as delivered and after the answers; a query counts by the gap and the code line that it is about',
  of: 'reviewed charts with an answered query',
  parts: after,
  also: [
    { name: 'Before the answers', unit: 'share', as: 'ratio', parts: before },
    { name: 'Right before the answers', unit: 'count', as: 'sum', parts: total('before-right') },
    { name: 'Codes before the answers', unit: 'count', as: 'sum', parts: total('before-of') },
    { name: 'Findings put right by an answer', unit: 'count', as: 'sum', parts: total('mended') },
  ],
  says: (x, m) => `${x} of ${m} codes right after the answers`,
});

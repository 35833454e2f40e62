// A query in another format: its answers become those that the format has.

import type { Query, QueryFormat, QueryOption } from '../model/query.ts';

const answer = (kind: QueryOption['kind'], text: string): QueryOption => ({
  id: kind,
  kind,
  text,
  supportedBy: [],
  documentedIn: null,
});

/** The answers that a choice always leaves open, last. */
export const openAnswers: readonly QueryOption[] = [
  answer('other', 'Other (please specify)'),
  answer('unable', 'Unable to determine'),
];

/** The four answers of yes or no, in their order. */
export const yesNoAnswers: readonly QueryOption[] = [
  answer('yes', 'Yes'),
  answer('no', 'No'),
  ...openAnswers,
];

/** The fields that change; clinical answers stay where the format has any. */
export function withFormat(query: Query, format: QueryFormat): Pick<Query, 'format' | 'options' | 'yesNo'> {
  if (format === 'open') return { format, options: [], yesNo: null };
  if (format === 'yes-no')
    return {
      format,
      options: [...yesNoAnswers],
      yesNo: { purpose: null, target: '', documentedIn: null },
    };
  const clinical = query.options.filter(({ kind }) => !['yes', 'no', 'other', 'unable'].includes(kind));
  return { format, options: [...clinical, ...openAnswers], yesNo: null };
}

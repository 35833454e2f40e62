// Q18: a provider knows who asks, in which capacity, and how to ask back.

import type { Query } from '../../model/query.ts';
import type { Rule } from '../breach.ts';
import { isBlank } from '../text/blank.ts';
import { block } from './breach-of.ts';

const parts: readonly { part: keyof Query['author']; happened: string; mend: string }[] = [
  { part: 'name', happened: 'The author is not named.', mend: 'Give your name.' },
  {
    part: 'credential',
    happened: 'The author’s credential is missing.',
    mend: 'Give it, such as CCS or RN.',
  },
  { part: 'contact', happened: 'The author cannot be reached.', mend: 'Give a phone number or address.' },
];

export const authorNamed: Rule = {
  id: 'Q18',
  asks: 'The author gives name, credential and how to be reached.',
  check: ({ query }) =>
    parts
      .filter(({ part }) => isBlank(query.author[part]))
      .map(({ happened, mend }) => block('Q18', { field: 'author' }, happened, mend)),
};

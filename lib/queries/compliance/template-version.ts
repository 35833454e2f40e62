// Q21: a template is reviewed as a query is, so which version of it was used must be known.

import type { Rule } from '../breach.ts';
import { block } from './breach-of.ts';

export const templateVersion: Rule = {
  id: 'Q21',
  asks: 'A query that was begun with a template says which version of it.',
  check: ({ query }) =>
    query.topic !== 'own' && query.templateVersion === null
      ? [
          block(
            'Q21',
            { field: 'templateVersion' },
            'It is not known which version of the template was used.',
            'Begin anew with the template in force, or write the query as your own.',
          ),
        ]
      : [],
};

// Q02: a provider is asked for one of a closed list of reasons, and for no other.

import type { Rule } from '../breach.ts';
import { block } from './breach-of.ts';

export const reasonGiven: Rule = {
  id: 'Q02',
  asks: 'The query says for which deficiency of the documentation it is asked.',
  check: ({ query }) =>
    query.reason === null
      ? [
          block(
            'Q02',
            { field: 'reason' },
            'No reason is given for asking.',
            'Choose what the documentation lacks; where it lacks nothing, do not ask.',
          ),
        ]
      : [],
};

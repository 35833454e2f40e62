// Q10: nobody is made to choose between the answers offered: their own, and none, are always among them.

import type { OptionKind, Query } from '../../model/query.ts';
import type { Breach, Rule } from '../breach.ts';
import { documentedWords } from '../text/documented.ts';
import { fold } from '../text/folded-text.ts';
import { findDiagnoses } from '../text/naming.ts';
import { block, justify } from './breach-of.ts';

const saysOther =
  /\b(?:other|another|else|different|alternat\w*|specify|free[- ]text|own words|none of (?:the|these))\b/i;
const saysUnable =
  /\b(?:unable|\w*determin\w*|cannot|can not|can't|could not|not able|unknown|uncertain|unclear|not (?:possible|known|clear)|insufficient|impossible)\b/i;

const escapes: readonly { kind: OptionKind; says: RegExp; example: string }[] = [
  { kind: 'other', says: saysOther, example: 'Other (please specify)' },
  { kind: 'unable', says: saysUnable, example: 'Unable to determine' },
];

export const escapeOptions: Rule = {
  id: 'Q10',
  asks: 'A multiple choice offers another answer in the provider’s own words, and that it cannot be determined.',
  check: ({ query }) =>
    query.format === 'multiple-choice'
      ? [
          ...escapes.flatMap(({ kind, example }) => missing(query, kind, example)),
          ...disguised(query),
          ...laden(query),
        ]
      : [],
};

const missing = ({ options }: Query, kind: OptionKind, example: string): Breach[] =>
  options.some((option) => option.kind === kind)
    ? []
    : [
        block(
          'Q10',
          { field: 'options' },
          `The answer “${example}” is not offered.`,
          `Add “${example}” to the answers.`,
        ),
      ];

/** Answers that are called a way out and are none. Also asked of yes/no. */
export const disguised = (query: Query, rule: 'Q10' | 'Q12' = 'Q10'): Breach[] =>
  escapes.flatMap(({ kind, says, example }) =>
    query.options
      .filter((option) => option.kind === kind)
      .filter(
        ({ text }) => !says.test(fold(text).text) || (kind === 'other' && namesUndocumented(query, text)),
      )
      .map(({ id, text }) =>
        block(
          rule,
          { field: 'options', part: id },
          `“${text}” stands in place of “${example}”, but names an answer.`,
          `Word it as “${example}”.`,
        ),
      ),
  );

/** Words of which such an answer is made. */
const plain =
  /^(?:other|another|none|neither|different|alternat\w*|please|specify|specified|explain|describe|state|list|comments?|free|text|own|words?|your|my|the|an?|of|these|above|any|and|or|if|is|it|at|this|time|that|to|by|in|on|as|for|be|with|not|no|i|am|are|was|from|cannot|can|could|unable|clinically|determin\w*|undetermin\w*|indetermin\w*|unknown|uncertain|unclear|known|possible|insufficient|impossible|available|current|currently|information|documentation|data|findings?|evidence|clinical|clinician|based|further|more|additional|diagnos[ie]s|conditions?|causes?|etiolog\w*|explanations?|reasons?|types?|kinds?|answers?|responses?|options?|details?|process|status|source|specific\w*|than|listed|noted|documented|yet|pending|workup|significance|judge?ment|opinion|provider|write|enter|fill|here|below|blank|yes|n\/?a)$/i;

/** A way out with more words than it needs: what follows from it, or a remark. */
const laden = (query: Query): Breach[] => {
  const known = new Set(
    [
      query.title,
      query.question,
      ...query.options.filter(({ kind }) => kind === 'clinical').map(({ text }) => text),
    ]
      .join(' ')
      .toLowerCase()
      .match(/[a-z]+/g),
  );
  return query.options
    .filter(({ kind, text }) => escapes.some((way) => way.kind === kind && way.says.test(fold(text).text)))
    .filter(({ kind, text }) => kind !== 'other' || !namesUndocumented(query, text))
    .filter(
      ({ text }) =>
        [
          ...fold(text)
            .text.toLowerCase()
            .matchAll(/[a-z/]+/g),
        ].filter(([word]) => !plain.test(word) && !known.has(word)).length > 1,
    )
    .map(({ id, text }) =>
      justify(
        'Q10',
        { field: 'options', part: id },
        `“${text}” says more than that there is another answer, or none.`,
        'Word it plainly, or give the reason for the remark.',
      ),
    );
};

const namesUndocumented = (query: Query, text: string): boolean => {
  const known = documentedWords(query, 'provider');
  return findDiagnoses(fold(text)).some(({ word }) => !known.has(word));
};

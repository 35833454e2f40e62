// Q10: nobody is made to choose between the answers offered: their own, and none, are always among them.

import type { OptionKind, Query } from '../../model/query.ts';
import type { Breach, Rule } from '../breach.ts';
import { documentedWords } from '../text/documented.ts';
import { fold } from '../text/folded-text.ts';
import { findDiagnoses } from '../text/naming.ts';
import { block } from './breach-of.ts';

const saysOther =
  /\b(?:other|another|else|different|alternat\w*|specify|free[- ]text|own words|none of (?:the|these))\b/i;
const saysUnable =
  /\b(?:unable|\w*determin\w*|undetermin\w*|indetermin\w*|cannot|can not|can't|could not|not able|unknown|uncertain|unclear|not (?:possible|known|clear)|insufficient|impossible)\b/i;

const escapes: readonly { kind: OptionKind; says: RegExp; example: string }[] = [
  { kind: 'other', says: saysOther, example: 'Other (please specify)' },
  { kind: 'unable', says: saysUnable, example: 'Unable to determine' },
];

export const escapeOptions: Rule = {
  id: 'Q10',
  asks: 'A multiple choice offers another answer in the provider’s own words, and that it cannot be determined.',
  check: ({ query }) =>
    query.format === 'multiple-choice'
      ? [...escapes.flatMap(({ kind, example }) => missing(query, kind, example)), ...disguised(query)]
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

const namesUndocumented = (query: Query, text: string): boolean => {
  const known = documentedWords(query, 'provider');
  return findDiagnoses(fold(text)).some(({ word }) => !known.has(word));
};

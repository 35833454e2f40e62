// Q09: a multiple choice offers real alternatives, each once.

import type { Query, QueryOption } from '../../model/query.ts';
import type { Breach, Rule } from '../breach.ts';
import { clinicalWords } from '../text/clinical-words.ts';
import { block, justify } from './breach-of.ts';
import { isValidation } from './clinical-validation.ts';

export const multipleChoiceOptions: Rule = {
  id: 'Q09',
  asks: 'A multiple choice offers at least one clinical answer, better several, and none twice.',
  check: ({ query }) =>
    query.format === 'multiple-choice' ? [...tooFew(query), ...twice(query.options)] : [],
};

function tooFew(query: Query): Breach[] {
  const clinical = query.options.filter(({ kind }) => kind === 'clinical');
  if (clinical.length === 0)
    return [
      block(
        'Q09',
        { field: 'options' },
        'No clinical answer is offered.',
        'Offer the answers that the indicators support, or ask openly.',
      ),
    ];
  // Whether one diagnosis is valid has one clinical answer, and its contrary.
  if (clinical.length > 1 || isValidation(query)) return [];
  return [
    justify(
      'Q09',
      { field: 'options', part: clinical[0]!.id },
      'Only one clinical answer is offered.',
      'Offer every other answer that the indicators support, or give the reason why there is none.',
    ),
  ];
}

function twice(options: readonly QueryOption[]): Breach[] {
  const seen = new Set<string>();
  return options.flatMap((option) => {
    const key = `${option.text.includes('_') ? option.text : ''}${sameness(option.text)}`;
    const again = seen.has(key);
    seen.add(key);
    return again
      ? [
          block(
            'Q09',
            { field: 'options', part: option.id },
            `“${option.text}” is offered twice.`,
            'Take one of the two out.',
          ),
        ]
      : [];
  });
}

/** The same for texts that say the same in other spelling or abbreviation. */
function sameness(text: string): string {
  const denies = /\b(?:no|not|without|non)\b/i.test(text) ? 'not ' : '';
  const words = clinicalWords(text).map(({ word }) => word);
  return denies + (words.length > 0 ? words.toSorted().join(' ') : text.trim().toLowerCase());
}

// Q09: a multiple choice offers real alternatives, each once.

import type { Query, QueryOption } from '../../model/query.ts';
import type { Breach, Rule } from '../breach.ts';
import { diagnoses } from '../text/clinical-synonyms.ts';
import { clinicalWords } from '../text/clinical-words.ts';
import { assertedWords, coreOf, documentedWords, isProvider } from '../text/documented.ts';
import { fold } from '../text/folded-text.ts';
import { isNegated } from '../text/negated.ts';
import { block, justify } from './breach-of.ts';
import { isValidation } from './clinical-validation.ts';

export const multipleChoiceOptions: Rule = {
  id: 'Q09',
  asks: 'A multiple choice offers at least one clinical answer, better several, and none twice.',
  check: ({ query }) =>
    query.format === 'multiple-choice'
      ? [...tooFew(query), ...twice(query.options), ...oneWay(query), ...leftOut(query)]
      : [],
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

/** Diagnoses whose findings customarily also have an answer without them: hypotension only, hypoxemia only. */
const oftenDenied: ReadonlySet<string> = new Set(
  'sepsis shock malnutrition encephalopathy respfailure aki atn mi stroke ards coagulopathy acidosis'.split(
    ' ',
  ),
);

/** New answers of which each affirms the same diagnosis, so that none is left for whoever does not see it. */
function oneWay(query: Query): Breach[] {
  if (
    isValidation(query) ||
    !query.options.every(({ kind }) => ['clinical', 'other', 'unable'].includes(kind))
  )
    return [];
  if (
    query.options.some(({ kind, text }) => kind === 'clinical' && /\b(?:no|not|without|only)\b/i.test(text))
  )
    return [];
  const known = documentedWords(query, 'provider');
  const [first, ...rest] = query.options
    .filter(({ kind }) => kind === 'clinical')
    .map(({ text }) => assertedWords(text).filter((word) => diagnoses.has(word) && !known.has(word)));
  const shared = (first ?? []).filter((word) => rest.every((words) => words.includes(word)));
  const same =
    new Set(query.options.filter(({ kind }) => kind === 'clinical').map(({ text }) => sameness(coreOf(text))))
      .size === 1;
  return (shared.some((word) => oftenDenied.has(word)) || (shared.length > 0 && same)) && rest.length > 0
    ? [
        justify(
          'Q09',
          { field: 'options' },
          'Every clinical answer affirms a diagnosis that no provider documented.',
          'Offer an answer without it too, such as the finding alone, or give the reason why there is none.',
        ),
      ]
    : [];
}

/** What a provider wrote as an alternative, “CVA vs TIA”, is among the answers. */
function leftOut({ indicators, options }: Query): Breach[] {
  const offered = new Set(options.flatMap(({ text }) => clinicalWords(text).map(({ word }) => word)));
  const missing = indicators
    .filter(({ authorRole, mention }) => isProvider(authorRole) && mention === 'stated')
    .filter(({ text }) => /\b(?:vs\.?|versus)\b/i.test(text))
    .map(({ text }) => assertedWords(text).filter((word) => diagnoses.has(word)))
    .filter((words) => words.some((word) => offered.has(word)))
    .flatMap((words) => words.filter((word) => !offered.has(word)));
  return missing.length > 0
    ? [
        justify(
          'Q09',
          { field: 'options' },
          'Of the alternatives that a provider documented, one is not offered.',
          'Offer every alternative that stands in the record, or give the reason why one is left out.',
        ),
      ]
    : [];
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

/** The same for texts that say the same in other spelling or abbreviation, and deny the same. */
function sameness(text: string): string {
  const folded = fold(text);
  const words = clinicalWords(folded).map(({ word, from, to }) =>
    isNegated(folded.text, from, to) ? `not ${word}` : word,
  );
  return words.length > 0 ? words.toSorted().join(' ') : text.trim().toLowerCase();
}

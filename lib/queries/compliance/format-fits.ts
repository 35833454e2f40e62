// Q08: a query is asked openly, with a list of answers or for yes or no, and its parts fit the one that was chosen.

import type { Query } from '../../model/query.ts';
import type { Breach, Rule } from '../breach.ts';
import { isBlank } from '../text/blank.ts';
import { findPattern, sentencesOf } from '../text/find-phrases.ts';
import { fold } from '../text/folded-text.ts';
import { foldedTexts, textsOf } from '../text/query-texts.ts';
import { block } from './breach-of.ts';

const asks =
  /\?|\b(?:clarif|specif(?:y|ied)|please|kindly|can you|could you|would you|describe|explain|indicate|provide|select|choose|document)/i;
/** A choice that is a yes or no whatever its kind says. */
const yesOrNo = /^\W*(?:yes|no|agree|disagree|concur|correct|incorrect|true|false)(?=\W*$|\s*[,;:–—-])/i;
/** A question that only yes or no can answer. */
const closed =
  /^(?:[^,]{0,80}, )?(?:so )?(?:is|was|are|were|does|did|has|had|isn't|wasn't|doesn't|didn't|hasn't) (?:the|this|that|these|it|he|she|his|her|your|mr|mrs|ms|pt)\b/i;
const leavesOpen =
  /\b(?:which|what|whether|further|more|any|specif\w*|clarif\w*|describ\w*|explain\w*|another|additional)\b/i;
/** Times and attestations can only be told, not chosen from a list. */
const openOnly = /\b(?:time|attestation)\b/i;

export const formatFits: Rule = {
  id: 'Q08',
  asks: 'The query asks something, and its answers are those of the format chosen.',
  check: ({ query }) => [
    ...wording(query),
    ...unfilled(query),
    ...formats[query.format](query),
    ...openTopics(query),
  ],
};

function wording({ question }: Query): Breach[] {
  if (isBlank(question)) return [wrong('question', 'No question is asked.', 'Write the question.')];
  if (!asks.test(fold(question).text))
    return [wrong('question', 'The text asks nothing.', 'End with the question that is to be answered.')];
  return [];
}

/** What a template leaves to its author. */
const placeholder = /\{[^{}]{1,80}\}/g;

const unfilled = (query: Query): Breach[] =>
  foldedTexts(textsOf(query).filter(({ field }) => field !== 'indicators')).flatMap(
    ({ field, part, folded }) =>
      findPattern(folded, placeholder).map(({ span, words }) =>
        block(
          'Q08',
          { field, part, span },
          `“${words}” was left as the template has it.`,
          'Put the words of the record in its place.',
        ),
      ),
  );

const formats: Record<Query['format'], (query: Query) => Breach[]> = {
  open: (query) => {
    const folded = fold(query.question);
    const closedOnes = sentencesOf(folded).filter(({ from, to }) => {
      const asked = folded.text.slice(from, to);
      return asked.endsWith('?') && closed.test(asked) && !leavesOpen.test(asked);
    });
    return [
      ...noYesNoPart(query),
      ...closedOnes.map(({ span, words }) =>
        block(
          'Q08',
          { field: 'question', span },
          `“${words}” can only be answered yes or no, though the query is open.`,
          'Ask what the diagnosis or fact is, or offer a list of supported answers.',
        ),
      ),
      ...query.options
        .filter(({ kind }) => !['other', 'unable'].includes(kind))
        .map(({ id }) =>
          wrong(
            'options',
            'An open query offers an answer.',
            'Take the option out, or ask as multiple choice.',
            id,
          ),
        ),
    ];
  },
  'multiple-choice': (query) => [
    ...noYesNoPart(query),
    ...(query.options.length === 0
      ? [wrong('options', 'Multiple choice has nothing to choose from.', 'Add the answers, or ask openly.')]
      : []),
    ...query.options
      .filter(({ kind, text }) => kind === 'yes' || kind === 'no' || yesOrNo.test(fold(text).text))
      .map(({ id }) =>
        wrong(
          'options',
          'Yes or no is offered in a multiple choice.',
          'Name the answers themselves, or ask as yes/no where that is allowed.',
          id,
        ),
      ),
  ],
  'yes-no': ({ yesNo }) =>
    yesNo === null
      ? [
          wrong(
            'yesNo',
            'Nothing is said of what yes or no is asked about.',
            'Name the purpose, the diagnosis and the passage that documents it.',
          ),
        ]
      : [],
};

const noYesNoPart = ({ yesNo }: Query): Breach[] =>
  yesNo === null
    ? []
    : [wrong('yesNo', 'The query is not asked as yes/no but says what yes is about.', 'Take that part out.')];

const openTopics = ({ topic, format }: Query): Breach[] =>
  format !== 'open' && openOnly.test(topic)
    ? [
        wrong(
          'format',
          'Times and attestations are asked with answers to choose from.',
          'Ask openly what the time was and what it included.',
        ),
      ]
    : [];

const wrong = (field: keyof Query, happened: string, mend: string, part: string | null = null): Breach =>
  block('Q08', { field, part }, happened, mend);

// Q05: a query does not direct the provider to an answer, neither by how it asks nor by naming what nobody documented.

import type { Query } from '../../model/query.ts';
import type { Breach, Rule } from '../breach.ts';
import { findDirectives } from '../text/directives.ts';
import { documentedWords } from '../text/documented.ts';
import {
  type Found,
  findPattern,
  isWithin,
  quotedFrom,
  sentencesOf,
  withoutOverlaps,
} from '../text/find-phrases.ts';
import { fold } from '../text/folded-text.ts';
import { type LeadingPhrase, leadingPhrases, optionMarks } from '../text/leading-phrases.ts';
import { namedAnswers } from '../text/named-answers.ts';
import {
  type FoldedText,
  foldedTexts,
  isTextOf,
  notShown,
  textsOf,
  typedTexts,
} from '../text/query-texts.ts';
import { block, justify } from './breach-of.ts';

export const nonLeading: Rule = {
  id: 'Q05',
  asks: 'Title, question and options direct the provider to no answer.',
  check: ({ query }) => [
    ...foldedTexts(textsOf(query)).flatMap((text) =>
      text.field === 'title' || text.field === 'question'
        ? phrases(query, text)
        : text.field === 'options'
          ? marks(text)
          : [],
    ),
    // A report may judge (“consistent with”); it never asks its reader to write something.
    ...foldedTexts(typedTexts(query)).flatMap(({ field, part, text, folded }) =>
      sentencesOf(folded)
        .flatMap((sentence) => findDirectives(folded, sentence))
        .map(({ span, words }) =>
          justify(
            'Q05',
            { field, part, span: isTextOf(query, part, text) ? span : null },
            `“${words}” asks for a given answer to be written, and was typed, not quoted from the page.`,
            notShown,
          ),
        ),
    ),
    ...named(query),
  ],
};

function phrases(query: Query, { field, folded }: FoldedText): Breach[] {
  const quoted = quotedFrom(
    folded,
    query.indicators.map(({ text }) => text),
  );
  const directives = sentencesOf(folded).flatMap((sentence) =>
    findDirectives(folded, sentence).map((found) => ({
      found,
      does: 'asks for a given answer to be written',
    })),
  );
  const all = [...directives, ...search(folded, phrasesFor(query))];
  const kept = withoutOverlaps(all.map(({ found }) => found).filter((found) => !isWithin(found, quoted)));
  return kept
    .filter((found) => !(query.format === 'yes-no' && isAgreementWithReport(folded.text.slice(found.from))))
    .map((found) => {
      const { does } = all.find((one) => one.found === found)!;
      return block(
        'Q05',
        { field, span: found.span },
        `“${found.words}” ${does}.`,
        'Ask neutrally what the provider’s clinical judgement is; words of the record belong among the indicators.',
      );
    });
}

const search = (
  folded: FoldedText['folded'],
  list: readonly LeadingPhrase[],
): { found: Found; does: string }[] =>
  list.flatMap(({ pattern, does }) => findPattern(folded, pattern).map((found) => ({ found, does })));

const phrasesFor = ({ format }: Query): readonly LeadingPhrase[] =>
  leadingPhrases.filter(({ fitsYesNo }) => !(fitsYesNo && format === 'yes-no'));

/** A finding of pathology or imaging may be put to the provider as yes or no in these words. */
const isAgreementWithReport = (text: string): boolean =>
  /^do you (?:agree|concur) with the (?:[\w-]+ ){0,2}?(?:patholog\w+|radiolog\w+|imaging|biopsy|cytology|consult\w*|cardiolog\w+)/i.test(
    text,
  );

const marks = ({ field, part, folded }: FoldedText): Breach[] =>
  withoutOverlaps(search(folded, optionMarks).map(({ found }) => found)).map(({ span, words }) =>
    block(
      'Q05',
      { field, part, span },
      `“${words}” tells which answer is wanted.`,
      'Word every answer alike, without a mark or comment.',
    ),
  );

function named(query: Query): Breach[] {
  // What yes or no may name has a rule of its own.
  if (query.format === 'yes-no') return [];
  return namedAnswers(query, fold(query.question), documentedWords(query, 'anyone')).map(({ span, words }) =>
    block(
      'Q05',
      { field: 'question', span },
      `The question names “${words}”, which nobody documented.`,
      'Describe the findings without a diagnosis, or cite the passage that documents it.',
    ),
  );
}

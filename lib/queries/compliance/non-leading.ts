// Q05: a query does not direct the provider to an answer, neither by how it asks nor by naming what nobody documented.

import type { Query } from '../../model/query.ts';
import type { Breach, Rule } from '../breach.ts';
import { argumentsIn } from '../text/arguments.ts';
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
import { findDiagnoses } from '../text/naming.ts';
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
  check: ({ query }) => {
    const found = leading(query);
    // What holds the question is mended first; the rest of the sentence goes with it.
    return found.some(({ field }) => field === 'question') ? found : [...found, ...argued(query)];
  },
};

const leading = (query: Query): Breach[] => [
  ...foldedTexts(textsOf(query)).flatMap((text) =>
    text.field === 'title' || text.field === 'question'
      ? phrases(query, text)
      : text.field === 'options'
        ? marks(text)
        : remarks(query, text),
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
  ...ownPapers(query),
  ...named(query),
];

/** What those who ask have written themselves is no finding of the record. */
const ownPaper =
  /\b(?:cdi|coding|coder(?:'s)?|encoder|drg|query) (?:worksheets?|work sheet|reviews?|reviewer|summary|notes?|specialist|findings?|impression|team|software|prompt|alert|suggestion)\b|\b(?:encoder|code finder|computer[- ]assisted coding|\bCAC\b (?:prompt|suggest\w*|engine))\b/i;

const ownPapers = (query: Query): Breach[] =>
  query.indicators
    .filter(({ text, source, anchor }) => !anchor && ownPaper.test(fold(`${source} | ${text}`).text))
    .map(({ id }) =>
      justify(
        'Q05',
        { field: 'indicators', part: id },
        'An indicator rests on the working papers of coding or documentation integrity, not on the record.',
        notShown,
      ),
    );

/** Why an earlier finding matters is told in the author's words, which lead as much as a question's do. */
const remarks = (query: Query, { field, part, folded }: FoldedText): Breach[] =>
  withoutOverlaps([
    ...search(folded, leadingPhrases).map(({ found }) => found),
    ...sentencesOf(folded).flatMap((sentence) => findDirectives(folded, sentence)),
    ...findDiagnoses(folded).filter(({ word }) => !documentedWords(query, 'anyone').has(word)),
  ]).map(({ words }) =>
    justify(
      'Q05',
      { field, part, span: null },
      `“${words}” tells the provider what to conclude from an earlier finding.`,
      'Say what it tells of the present stay, such as a baseline, without a conclusion.',
    ),
  );

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

/** An author may have a neutral reason for such a sentence, so a reason is asked for. */
const argued = (query: Query): Breach[] =>
  argumentsIn(query, fold(query.question)).map(({ found, does }) =>
    justify(
      'Q05',
      { field: 'question', span: found.span },
      `“${found.words}” ${does}.`,
      'Tell only what stands in the record and ask the question, or give the reason for this sentence.',
    ),
  );

const search = (
  folded: FoldedText['folded'],
  list: readonly LeadingPhrase[],
): { found: Found; does: string }[] =>
  list.flatMap(({ pattern, does }) => findPattern(folded, pattern).map((found) => ({ found, does })));

const phrasesFor = ({ format }: Query): readonly LeadingPhrase[] =>
  leadingPhrases.filter(({ fitsYesNo }) => !(fitsYesNo && format === 'yes-no'));

/** A finding of pathology or imaging may be put to the provider as yes or no in these words. */
const isAgreementWithReport = (text: string): boolean =>
  /^do you (?:agree|concur) with the (?:[\w-]+ ){0,2}?(?:patholog|radiolog|imaging|biopsy|cytology|consult|cardiolog)/i.test(
    text,
  );

/** An answer that brings its own grounds; where they are for the provider to fill in, it does not. */
const grounds =
  /\b(?:as (?:evidenced|shown|supported|seen|suggested|indicated|demonstrated|proven|confirmed) by|evidenced by|supported by|based on|in view of|in light of|considering|because|given (?!with|as|for|by|to|on|in|at|\d))(?! ?(?::|_|\(|the following ?:|clinical indicators ?:))/gi;

/** A clause of its own after an answer tells why it is one. */
const clause =
  /, ?(?:which (?!is the)|as (?!well)|since|because|that|so|seeing|where(?:as)?|and the|but the)\b[^,_]*|\((?![^()]*(?:_|specif|e\.g|such as|i\.e|please|or\b|\/))(?:[^\s()]+ ){3,}[^()]*\)/gi;

/** What is said of an answer, not what it is. */
const comment =
  /\b(?:here|usual(?:ly)?|commonly|typically|of course|really|actually|truly|in (?:our|your|my) (?:case|opinion|view)|we|our|us|as (?:here|seen|shown|above|below)|fits|makes sense|good|easiest|simplest)\b/gi;

/** A remark in brackets or after a dash that points to the record. */
const remark =
  /(?:\(| - )(?![^()]*(?:_|specif))[^()]*\b(?:per|fits?|since|range|see|noted|supported|criteria|documented|matches|favou?red|likely|note|by (?:rd|nursing|cardiology|nephrology|radiology|pathology|wound|the))\b[^()]*/gi;

const marks = ({ field, part, folded }: FoldedText): Breach[] => [
  ...withoutOverlaps(search(folded, optionMarks).map(({ found }) => found)).map(({ span, words }) =>
    block(
      'Q05',
      { field, part, span },
      `“${words}” tells which answer is wanted.`,
      'Word every answer alike, without a mark or comment.',
    ),
  ),
  ...withoutOverlaps([
    ...[grounds, remark, clause, comment].flatMap((pattern) => findPattern(folded, pattern)),
  ]).map(({ span, words }) =>
    justify(
      'Q05',
      { field, part, span },
      `“${words}” gives grounds for one of the answers.`,
      'Word every answer alike; grounds belong among the indicators, or give the reason for them.',
    ),
  ),
];

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

// Where a question names an answer that nobody has documented, and so suggests it.

import type { Query } from '../../model/query.ts';
import { topicAbout } from '../../model/query-template.ts';
import { offersSeveral, singledOut } from './alternatives.ts';
import { diagnoses } from './clinical-synonyms.ts';
import { isNeutral } from './clinical-words.ts';
import { closedNaming } from './closed-naming.ts';
import { assertedWords, documentedWords, newOptions } from './documented.ts';
import {
  type Found,
  findPattern,
  isWithin,
  quotedFrom,
  sentencesOf,
  withoutOverlaps,
} from './find-phrases.ts';
import type { Folded } from './folded-text.ts';
import { findDiagnoses, findName, isNamedIn, nameOf } from './naming.ts';

const asks = /\?|\b(?:please|kindly|(?:can|could|would) you|clarify|specify|document)\b/i;
/** Who, besides providers, a statement may be told of: “the dietitian noted …”. */
const source =
  /\b(?:dietiti[ao]n|nutrition(?:ist)?|nurs\w*|rn|rd|rdn|lpn|wocn?|wound (?:care|team)|therap\w*|pharmac\w*|lab(?:oratory)?|per|according to|assessment)\b/i;

/**
 * Answers named in `question`. A question that names every alternative alike suggests none; what others than
 * providers documented may be told of, but not asked for.
 */
export function namedAnswers(query: Query, question: Folded, known: ReadonlySet<string>): Found[] {
  const quoted = quotedFrom(
    question,
    query.indicators.map(({ text }) => text),
  );
  const names = answersOf(query, known);
  const places = names.map((name) => findName(question, name));
  const evenHanded = names.length > 1 && places.every((found) => found.length > 0);
  const told = sentencesOf(question);
  const byProvider = documentedWords(query, 'provider');
  const fromOthers = findDiagnoses(question).filter(
    (one) => known.has(one.word) && !byProvider.has(one.word) && isAnswer(query, one.word),
  );
  const inAsking = fromOthers.filter((one) =>
    told.some(
      (sentence) => isWithin(one, [sentence]) && asks.test(sentence.words) && !source.test(sentence.words),
    ),
  );
  const open = query.format === 'open' ? unheardOf(question, known) : [];
  const choices = told.filter(({ words }) => offersSeveral(query, words));
  const chosen = evenHanded ? [] : places.flat().filter((found) => !isWithin(found, choices));
  // “Mild, moderate, severe”, and whether a fact of a procedure holds, single nothing out.
  const enumerated = [
    ...choices,
    ...findPattern(question, /\([^()]*,[^()]*,[^()]*\)/g),
    ...(/^(?:procedure|debridement)$/.test(topicAbout(query.topic))
      ? findPattern(question, /\bwhether (?:it|this|the \w+) (?:is|was) [\w-]+/gi)
      : []),
  ];
  const single = query.format === 'multiple-choice' ? singledOut(query, question) : [];
  return withoutOverlaps([
    ...chosen,
    ...inAsking,
    ...open,
    ...(query.format === 'multiple-choice' ? closedNaming(query, question) : []),
    ...single.filter((found) => !isWithin(found, enumerated)),
  ]).filter((found) => !isWithin(found, quoted));
}

const isAnswer = (query: Query, word: string): boolean =>
  newOptions(query).some(({ text }) => assertedWords(text).includes(word));

/** The names of the options that are new, each once, as sequences of words. */
function answersOf(query: Query, known: ReadonlySet<string>): string[][] {
  const texts = query.indicators.filter(({ mention }) => mention !== 'negated').map(({ text }) => text);
  // “Other type of ulcer” names none.
  const offered = newOptions(query).filter(({ text }) => !/^\W*(?:other|another)\b/i.test(text));
  const names = offered.flatMap(({ text }) => [
    nameOf(text),
    ...assertedWords(text)
      .filter((word) => diagnoses.has(word) && !known.has(word))
      .map((word) => [word]),
  ]);
  const telling = names.filter((name) => name.some((word) => !isNeutral(word)) && !isNamedIn(texts, name));
  return [...new Map(telling.map((name) => [name.join(' '), name])).values()];
}

/** In an open question, diagnoses in the sentence that asks which no indicator names. */
const unheardOf = (question: Folded, known: ReadonlySet<string>): Found[] =>
  findDiagnoses(question).filter(
    (one) =>
      !known.has(one.word) &&
      sentencesOf(question).some((sentence) => isWithin(one, [sentence]) && asks.test(sentence.words)),
  );

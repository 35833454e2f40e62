// Mends of title, question and other texts of the author's: words taken out, or the topic's own put in their place.

import type { Query } from '../../model/query.ts';
import { templateOf } from '../all-templates.ts';
import type { Breach } from '../breach.ts';
import { type Mend, quoted } from './mend.ts';
import { type OtherText, withoutSpan, withoutWords } from './text-mends.ts';
import { questionOf } from './topic-question.ts';

/** Names nothing, whatever is asked. */
const anyTitle = 'Documentation clarification';

export function wordingMends(breach: Breach, query: Query): Mend[] {
  switch (breach.field) {
    case 'title':
      return titleMends(query);
    case 'question':
      return [
        ...cut(breach, query.question, (question) => ({ ...query, question })),
        ...topicsQuestion(query),
      ];
    case 'options':
      return optionMends(breach, query);
    case 'indicators':
      return bearingMends(breach, query);
    default:
      return [];
  }
}

/** Abbreviations with one clinical sense, which the check has found near; others have several, and a person says which. */
const writtenOut: readonly [RegExp, string][] = [[/^P[-. _*/]?S[-. _*/]?I$/, 'pneumonia severity index']];

const cut = (breach: Breach, text: string, put: (text: string) => Query): Mend[] => {
  const { rule, level, span } = breach;
  if (!span) return [];
  const [head, words, tail] = [
    text.slice(0, span.start),
    text.slice(span.start, span.end),
    text.slice(span.end),
  ];
  const inFull = writtenOut.find(([abbreviation]) => level === 'justify' && abbreviation.test(words))?.[1];
  const others: OtherText[] = inFull
    ? [{ says: `Write ${quoted(inFull)}`, text: head + inFull + tail }]
    : // A second question is found with what joins it to the first.
      rule === 'Q23'
      ? [withoutWords(text, span)]
      : withoutSpan(text, span);
  return others
    .filter((other) => other.text !== '')
    .map((other) => ({ says: other.says, query: put(other.text) }));
};

const titleMends = (query: Query): Mend[] =>
  [templateOf(query.topic)?.title, anyTitle]
    .filter((title) => title !== undefined)
    .map((title) => ({ says: `Use the title ${quoted(title)}`, query: { ...query, title } }));

function topicsQuestion(query: Query): Mend[] {
  const question = questionOf(query);
  if (question === null) return [];
  const told = query.question.trim();
  return [
    // What was told stays where only the question is missing.
    ...(told && !told.includes('?')
      ? [{ says: 'Add the topic’s question', query: { ...query, question: `${told} ${question}` } }]
      : []),
    { says: 'Use the topic’s question', query: { ...query, question } },
  ];
}

function optionMends(breach: Breach, query: Query): Mend[] {
  const option = query.options.find(({ id }) => id === breach.part);
  if (!option || !breach.span) return [];
  const put = (text: string): Query => ({
    ...query,
    options: query.options.map((one) => (one === option ? { ...one, text } : one)),
  });
  const { start, end } = breach.span;
  // A mark, or a remark behind the answer, can go; a word within it would leave another answer.
  const apart = start === 0 || end === option.text.trimEnd().length;
  return [
    ...cut(breach, option.text, put),
    ...(apart
      ? [withoutWords(option.text, breach.span)]
          .filter(({ text }) => text !== '')
          .map(({ says, text }) => ({ says, query: put(text) }))
      : []),
  ];
}

/** Why an earlier finding bears on this stay. What is quoted of the record is not reworded. */
function bearingMends(breach: Breach, query: Query): Mend[] {
  const cited = query.indicators.find(({ id }) => id === breach.part);
  if (!cited || breach.level !== 'block') return [];
  return cut(breach, cited.pertinence, (pertinence) => ({
    ...query,
    indicators: query.indicators.map((one) => (one === cited ? { ...one, pertinence } : one)),
  }));
}

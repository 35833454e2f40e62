// Q11: yes or no is asked only about what a provider documented already; everything else would be putting words into
// their mouth.

import type { Indicator, Query } from '../../model/query.ts';
import type { Breach, Rule } from '../breach.ts';
import { isBlank } from '../text/blank.ts';
import { clinicalWords, qualifiers } from '../text/clinical-words.ts';
import { documentedWords, indicatorById, isProvider, namesInCore } from '../text/documented.ts';
import { isWithin, quotedFrom } from '../text/find-phrases.ts';
import { findDiagnoses } from '../text/naming.ts';
import { type FoldedText, foldedTexts, textsOf } from '../text/query-texts.ts';
import { block } from './breach-of.ts';

export const yesNoPurpose: Rule = {
  id: 'Q11',
  asks: 'Yes or no is asked only of a diagnosis that a provider documented: of it, its presence on admission, its cause, or a conflict.',
  check: ({ query }) =>
    query.format === 'yes-no'
      ? [...purpose(query), ...foldedTexts(textsOf(query)).flatMap((text) => undocumented(query, text))]
      : [],
};

const wrong = (happened: string, mend: string): Breach[] => [
  block('Q11', { field: 'yesNo' }, happened, mend),
];

function purpose(query: Query): Breach[] {
  // Without this part at all, the format is not complete; that is another rule’s.
  if (!query.yesNo) return [];
  if (query.yesNo.purpose === null)
    return wrong(
      'Nothing is said of why this may be asked as yes or no.',
      'Choose the purpose; if none fits, ask as multiple choice or openly.',
    );
  if (isBlank(query.yesNo.target))
    return wrong('The diagnosis that is asked about is not named.', 'Name it as the provider documented it.');
  return query.yesNo.purpose === 'conflict'
    ? conflict(query, query.yesNo.target)
    : target(query, query.yesNo);
}

function target(query: Query, { purpose, target, documentedIn }: NonNullable<Query['yesNo']>): Breach[] {
  const cited = indicatorById(query, documentedIn);
  if (!cited)
    return wrong(
      `No cited passage documents “${target}”.`,
      'Name the passage in which a provider documented it; if nobody did, do not ask as yes or no.',
    );
  if (!isProvider(cited.authorRole))
    return wrong(
      `“${target}” is documented, but not by a provider.`,
      'Ask the provider for the diagnosis as multiple choice or openly.',
    );
  if (!namesInCore(cited, target))
    return wrong(
      `The passage named does not document “${target}”.`,
      'Name a passage that states it; if none does, do not ask as yes or no.',
    );
  const added = purpose === 'documented-diagnosis' ? addedTo(query, `${target} ${query.question}`) : [];
  if (added.length > 0)
    return wrong(
      `Yes or no would add “${added.join(', ')}”, which no provider documented.`,
      'Cite the report that states it, or ask for it as multiple choice or openly.',
    );
  return [];
}

/** Acuity, degree and kind that a yes would add to what providers wrote; a report may further specify a diagnosis. */
function addedTo(query: Query, asked: string): string[] {
  const known = documentedWords(query, 'provider');
  const words = clinicalWords(asked);
  return [...new Set(words.map(({ word }) => word))].filter(
    (word) => (qualifiers.has(word) || word === 'systolic' || word === 'diastolic') && !known.has(word),
  );
}

function conflict(query: Query, target: string): Breach[] {
  const statements = query.indicators.filter(({ authorRole }) => isProvider(authorRole));
  const writers = new Set(
    statements.map(({ authorRole, source, date }) => `${authorRole}|${source}|${date}`),
  );
  if (writers.size < 2)
    return wrong(
      'A conflict is to be resolved, but two statements of providers are not cited.',
      'Quote both, each with author, document and date.',
    );
  const named = statements.some((one) =>
    namesInCore({ ...one, mention: 'stated' } satisfies Indicator, target),
  );
  if (!named)
    return wrong(
      `No provider’s statement that is cited speaks of “${target}”.`,
      'Quote the statements that conflict about it.',
    );
  return [];
}

function undocumented(query: Query, { field, part, folded }: FoldedText): Breach[] {
  if (field === 'indicators') return [];
  const known = documentedWords(query, 'provider');
  const quoted = quotedFrom(
    folded,
    query.indicators.map(({ text }) => text),
  );
  // A conflict may be about what one side denies.
  const disputed = query.yesNo?.purpose === 'conflict';
  return findDiagnoses(folded)
    .filter((one) => !disputed && !known.has(one.word) && !isWithin(one, quoted))
    .map(({ span, words }) =>
      block(
        'Q11',
        { field, part, span },
        `“${words}” is asked about as yes or no, though no provider’s passage that is cited documents it.`,
        'Cite the passage that documents it, or ask as multiple choice or openly.',
      ),
    );
}

// Q07: the title is read first and leads as much as a question does: it names no diagnosis that nobody documented.

import type { Query } from '../../model/query.ts';
import type { Breach, Rule } from '../breach.ts';
import { isOfChart } from '../text/chart-words.ts';
import { diagnoses } from '../text/clinical-synonyms.ts';
import { type ClinicalWord, clinicalWords, isNeutral, qualifiers } from '../text/clinical-words.ts';
import { isDisease, isInitials } from '../text/disease-names.ts';
import { assertedWords, documentedWords, newOptions } from '../text/documented.ts';
import { type Found, findPattern, foundAt } from '../text/find-phrases.ts';
import { type Folded, fold } from '../text/folded-text.ts';
import { block, breachOf, justify } from './breach-of.ts';
import { findImpact } from './no-impact-words.ts';

export const neutralTitle: Rule = {
  id: 'Q07',
  asks: 'The title names no diagnosis that nobody documented, and nothing that an answer is worth.',
  check: ({ query }) => {
    const title = fold(query.title);
    if (title.text.trim() === '')
      return [block('Q07', { field: 'title' }, 'The query has no title.', 'Give it a neutral title.')];
    return [...suggesting(query, title), ...impact(title), ...urging(title)];
  },
};

function suggesting(query: Query, title: Folded): Breach[] {
  const documented = documentedWords(query, 'provider');
  const anyone = documentedWords(query, 'anyone');
  const offered = newOptions(query).map(({ text }) => new Set(assertedWords(text)));
  const words = clinicalWords(title);
  // What every answer has in common tells none from another, unless it is the diagnosis itself.
  const offers = (word: string): boolean =>
    offered.some((option) => option.has(word) || [...option].some((other) => ofOneStem(word, other))) &&
    !(
      isOfChart(word) ||
      (offered.length > 1 && offered.every((option) => option.has(word)) && !isDisease(word))
    );
  const found = words
    .filter(
      ({ word, from, to }) =>
        !documented.has(word) &&
        ((!isNeutral(word) && offers(word)) ||
          // A diagnosis is suggested by its name alone, whatever the options are.
          (isDisease(word) && !anyone.has(word)) ||
          (!anyone.has(word) && isInitials(title.text.slice(from, to), query.options))),
    )
    .concat(qualified(words, offered, documented));
  return [...new Map(found.map((one) => [one.from, foundAt(title, one.from, one.to)])).values()].map(
    titleBreach,
  );
}

/** Two forms of the name of a disease: `gout`, `gouty`. */
const ofOneStem = (one: string, other: string): boolean =>
  one.length > 3 && other.length > 3 && (other.startsWith(one) || one.startsWith(other));

/** “Acute” before a diagnosis that is documented without it, unless the title names the alternatives too. */
function qualified(
  words: readonly ClinicalWord[],
  offered: readonly ReadonlySet<string>[],
  documented: ReadonlySet<string>,
): ClinicalWord[] {
  const used = words.filter(({ word }) => qualifiers.has(word));
  if (used.length !== 1) return [];
  return used.filter(
    ({ word }) =>
      !documented.has(word) &&
      offered.some(
        (option) =>
          option.has(word) && words.some((other) => diagnoses.has(other.word) && option.has(other.word)),
      ),
  );
}

const titleBreach = ({ span, words }: Found): Breach =>
  block(
    'Q07',
    { field: 'title', span },
    `The title names “${words}”, which no provider documented.`,
    'Name what is to be clarified without a diagnosis, such as “Renal function clarification”.',
  );

/** A title that urges, or tells what hangs on the answer, is no name of a matter. */
const urging = (title: Folded): Breach[] =>
  findPattern(
    title,
    /\b(?:coding|coders?|urgent\w*|asap|immediate\w*|overdue|deadline|final notice|please|must|needs? (?:\w+ )?(?:answer|response|support|documentation)|missing|missed|opportunity)\b|!/gi,
  ).map(({ span, words }) =>
    justify(
      'Q07',
      { field: 'title', span },
      `In the title, “${words}” urges.`,
      'Name what is to be clarified, or give the reason for this word.',
    ),
  );

const impact = (title: Folded): Breach[] =>
  findImpact(title).map(({ found, level, word }) =>
    breachOf(
      level,
      'Q07',
      { field: 'title', span: found.span },
      `In the title, “${found.words}” speaks of ${word.about}.`,
      'Give the query a neutral title.',
    ),
  );

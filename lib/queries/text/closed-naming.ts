// Where a question that only yes or no could answer names one of the answers: “Would gouty arthritis be the diagnosis?”

import type { Query } from '../../model/query.ts';
import { isOfChart } from './chart-words.ts';
import { clinicalWords, isNeutral } from './clinical-words.ts';
import { assertedWords, documentedWords, newOptions } from './documented.ts';
import { type Found, foundAt, sentencesOf } from './find-phrases.ts';
import type { Folded } from './folded-text.ts';

const closed =
  /(?:^|[,:-] )\W*(?:and |so |but |then )?(?:is|was|are|were|does|did|do|has|had|have|would|could|might|may|can|should|will) (?!you\b)/i;
const leavesOpen = /\b(?:or|versus|vs|which|what|how|whether|further|more|any)\b|\//i;

/** Tells of a word whether it is there for one new answer and not for another, and stands in nothing that is cited. */
export function answerWords(query: Query): (word: string) => boolean {
  const offered = newOptions(query).map(({ text }) => new Set(assertedWords(text)));
  const cited = documentedWords(query, 'anyone');
  return (word) =>
    !isNeutral(word) &&
    !cited.has(word) &&
    offered.some((words) => words.has(word)) &&
    !(offered.length > 1 && offered.every((words) => words.has(word)));
}

/** Such words in a closed question that names no alternative. */
export function closedNaming(query: Query, question: Folded): Found[] {
  const tells = answerWords(query);
  return sentencesOf(question)
    .filter(({ words }) => words.endsWith('?') && closed.test(words) && !leavesOpen.test(words))
    .flatMap(({ from, to }) =>
      clinicalWords(question)
        .filter((one) => one.from >= from && one.to <= to && tells(one.word) && !isOfChart(one.word))
        .map((one) => foundAt(question, one.from, one.to)),
    );
}

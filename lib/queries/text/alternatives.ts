// Whether a sentence of the question lets the provider choose, and where it has chosen already by the one word that
// tells the answers apart: “acute” where chronic is open too.

import type { Query } from '../../model/query.ts';
import { clinicalWords, isFiller, isNumber, qualifiers } from './clinical-words.ts';
import { assertedWords, newOptions } from './documented.ts';
import { type Found, foundAt, isWithin, sentencesOf } from './find-phrases.ts';
import type { Folded } from './folded-text.ts';

/** Words of which one excludes the others. */
const rivals: readonly ReadonlySet<string>[] = [
  'systolic diastolic combined',
  'acute chronic subacute',
  'severe moderate mild',
  'excisional nonexcisional',
  'traumatic pathologic fragility',
  'paroxysmal persistent permanent',
  'toxic metabolic hypertensive hepatic',
  'aspiration mrsa mssa viral pseudomonas klebsiella',
  'obstructive hemolytic dilutional',
].map((words) => new Set(words.split(' ')));

const numbered = new Set(['stage', 'type', 'class', 'grade']);

const chooses = /\b(?:or|versus|vs)\b|[a-z] ?\/ ?[a-z]/i;

/** True where a sentence names two of the answers by words of their own, with “or” between them. */
export function offersSeveral(query: Query, sentence: string): boolean {
  if (!chooses.test(sentence)) return false;
  const offered = query.options
    .filter(({ kind }) => kind !== 'other' && kind !== 'unable')
    .map(({ text }) => new Set(clinicalWords(text).map(({ word }) => word)));
  const said = new Set(clinicalWords(sentence).map(({ word }) => word));
  const own = offered.map((words) =>
    [...words]
      .filter((word) => said.has(word) && !isFiller(word) && !offered.every((other) => other.has(word)))
      .toSorted()
      .join(' '),
  );
  return new Set(own.filter((words) => words !== '')).size > 1;
}

/** What may follow such a word where it stands for the answer: nothing, a word that binds, or the answer itself. */
const followsAnswer =
  /^(?:$|[^\sa-z]|\s+(?:component|form|type|element|kind|one|is|was|were|be|being|would|should|could|might|may|can|must|appl(?:y|ies)|fits?|seems?|sounds?|looks?|by|per|on|in|and|since|because|given|based|from|here|as|if|rather|instead|to|so)\b)/i;

/** “Acute on chronic” is one answer: neither of its words is there as the alternative of the other. */
const acuteOnChronic = /\bacute (?:on|superimposed on|over) (?:a )?chronic\b/i;
const severalAcuities = (words: string): boolean => words.match(/\b(?:acute|chronic|acuity)\b/gi)!.length > 2;

/** Words in `question` that single out a new answer, whose rivals are not named in the sentence and nobody wrote. */
export function singledOut(query: Query, question: Folded): Found[] {
  const answers = new Set(newOptions(query).flatMap(({ text }) => assertedWords(text)));
  const written = new Set(
    query.indicators.flatMap(({ text }) => clinicalWords(text).map(({ word }) => word)),
  );
  const words = clinicalWords(question);
  const sentences = sentencesOf(question);
  return words.flatMap(({ word, from, to }, at) => {
    const named = numbered.has(words[at - 1]?.word ?? '');
    const group = rivals.find((rival) => rival.has(word));
    if (isNumber(word) ? !named : !group) return [];
    if (!answers.has(word) || written.has(word)) return [];
    const next = words[at + 1];
    const meant =
      followsAnswer.test(question.text.slice(to, to + 40)) ||
      (next !== undefined && next.from - to < 2 && answers.has(next.word));
    if (!meant) return [];
    const here = foundAt(question, from, to);
    const sentence = sentences.find((one) => isWithin(here, [one])) ?? here;
    const rivalled = words.some(
      (other) =>
        other.word !== word &&
        !(acuteOnChronic.test(sentence.words) && qualifiers.has(word) && !severalAcuities(sentence.words)) &&
        other.from >= sentence.from &&
        other.to <= sentence.to &&
        (group?.has(other.word) || (named && isNumber(other.word))),
    );
    return rivalled ? [] : [here];
  });
}

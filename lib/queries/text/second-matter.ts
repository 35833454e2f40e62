// Where one sentence asks about two matters: “what was the transfusion treating, and what was the potassium treating”.

import type { Query } from '../../model/query.ts';
import { topicAbout } from '../../model/query-template.ts';
import { diagnoses } from './clinical-synonyms.ts';
import { clinicalWords, isFiller, isNumber, qualifiers, sides } from './clinical-words.ts';
import { type Found, foundAt, sentencesOf } from './find-phrases.ts';
import type { Folded } from './folded-text.ts';
import { findDiagnoses } from './naming.ts';
import { systemsIn } from './systems.ts';

const asks =
  /\?|\b(?:please|kindly|clarify|specify|comment)\b|^\W*(?:and |also,? |then )?(?:for what|what|which|how|why|when|where|who|is|was|were|are|did|does|do|has|had|can|could)\b/i;

/** What begins a request of its own within a sentence: a joined question, or the next item of a list. */
const joint =
  /,? (?:and|as well as|plus)(?: also| then)? (?=(?:for what|for (?:the|his|her)\b|what|which|how|why|when|where|whether|if|is|was|were|did|does|can)\b|(?:the|any) (?:[\w-]+ ){0,3}(?:diagnos[ie]s|condition|type|stage|etiology|cause|reason|severity|source|significance)\b)|(?<=[\s:])\(?[a-e1-5]\) /gi;

/** Words by which a request belongs to the one before it. */
const belongs =
  /\b(?:it|its|this|that|these|those|they|their|he|she|same|such|either|both|one|contribut\w*|relat\w*|due|caus\w*|link\w*|associat\w*|adverse|present|admission|poa|resolved|confirmed|ruled|supports?)\b/i;

/** Words of asking, which are about nothing by themselves. */
const asking = new Set(
  (
    'can could would will should do does did has have had type stage acuity severity cause depth laterality side site ' +
    'status degree class level significance layer deepest many much long any also so please diagnosi treating mean ' +
    'total time technique whether agree indication reason used given made done performed'
  ).split(' '),
);

/** Topics in which several facts of one event are asked for together. */
const ofOneEvent = /^(?:procedure|debridement|time-attestation)$/;

const matterOf = (text: string): string[] =>
  clinicalWords(text)
    .map(({ word }) => word)
    .filter(
      (word) =>
        !isFiller(word) && !asking.has(word) && !qualifiers.has(word) && !sides.has(word) && !isNumber(word),
    );

/** Requests about another matter than what their sentence asked before. */
export function secondMatters(query: Query, question: Folded): Found[] {
  const offered = new Set(query.options.flatMap(({ text }) => clinicalWords(text).map(({ word }) => word)));
  const isOther = (before: ReadonlySet<string>, matter: readonly string[], words: string): boolean =>
    before.size > 0 &&
    matter.length > 0 &&
    !(
      belongs.test(words.replace(/\b(?:after|before|during|since|besides) (?:it|this|that)\b/gi, '')) &&
      !namesNew(words, before)
    ) &&
    matter.every((word) => !before.has(word)) &&
    !matter.every((word) => offered.has(word)) &&
    (!ofOneEvent.test(topicAbout(query.topic)) || matter.some((word) => diagnoses.has(word)));
  const namesNew = (words: string, before: ReadonlySet<string>): boolean =>
    !relates.test(words) &&
    clinicalWords(words).some(({ word }) => diagnoses.has(word) && !before.has(word) && !offered.has(word));
  return sentencesOf(question)
    .filter(({ words }) => asks.test(words))
    .flatMap((sentence) => {
      const before = new Set<string>();
      return partsOf(question, sentence).filter(({ words }) => {
        const matter = matterOf(words);
        const other = isOther(before, matter, words);
        for (const word of matter) before.add(word);
        return other;
      });
    });
}

const relates =
  /\b(?:contribut\w*|relat\w*|due|caus\w*|link\w*|associat\w*|adverse|between|effect|complicat\w*|result\w*|secondary|accompan\w*)\b/i;

/** Later requests about another body system than the first one and the title, without asking how the two relate. */
export function otherSystems(query: Query, question: Folded): Found[] {
  const known = new Set(systemsIn(query.title));
  const take = (words: string): void => {
    for (const system of systemsIn(words)) known.add(system);
  };
  let asked = false;
  return sentencesOf(question)
    .flatMap((sentence) =>
      partsOf(question, sentence).map((part) => ({ part, asking: asks.test(sentence.words) })),
    )
    .filter(({ part: { words }, asking }) => {
      const named = [...systemsIn(words)];
      const other =
        asked &&
        asking &&
        known.size > 0 &&
        named.length > 0 &&
        !relates.test(words.replace(/\b(?:its|the|their|what|which) (?:\w+ )?causes?\b/gi, '')) &&
        named.every((system) => !known.has(system));
      if (asking ? !asked || !other : !asked) take(words);
      if (asking) asked = true;
      return other;
    })
    .map(({ part }) => part);
}

function partsOf(question: Folded, sentence: Found): Found[] {
  const text = question.text.slice(sentence.from, sentence.to);
  const starts = [0, ...[...text.matchAll(joint)].map(({ index }) => index)];
  return starts
    .map((start, n) =>
      foundAt(question, sentence.from + start, sentence.from + (starts[n + 1] ?? text.length)),
    )
    .filter(({ words }) => words !== '');
}

const binds =
  /\b(?:relat\w*|link\w*|associat\w*|due|caus\w*|between|which|both|either|or|whether|with|reason)\b/i;

/** Two diagnoses that a request joins without asking how they relate: “can the CHF and the anemia be specified”. */
export function joinedDiagnoses(question: Folded): Found[] {
  const found = findDiagnoses(question);
  const sentences = sentencesOf(question).filter(({ words }) => asks.test(words) && !binds.test(words));
  return found.flatMap((one, n) => {
    const before = found[n - 1];
    const sentence = sentences.find(({ from, to }) => before && from <= before.from && one.to <= to);
    const joined =
      before !== undefined &&
      before.word !== one.word &&
      /^,? (?:and|&|as well as|plus) (?:(?:the|an?|his|her|acute|chronic|type|stage) )*$/i.test(
        question.text.slice(before.to, one.from),
      );
    return sentence && joined ? [one] : [];
  });
}

/** Later sentences that ask in words of nothing before them: of no finding cited, no answer and no title. */
export function unrelatedRequests(query: Query, question: Folded): Found[] {
  const known = new Set(
    [query.title, ...query.options.map(({ text }) => text)].flatMap((text) => matterOf(text)),
  );
  let asked = false;
  return sentencesOf(question).filter(({ words }) => {
    const matter = matterOf(words);
    const isRequest = asks.test(words);
    const other =
      asked &&
      isRequest &&
      matter.length > 0 &&
      !refers.test(words) &&
      matter.every((word) => !known.has(word));
    asked ||= isRequest;
    for (const word of matter) known.add(word);
    return other;
  });
}

/** Words by which a sentence takes up what was asked, or asks for the form of the answer. */
const refers =
  /\b(?:it|its|this|that|these|those|they|their|so|such|same|either|both|one|answer\w*|respon\w+|reply|addend\w*|document\w*|record\w*|note|contact|call|reach|page|ext|supporting|findings|questions?|judge?ment|opinion)\b/i;

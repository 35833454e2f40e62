// Sentences that tell rather than ask and yet tell nothing that happened: one finding is made the cause of another, a
// general truth or a condition is stated. Told by grammar and by whose words the answers are, not by what is wanted.

import type { Query } from '../../model/query.ts';
import { diagnoses } from './clinical-synonyms.ts';
import { clinicalWords, isFiller, isNumber, qualifiers, sides } from './clinical-words.ts';
import { answerWords } from './closed-naming.ts';
import { assertedWords } from './documented.ts';
import { type Found, foundAt } from './find-phrases.ts';
import type { Folded } from './folded-text.ts';

/** What a sentence claims, and where. */
export interface Claim {
  found: Found;
  does: string;
}

/** Words that bind a finding to what brought it about. */
const causal =
  /\b(?:caus(?:e[ds]?|ing)|(?:due|owing|secondary|attributable) to|because(?: of)?|(?:led|leads?|leading|gave rise|gives rise) to|result(?:s|ed|ing)? (?:in|from)|brought (?:on|about)|trigger\w*|precipitat\w*|respons(?:ible|able) for|explain(?:s|ed)?|account(?:s|ed)? for|stem(?:s|med)? from|aris(?:es?|en|ing) from|arose from|produc(?:es?|ed)|provok\w+|induc(?:es?|ed)|(?:is|was|are|were) (?:\w+ )?(?:the|a|an) (?:\w+ )?(?:cause|reason|source|culprit|explanation|origin|trigger)|known (?:to|cause)|the (?:cause|reason|source|explanation|culprit) (?:is|was|being))\b/i;
/** No patient in particular. */
const generic =
  /^\W*(?:but |and |for |in )?(?:somebody|someone|anybody|anyone|one|people|patients|persons|those|(?:an?|any|every|no) (?:[\w-]+ ){0,3}?(?:patient|person|adult|child|woman|man|spine|bone|heart|kidney|lung|brain|liver|wound|[\w-]+ (?:who|whose|that|like|with|of)))\b.*?\b(?:is|are|does|do|has|have|gets?|needs?|would|will|can|cannot|means?|[a-z]{3,}s)\b/i;

/** A finding that is made to settle the matter, or to leave but one answer. */
const settles =
  /\b(?:confirm(?:s|ed)|prove[sd]?|proven|settle[sd]?|clinch\w*|establish(?:es|ed)|verif(?:y|ies|ied)|demonstrate[sd]?|explain(?:s|ed)|answer(?:s|ed)) (?:it|this|that|so|as much|the (?:matter|case|question|point|cause|reason|diagnosis|type|source))\b|\bhaving (?:been )?(?:excluded|ruled out|eliminated)|\b(?:excluded|ruled out|eliminated|negative|normal|absent|off the table)\b[^.?;]{0,50}\b(?:remains|leaves|left|leaving|remaining)\b|\boff the table\b|\b(?:only|sole|one) [\w-]+ (?:left|remaining|that (?:fits|remains))\b|\bby (?:exclusion|elimination)\b|\bwhat (?:remains|is left)\b/i;

/** A finding said to be, to mean or to want a thing; and what is done or not done as a rule. */
const interprets =
  /\b(?:correspond(?:s|ed)? (?:to|with)|equals?|denotes?|(?:is|are) (?:called|termed|named|known as)|translates? (?:in)?to|makes? (?:the|it|this|that|him|her|one|us)|means\b(?! of)|meant|mean that|spells|counts? as|stands? for|calls? for|asks? for|cries (?:out )?for|begs? for|goes? (?:together|hand in hand)|belongs? to|(?:is|are|does|do) (?:not|never|only|rarely|seldom|always|usually|normally|typically|generally|commonly) \w+(?:ed|en|wn|pt|un)\b)/i;
/** What something is said to be, to have been or to have had. */
const asserted = (clause: string): string[] =>
  [
    ...clause.matchAll(
      /\b(?:is|are|was|were|has|had|have|remains?|became|becomes?) (?:(?:not|an?|the|in|of|due to|from|[a-z]+ly) )*([\w-]+)/gi,
    ),
  ].flatMap(([, word]) => clinicalWords(word!).map((one) => one.word));
const asking = /\?|\b(?:please|kindly|clarif\w*|specify)\b/i;

/** Where the record is said to say it, or it is what is open. */
const reported =
  /"|\b(?:document\w*|charted|recorded|states?|stated|reads?|described?|describes|reports?|reported|writes?|wrote|notes|noted|lists?|listed|mention\w*|shows?|showed|reveal\w*|impression|per|according|not (?:stated|documented|specified|known|clear)|without|unclear|unknown|whether|which|what|or|versus|vs)\b/i;

/** Something happened: a past tense, or a passive of the record. */
const happened =
  /\b(?:was|were|had|did|been|given|begun|seen|taken|done|\w{3,}ed|grew|rose|fell|began|took|saw|gave|wrote|underwent|got|came|went|became|felt|found|drank|ate|slept|woke|awoke|kept|left|held|lost|broke|bled|sent|put|met|spoke|made|told|said|ran|drove|cut|set|hit|stood|thought|brought|bought|built|dealt|drew|fed|fought|led|lay|lit|read|rode|shook|shot|shut|sought|spent|spread|stuck|swelled|swung|threw|tore|wore)\b/i;

/** The claims of one sentence that asks for nothing. */
export function claimsOf(query: Query, question: Folded, sentence: Found): Claim[] {
  const { words, from } = sentence;
  const told = clausesOf(question, sentence).filter((clause) => !asking.test(clause.words));
  const ofAnswer = answerWords(query);
  return told.flatMap((clause): Claim[] =>
    !reported.test(clause.words) && asserted(clause.words).some(ofAnswer)
      ? [{ found: clause, does: 'says which answer holds' }]
      : interprets.test(clause.words) &&
          !reported.test(clause.words) &&
          !isQuoted(query, clause.words, interprets)
        ? [{ found: clause, does: 'says what a finding means' }]
        : settles.test(clause.words) && !isQuoted(query, clause.words, settles)
          ? [{ found: clause, does: 'weighs the findings for the provider' }]
          : isCausal(query, clause.words)
            ? [{ found: clause, does: 'makes one finding the cause of another' }]
            : clause.from === from && generic.test(words) && !happened.test(words) && !reported.test(words)
              ? [{ found: clause, does: 'appeals to what generally holds' }]
              : isConditional(clause.words) && clause.from === from && !/\d/.test(words)
                ? [{ found: clause, does: 'states a condition, not a finding' }]
                : [],
  );
}

const isQuoted = (query: Query, clause: string, pattern: RegExp): boolean => {
  const turn = pattern.exec(clause)?.[0].toLowerCase() ?? '';
  return query.indicators.some(({ text }) => text.toLowerCase().includes(turn));
};

const clausesOf = (question: Folded, sentence: Found): Found[] => {
  const text = question.text.slice(sentence.from, sentence.to);
  const starts = [
    0,
    ...[...text.matchAll(/(?:: |, so | - |, and (?=the|it|this|that))/g)].map(({ index }) => index),
  ];
  return starts.map((start, n) =>
    foundAt(question, sentence.from + start, sentence.from + (starts[n + 1] ?? text.length)),
  );
};

/** True where a cause is stated of which the answers or the findings speak, and nobody is said to have documented it. */
function isCausal(query: Query, clause: string): boolean {
  const link = causal.exec(clause);
  if (!link || reported.test(clause)) return false;
  if (
    query.indicators.some(
      ({ text }) => text.toLowerCase().includes(link[0].toLowerCase()) && shares(text, clause),
    )
  )
    return false;
  const spoken = new Set(query.options.flatMap(({ text }) => telling(text)));
  const title = new Set(telling(query.title));
  return telling(clause).some((word) => spoken.has(word) || title.has(word) || diagnoses.has(word));
}

const telling = (text: string): string[] =>
  clinicalWords(text)
    .map(({ word }) => word)
    .filter((word) => !isFiller(word) && !qualifiers.has(word) && !sides.has(word) && !isNumber(word));

const shares = (text: string, clause: string): boolean => {
  const words = new Set(assertedWords(text));
  return telling(clause).filter((word) => words.has(word)).length > 1;
};

const isConditional = (clause: string): boolean =>
  /\b(?:unless|until|if|as long as|provided)\b/i.test(clause) && !reported.test(clause);

/** True for a statement in the present without a number, an event or a document: a truth, an opinion or an appeal. */
export const tellsNoEvent = (words: string): boolean =>
  words.split(' ').length > 3 &&
  !/\d/.test(words) &&
  ![happened, reported, ofPatient].some((pattern) => pattern.test(words));

/** What stands in documents now, and what a patient does. */
const ofPatient =
  /\b(?:notes?|records?|summary|charts?|h&p|report|lists?|(?:patient|pt|he|she|mother|daughter|son|wife|husband|family|spouse|caregiver|nurse) (?:also |now |still |usually |normally )?\w+s)\b/i;

// Q23: one clinical question a query, and none whose answer the classification or the record gives already.

import type { Query } from '../../model/query.ts';
import { topicAbout } from '../../model/query-template.ts';
import type { Breach, Rule } from '../breach.ts';
import { diagnoses } from '../text/clinical-synonyms.ts';
import { clinicalWords } from '../text/clinical-words.ts';
import { documentedWords } from '../text/documented.ts';
import { type Found, foundAt, sentencesOf, withoutOverlaps } from '../text/find-phrases.ts';
import { type Folded, fold } from '../text/folded-text.ts';
import { joinedDiagnoses, otherSystems, secondMatters, unrelatedRequests } from '../text/second-matter.ts';
import { systemsIn } from '../text/systems.ts';
import { block, justify } from './breach-of.ts';

export const oneQuestion: Rule = {
  id: 'Q23',
  asks: 'The query asks one clinical question, whose answer neither the record nor the classification gives.',
  check: ({ query }) => [
    ...severalQuestions(query),
    ...twoTopics(query),
    ...knownType(query),
    ...presumedLink(query),
  ],
};

const asks = /\?|\b(?:please|kindly|clarify|specify)\b/i;
/** What joins a second request to the first. */
const joins =
  /(?:,? (?:and|as well as|plus)(?: also| then| please| additionally| separately)*|,? (?:also|additionally|in addition|separately|furthermore|secondly|while you are (?:there|at it)),?) (?=(?:please |kindly |also |clarify |specify |document |what |which |whether |if |how |is |was |does |the (?:[\w-]+ ){0,3}(?:type|stage|acuity|etiology|cause|severity|depth|laterality|side|significance|status|degree|class|level|relationship)\b|(?:its |their )?(?:type|stage|acuity|etiology|cause|severity|depth|laterality) of))/gi;
const separates =
  /\b(?:also|additionally|in addition|separately|furthermore|second(?:ly)?|another (?:question|matter|issue)|unrelated|on another|finally)\b/i;
/** Words by which a sentence takes up the one before. */
const takesUp = /\b(?:it|this|that|these|those|its|their|the condition|if so|such|same|above)\b/i;

/** A further question on the same matter. */
const companion =
  /\b(?:it|its|it's|this|that|these|those|their|they|such|same|if so|if not|so|type|stage|acuity|severity|etiology|cause|source|organism|site|side|laterality|depth|specif\w*|clarif\w*|significan\w*|relat\w*|due|present|admission|baseline|total|time|any|additional|further|which|findings?)\b/i;

/** Diagnoses that a text names. */
const subjects = (text: string): ReadonlySet<string> =>
  new Set(
    clinicalWords(text)
      .map(({ word }) => word)
      .filter((word) => diagnoses.has(word)),
  );

const disjoint = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean =>
  a.size > 0 && b.size > 0 && [...a].every((one) => !b.has(one));

function severalQuestions(query: Query): Breach[] {
  const { question } = query;
  const folded = fold(question);
  const clauses = sentencesOf(folded).flatMap((sentence) => split(folded, sentence));
  const asked = clauses
    .filter((clause) => clause.joined || asks.test(clause.words))
    .map((clause) => ({ clause, about: subjects(clause.words) }));
  const found: Found[] = [];
  const before: ReadonlySet<string>[] = [];
  for (const [n, { clause, about }] of asked.entries()) {
    const conditional = /^\W*(?:and )?(?:if|should)\b/i.test(clause.words);
    const other = !conditional && before.some((one) => disjoint(one, about));
    const separate = n > 0 && separates.test(clause.words) && !takesUp.test(clause.words);
    if (other || separate) found.push(clause);
    before.push(about);
  }
  if (found.length > 0)
    return found.map(({ span, words }) =>
      block(
        'Q23',
        { field: 'question', span },
        `“${words}” is a second question.`,
        'Ask one thing here, and the other in a query of its own.',
      ),
    );
  const second = [
    ...secondMatters(query, folded),
    ...otherSystems(query, folded),
    ...unrelatedRequests(query, folded),
    ...(['cause-and-effect', 'conflicting'].includes(query.reason ?? '') ? [] : joinedDiagnoses(folded)),
  ];
  if (second.length > 0)
    return withoutOverlaps(second).map(({ span, words }) =>
      justify(
        'Q23',
        { field: 'question', span },
        `“${words}” may be a second matter.`,
        'Ask it in a query of its own, or give the reason why the two belong together.',
      ),
    );
  const marks = question.split('?').length - 1;
  const apart = sentencesOf(folded)
    .filter(({ words }) => words.endsWith('?'))
    .slice(1)
    .some(({ words }) => !companion.test(words));
  return marks > 2 || apart
    ? [
        justify(
          'Q23',
          { field: 'question' },
          'Several questions are asked.',
          'Ask one clinical question, or give the reason why they belong together.',
        ),
      ]
    : [];
}

/** The parts of a sentence that ask for themselves. */
function split(folded: Folded, sentence: Found): (Found & { joined: boolean })[] {
  const text = folded.text.slice(sentence.from, sentence.to);
  if (!asks.test(text)) return [];
  const cuts = [...text.matchAll(joins)].map((match) => ({
    end: sentence.from + match.index,
    next: sentence.from + match.index,
  }));
  const starts = [sentence.from, ...cuts.map(({ next }) => next)];
  return starts.map((start, n) => ({
    ...foundAt(folded, start, cuts[n]?.end ?? sentence.to),
    joined: n > 0,
  }));
}

const relates = /\b(?:relat\w*|link\w*|associat\w*|conflict\w*|caus\w*|due|versus|vs|with|etiolog\w*|or)\b/i;

/** A title that joins two diagnoses which are not asked to be related. */
function twoTopics(query: Query): Breach[] {
  const title = fold(query.title);
  const joined = / (?:and|&|\+|\/) |\/| & | \+ /i.exec(title.text);
  if (!joined || relates.test(title.text)) return [];
  if (query.reason === 'cause-and-effect' || query.reason === 'conflicting') return [];
  const [before, after] = [title.text.slice(0, joined.index), title.text.slice(joined.index)];
  const { span, words } = foundAt(title, joined.index, title.text.length);
  if (!disjoint(subjects(before), subjects(after)))
    return disjoint(systemsIn(before), systemsIn(after))
      ? [
          justify(
            'Q23',
            { field: 'title', span },
            `In the title, “${words}” may be a second matter.`,
            'Ask one clinical question a query, or give the reason why the two belong together.',
          ),
        ]
      : [];
  return [
    block(
      'Q23',
      { field: 'title', span },
      `In the title, “${words}” is a second matter.`,
      'Ask one clinical question a query.',
    ),
  ];
}

const ofType = /\b(?:type|systolic|diastolic|HFrEF|HFpEF)\b/i;
const ofAcuity = /\b(?:acuity|acute|chronic|exacerbat\w*|decompensat\w*)\b/i;

/** Heart failure with reduced or preserved ejection fraction has its type by that name: AHA Coding Clinic, first quarter 2016. */
function knownType(query: Query): Breach[] {
  const known = documentedWords(query, 'provider');
  if (!known.has('hf') || !(known.has('systolic') || known.has('diastolic'))) return [];
  const asked = `${query.title} ${query.question}`;
  if (!clinicalWords(asked).some(({ word }) => word === 'hf')) return [];
  if (
    !ofType.test(asked) ||
    // The title may stand for both where the question asks for one.
    ofAcuity.test(ofType.test(query.question) ? query.question : asked)
  )
    return [];
  if (query.reason === 'conflicting' || query.reason === 'diagnosis-without-indicators') return [];
  return [
    justify(
      'Q23',
      { field: 'question' },
      'The record names the type of heart failure already: reduced is systolic, preserved is diastolic.',
      'Do not ask, or give the reason why the type is still open.',
    ),
  ];
}

/**
 * What the classification takes to be due to these diseases unless the record says otherwise: ICD-10-CM Official Guidelines
 * I.A.15 and I.C.9.a.
 */
const presumed: Readonly<Record<string, readonly string[]>> = {
  diabetes: [
    'ckd',
    'esrd',
    'neuropathy',
    'polyneuropathy',
    'retinopathy',
    'nephropathy',
    'ulcer',
    'gangrene',
    'gastroparesis',
    'cataract',
    'osteomyelitis',
  ],
  hypertension: ['hf', 'ckd', 'esrd'],
};

function presumedLink(query: Query): Breach[] {
  if (query.reason === 'conflicting' || query.reason === 'diagnosis-without-indicators') return [];
  const known = documentedWords(query, 'provider');
  const words = new Set(clinicalWords(`${query.title} ${query.question}`).map(({ word }) => word));
  const links =
    topicAbout(query.topic) === 'diabetes-link' ||
    query.reason === 'cause-and-effect' ||
    linking.test(query.question);
  const of = Object.entries(presumed).find(([disease, conditions]) =>
    [[disease], conditions].every((some) => some.some((word) => known.has(word) && words.has(word))),
  );
  return links && of
    ? [
        justify(
          'Q23',
          { field: 'question' },
          `The classification takes this condition to be due to ${of[0]} unless the record says otherwise.`,
          'Do not ask, or give the reason why the record leaves it open.',
        ),
      ]
    : [];
}

const linking = /\b(?:relat\w*|link\w*|associat\w*|caus\w*|due to|complication\w*|etiolog\w*|secondary)\b/i;

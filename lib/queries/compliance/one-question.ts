// Q23: one clinical question a query, and none whose answer the classification or the record gives already.

import type { Query } from '../../model/query.ts';
import type { Breach, Rule } from '../breach.ts';
import { diagnoses } from '../text/clinical-synonyms.ts';
import { clinicalWords } from '../text/clinical-words.ts';
import { documentedWords } from '../text/documented.ts';
import { type Found, foundAt, sentencesOf } from '../text/find-phrases.ts';
import { type Folded, fold } from '../text/folded-text.ts';
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
  /(?:,? (?:and|as well as|plus)(?: also| then| please| additionally| separately)*|[,;]? (?:also|additionally|in addition|separately|furthermore|secondly|while you are (?:there|at it)),?) (?=(?:please |kindly |also |clarify |specify |document |what |which |whether |if |how |is |was |does |the (?:[\w-]+ ){0,3}(?:type|stage|acuity|etiology|cause|severity|depth|laterality|side|significance|status|degree|class|level|relationship)\b|(?:its |their )?(?:type|stage|acuity|etiology|cause|severity|depth|laterality) of))/gi;
const separates =
  /\b(?:also|additionally|in addition|separately|furthermore|second(?:ly)?|another (?:question|matter|issue)|unrelated|on another|finally)\b/i;
/** Words by which a sentence takes up the one before. */
const takesUp = /\b(?:it|this|that|these|those|its|their|the condition|if so|such|same|above)\b/i;

/** Body systems that a diagnosis speaks of, where two of them are one matter. */
const subjects = (text: string): ReadonlySet<string> =>
  new Set(
    clinicalWords(text)
      .map(({ word }) => word)
      .filter((word) => diagnoses.has(word)),
  );

const disjoint = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size > 0 && b.size > 0 && [...a].every((one) => !b.has(one));

function severalQuestions({ question }: Query): Breach[] {
  const folded = fold(question);
  const clauses = sentencesOf(folded).flatMap((sentence) => split(folded, sentence));
  const asked = clauses
    .filter((clause) => clause.joined || asks.test(clause.words))
    .map((clause) => ({ clause, about: subjects(clause.words) }));
  const found: Found[] = [];
  const before = new Map<string, ReadonlySet<string>>();
  for (const [n, { clause, about }] of asked.entries()) {
    const conditional = /^\W*(?:and )?(?:if|should)\b/i.test(clause.words);
    const other = !conditional && [...before.values()].some((one) => disjoint(one, about));
    const separate = n > 0 && separates.test(clause.words) && !takesUp.test(clause.words);
    if (other || separate) found.push(clause);
    before.set([...about].join(' '), about);
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
  const marks = question.split('?').length - 1;
  return marks > 2
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
  if (!asks.test(text)) return [{ ...sentence, joined: false }];
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
  if (!disjoint(subjects(before), subjects(after))) return [];
  const { span, words } = foundAt(title, joined.index, title.text.length);
  return [
    block(
      'Q23',
      { field: 'title', span },
      `In the title, “${words}” is a second matter.`,
      'Ask one clinical question a query.',
    ),
  ];
}

/** Heart failure with reduced or preserved ejection fraction has its type by that name. */
function knownType(query: Query): Breach[] {
  const known = documentedWords(query, 'provider');
  if (!known.has('hf') || !(known.has('systolic') || known.has('diastolic'))) return [];
  const asked = `${query.title} ${query.question}`;
  if (!clinicalWords(asked).some(({ word }) => word === 'hf')) return [];
  if (
    !/\b(?:type|systolic|diastolic|HFrEF|HFpEF)\b/i.test(asked) ||
    /\b(?:acuity|acute|chronic|exacerbat\w*|decompensat\w*)\b/i.test(asked)
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

/** What the classification takes to be due to diabetes unless the record says otherwise. */
const presumed: readonly string[] = [
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
];

function presumedLink(query: Query): Breach[] {
  const known = documentedWords(query, 'provider');
  const condition = presumed.find((word) => known.has(word));
  if (!known.has('diabetes') || !condition) return [];
  if (query.reason === 'conflicting' || query.reason === 'diagnosis-without-indicators') return [];
  const words = new Set(clinicalWords(`${query.title} ${query.question}`).map(({ word }) => word));
  const asks = words.has('diabetes') && presumed.some((word) => known.has(word) && words.has(word));
  const links =
    query.topic === 'diabetes-link' || query.reason === 'cause-and-effect'
      ? asks
      : asks && linking.test(query.question);
  return links
    ? [
        justify(
          'Q23',
          { field: 'question' },
          'The classification takes this condition to be due to diabetes unless the record says otherwise.',
          'Do not ask, or give the reason why the record leaves it open.',
        ),
      ]
    : [];
}

const linking = /\b(?:relat\w*|link\w*|associat\w*|caus\w*|due to|complication\w*|etiolog\w*|secondary)\b/i;

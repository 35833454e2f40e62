// A query as a FHIR form: what stands in the record, then the question with its answers.

import type { Query } from '../../model/query.ts';
import { queryDigest } from '../query-digest.ts';
import { indicatorText, noAnswerImplied, type QueryWords } from '../query-text.ts';
import { answerItems, links } from './answer-items.ts';
import type { Questionnaire, QuestionnaireItem } from './resources.ts';
import { fhirText, fhirTime, uuidUrl } from './values.ts';

/**
 * The form. It names no patient: the task that asks for it does. https://hl7.org/fhir/R4/questionnaire.html
 * @param id of the query; with the digest of its content it is the form's canonical URL.
 */
export function toQuestionnaire(query: Query, id: string, words: QueryWords): Questionnaire {
  const record: QuestionnaireItem[] = query.indicators.map((one, n) => ({
    linkId: recordLink(n),
    text: fhirText(indicatorText(one, words)),
    type: 'display',
  }));
  return {
    resourceType: 'Questionnaire',
    url: uuidUrl(id),
    version: queryDigest(query),
    title: fhirText(query.title),
    status: 'active',
    date: fhirTime(query.createdAt),
    item: [
      ...(record.length > 0
        ? [{ linkId: links.record, text: 'In the record', type: 'group' as const, item: record }]
        : []),
      ...answerItems(query, id),
      { linkId: links.note, text: noAnswerImplied, type: 'display' },
    ],
  };
}

const recordLink = (n: number): string => `${links.record}-${n + 1}`;

/** Items that are only read; an answer may repeat them, and fills nothing in there. */
export const shownLinks = (query: Query): string[] => [
  links.record,
  ...query.indicators.map((_, n) => recordLink(n)),
  links.note,
];

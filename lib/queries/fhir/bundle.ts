// A query for the inbox of an EHR as one FHIR transaction: the form, the request to fill it in, and, once there is one,
// the answer. To send it twice makes nothing twice.

import { derivedId } from '../../model/ids.ts';
import type { Query } from '../../model/query.ts';
import type { QueryWords } from '../query-text.ts';
import { toQuestionnaire } from './questionnaire.ts';
import type { Bundle, BundleEntry, Identifier } from './resources.ts';
import { type Answered, toResponse } from './response.ts';
import { toTask } from './task.ts';
import { type FhirChart, uuidUrl } from './values.ts';

export interface SentQuery {
  id: string;
  query: Query;
  sentAt: number | null;
  dueAt: number | null;
  answered: Answered | null;
}

/**
 * https://hl7.org/fhir/R4/bundle.html and https://hl7.org/fhir/R4/http.html#transaction. The same query always gives
 * the same bundle. A form never changes and is created once; so is a task, until an answer settles it, and then it is
 * written over.
 */
export async function queryBundle(
  { id, query, sentAt, dueAt, answered }: SentQuery,
  chart: FhirChart,
  words: QueryWords,
): Promise<Bundle> {
  const form = toQuestionnaire(query, id, words);
  const taskUrl = uuidUrl(await derivedId('fhir-task', id));
  const url = uuidUrl(await derivedId('fhir-response', id));
  const response = answered && { url, settles: answered.answer.class !== 'irrelevant' };
  const task = toTask(query, id, taskUrl, chart, { sentAt, dueAt, response }, words);
  const entry: BundleEntry[] = [
    {
      fullUrl: form.url,
      resource: form,
      request: {
        method: 'POST',
        url: 'Questionnaire',
        ifNoneExist: `url=${form.url}&version=${form.version}`,
      },
    },
    {
      fullUrl: taskUrl,
      resource: task,
      request: response?.settles
        ? { method: 'PUT', url: `Task?${search(task.identifier[0]!)}` }
        : { method: 'POST', url: 'Task', ifNoneExist: search(task.identifier[0]!) },
    },
  ];
  if (answered) {
    const resource = toResponse(query, id, url, chart, answered);
    const request = { method: 'PUT' as const, url: `QuestionnaireResponse?${search(resource.identifier)}` };
    entry.push({ fullUrl: url, resource, request });
  }
  return { resourceType: 'Bundle', type: 'transaction', entry };
}

const search = ({ system, value }: Identifier): string => `identifier=${system}|${value}`;

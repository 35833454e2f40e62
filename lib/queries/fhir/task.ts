// The request to a provider to fill in a query's form: what an EHR's inbox shows.

import type { Query } from '../../model/query.ts';
import { indicatorText, type QueryWords } from '../query-text.ts';
import type { CodeableConcept, Task } from './resources.ts';
import {
  canonicalOf,
  encounterReference,
  type FhirChart,
  fhirText,
  fhirTime,
  named,
  patientReference,
  uriIdentifier,
} from './values.ts';

export interface Asked {
  /** Milliseconds since 1970. */
  sentAt: number | null;
  /** Until when an answer is due; null: none is awaited. */
  dueAt: number | null;
  /** URL of the response to it, and whether that settles it; null: there is none. */
  response: { url: string; settles: boolean } | null;
}

/** Codes by which HL7's guide to structured data capture asks for a form to be filled in. */
const sdc = (code: string): CodeableConcept => ({
  coding: [{ system: 'http://hl7.org/fhir/uv/sdc/CodeSystem/temp', code }],
});

/**
 * A Task and no CommunicationRequest: the former is what R4 inboxes list, with somebody who owns it, a due date and a
 * status that goes on, and what HL7's Structured Data Capture asks for forms with
 * (https://hl7.org/fhir/R4/task.html, https://hl7.org/fhir/uv/sdc/STU3/StructureDefinition-sdc-task.html). That guide
 * wants the form as an input and no `focus` beside it. Indicators are inputs too, for inboxes that show no forms.
 * @param taskUrl `urn:uuid:` of the task.
 */
export function toTask(
  query: Query,
  id: string,
  taskUrl: string,
  chart: FhirChart,
  { sentAt, dueAt, response }: Asked,
  words: QueryWords,
): Task {
  const { author, recipient, reason } = query;
  const end = fhirTime(dueAt);
  return {
    resourceType: 'Task',
    identifier: [uriIdentifier(taskUrl)],
    status: response?.settles ? 'completed' : 'requested',
    intent: 'order',
    code: { ...sdc('complete-questionnaire'), text: 'Documentation query' },
    description: fhirText(query.title),
    for: patientReference(chart),
    encounter: encounterReference(chart),
    authoredOn: fhirTime(sentAt ?? query.createdAt),
    requester: named(undefined, author.name, author.credential, author.contact),
    owner: recipient ? named('Practitioner', recipient.name, words.role[recipient.role]) : undefined,
    reasonCode: reason ? { text: words.reason[reason] } : undefined,
    restriction: end ? { period: { end } } : undefined,
    input: [
      { type: sdc('questionnaire'), valueCanonical: canonicalOf(query, id) },
      ...query.indicators.map((one) => ({
        type: { text: 'Clinical indicator' },
        valueString: fhirText(indicatorText(one, words)),
      })),
    ],
    output: response
      ? [
          {
            type: sdc('questionnaire-response'),
            valueReference: { reference: response.url, type: 'QuestionnaireResponse' },
          },
        ]
      : undefined,
  };
}

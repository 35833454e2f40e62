// A provider's answer as the filled-in form.

import type { Query } from '../../model/query.ts';
import type { QueryAnswer } from '../../model/query-step.ts';
import { asksKind, kindCoding, links, notedKind, optionCoding } from './answer-items.ts';
import type { QuestionnaireResponse, ResponseItem } from './resources.ts';
import {
  canonicalOf,
  encounterReference,
  type FhirChart,
  fhirText,
  fhirTime,
  patientReference,
  uriIdentifier,
} from './values.ts';

export interface Answered {
  answer: QueryAnswer;
  /** Milliseconds since 1970; null: not known. */
  answeredAt: number | null;
  /** The note or addendum that now says it; empty: none is named. */
  documentation: string;
}

/**
 * The provider is the `source`, who the answers come from; whoever noted them in Overread is not told.
 * https://hl7.org/fhir/R4/questionnaireresponse.html
 * @param answered must pass `answerFault`. @param url `urn:uuid:` of the response.
 */
export function toResponse(
  query: Query,
  id: string,
  url: string,
  chart: FhirChart,
  { answer, answeredAt, documentation }: Answered,
): QuestionnaireResponse {
  const chosen = answer.options.flatMap((one) => query.options.find((option) => option.id === one) ?? []);
  const words = fhirText(answer.text);
  const documented = fhirText(documentation);
  const kind = kindCoding(id, notedKind(answer.class));
  const given: ResponseItem[] = [
    {
      linkId: links.choice,
      answer: chosen.map((option) => ({ valueCoding: optionCoding(query, id, option) })),
    },
    { linkId: links.words, answer: words ? [{ valueString: words }] : [] },
    { linkId: links.kind, answer: asksKind(chosen) ? [{ valueCoding: kind }] : [] },
  ];
  return {
    resourceType: 'QuestionnaireResponse',
    identifier: uriIdentifier(url),
    questionnaire: canonicalOf(query, id),
    status: 'completed',
    subject: patientReference(chart),
    encounter: encounterReference(chart),
    authored: fhirTime(answeredAt),
    source: { type: 'Practitioner', display: fhirText(answer.provider) },
    item: [
      { linkId: links.answer, item: given.filter((item) => item.answer && item.answer.length > 0) },
      ...(documented ? [{ linkId: links.documented, answer: [{ valueString: documented }] }] : []),
    ],
  };
}

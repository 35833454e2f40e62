// Which of the answers that an EHR's FHIR server has may be recorded without a person, and which a person looks at first.

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '../../model/canonical-json.ts';
import { isObject } from '../../model/is-object.ts';
import type { Query } from '../../model/query.ts';
import { type Fault, fail } from '../../model/result.ts';
import { longestResponse, type ReadAnswer, readResponse, responseTooLong } from './read-response.ts';
import { canonicalOf, type FhirChart, uuidUrl } from './values.ts';

export type Judged =
  | { found: 'none' }
  /** `key` names the answer as it stands: what was used once is not used again. */
  | { found: 'answer'; read: ReadAnswer; key: string }
  | { found: 'offered'; read: ReadAnswer | null; why: Fault };

export interface Awaited {
  id: string;
  query: Query;
  chart: FhirChart;
  /** Keys of answers that were recorded before. */
  used: readonly string[];
  /** When somebody else was asked instead, in milliseconds since 1970; null: nobody was. */
  askedAgain: number | null;
}

/**
 * Recorded without a person is only what leaves nothing to judge: one answer, to these very words, of a practitioner who
 * is named, about no other patient, given since the question was last asked, and of a kind that a provider may choose on
 * our own page. It rests on the FHIR server, as a link rests on who has link and code: who may write there as a
 * practitioner is for the EHR to say.
 * @param resources of the server's search, as they came. @param more whether it has others besides.
 */
export function judgeResponses(
  resources: readonly unknown[],
  more: boolean,
  { id, query, chart, used, askedAgain }: Awaited,
): Judged {
  const forms = [uuidUrl(id), canonicalOf(query, id)];
  const fresh = resources.filter(
    (one): one is Record<string, unknown> =>
      isObject(one) &&
      one.resourceType === 'QuestionnaireResponse' &&
      forms.includes(String(one.questionnaire)) &&
      (one.status === 'completed' || one.status === 'amended') &&
      !used.includes(keyOf(one)),
  );
  const since = fresh.filter((one) => askedAgain !== null && authoredAt(one) >= askedAgain);
  const [response, ...others] = since.length > 0 ? since : fresh;
  if (others.length > 0 || more) return { found: 'offered', read: null, why: several };
  if (!response) return { found: 'none' };
  const text = JSON.stringify(response);
  const read = text.length > longestResponse ? responseTooLong : readResponse(text, query, id);
  if (!read.ok) return { found: 'offered', read: null, why: read.error };
  const why = doubt(response, read.value, chart, askedAgain);
  if (why) return { found: 'offered', read: read.value, why };
  return { found: 'answer', read: read.value, key: keyOf(response) };
}

/** What keeps an answer that can be read from being recorded by itself. */
function doubt(
  response: Record<string, unknown>,
  { answer }: ReadAnswer,
  { encounter, patient }: FhirChart,
  askedAgain: number | null,
): Fault | null {
  const { subject, encounter: about, source, author } = response;
  // The EHR's own references say nothing here; the form is of one encounter, so only a contradiction counts.
  if (otherNumber(about, encounter) || (patient !== null && otherNumber(subject, patient)))
    return lookFirst('It names another number of the patient or the encounter than the query.');
  if (!ofPractitioner(source ?? author))
    return lookFirst('It does not say that a practitioner has given it.');
  if (answer.class === 'irrelevant')
    return lookFirst('The provider says that the question cannot be answered as it is asked.');
  if (askedAgain !== null && !(authoredAt(response) >= askedAgain))
    return lookFirst('It may have been given before the query was escalated.');
  return null;
}

/** By the EHR's clock; not a number where it does not say. */
const authoredAt = ({ authored }: Record<string, unknown>): number =>
  typeof authored === 'string' ? Date.parse(authored) : Number.NaN;

const otherNumber = (reference: unknown, number: string): boolean => {
  const identifier = isObject(reference) ? reference.identifier : null;
  return isObject(identifier) && typeof identifier.value === 'string' && identifier.value !== number;
};

/** By the reference's own type, or by what it refers to: https://hl7.org/fhir/R4/references.html#Reference */
const ofPractitioner = (reference: unknown): boolean => {
  if (!isObject(reference)) return false;
  const { type, reference: to } = reference;
  const named = type ?? (typeof to === 'string' ? to.split('/').at(-2) : null);
  return named === 'Practitioner' || named === 'PractitionerRole';
};

/** Without what a server adds to it each time that it is read. */
const keyOf = ({ meta: _, text: __, ...said }: Record<string, unknown>): string =>
  bytesToHex(sha256(utf8ToBytes(canonicalJson(said))));

const lookFirst = (happened: string): Fault =>
  fail(
    'answer-to-judge',
    happened,
    'The answer was not recorded by itself; the query still awaits one.',
    'Look at it in Record the answer, and record it if it is one.',
  ).error;

const several = fail(
  'several-answers',
  'The FHIR server has more than one answer to this query.',
  'None was recorded; the query still awaits one.',
  'Look in the EHR which one is meant, then record the answer by hand.',
).error;

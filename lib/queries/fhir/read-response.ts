// An answer that comes from an EHR as a FHIR resource, checked as one that is typed here is.

import { isObject } from '../../model/is-object.ts';
import type { Query } from '../../model/query.ts';
import { type QueryAnswer, queryAnswer } from '../../model/query-step.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import { answerFault, fittingClasses } from '../answer-class.ts';
import { answerItems, asksKind, links, optionCoding } from './answer-items.ts';
import { shownLinks } from './questionnaire.ts';
import { quoted, refuse } from './refuse-response.ts';
import { type Given, readItems } from './response-items.ts';
import { canonicalOf, uuidUrl } from './values.ts';

export interface ReadAnswer {
  answer: QueryAnswer;
  /** The note or addendum that now says it; empty: none is named. */
  documentation: string;
}

/** Bytes of a file, characters of a text; an answer takes a few thousand. */
export const longestResponse = 200 * 1024;
export const responseTooLong = refuse('not-a-response', 'The file is larger than any answer.');

/**
 * Reads a QuestionnaireResponse (https://hl7.org/fhir/R4/questionnaireresponse.html), or a Bundle with one to this
 * query. Faults: those of `ResponseFault`, and `bad-answer` of `answerFault`.
 * @param text JSON.
 */
export function readResponse(text: string, query: Query, id: string): Result<ReadAnswer> {
  const response = responseIn(text, id);
  if (!response.ok) return response;
  const { questionnaire, status, item } = response.value;
  if (!isTo(questionnaire, id))
    return refuse(
      'other-questionnaire',
      `It answers another form, ${quoted(questionnaire)}.`,
      'Look for the query that it belongs to.',
    );
  if (questionnaire !== uuidUrl(id) && questionnaire !== canonicalOf(query, id))
    return refuse('other-questionnaire', 'It answers other words than those of this query.');
  if (status !== 'completed' && status !== 'amended')
    return refuse(
      'unfinished-response',
      `The provider has not finished it: it is ${quoted(status)}.`,
      'Read it again once it is.',
    );
  const given = readItems(item, answerItems(query, id), shownLinks(query));
  return given.ok ? answerIn(given.value, query, id, signedBy(response.value)) : given;
}

const isTo = (questionnaire: unknown, id: string): boolean =>
  typeof questionnaire === 'string' && questionnaire.split('|', 1)[0] === uuidUrl(id);

function responseIn(text: string, id: string): Result<Record<string, unknown>> {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return refuse('not-a-response', 'The file is no JSON.');
  }
  const isResponse = (one: unknown) => isObject(one) && one.resourceType === 'QuestionnaireResponse';
  if (isObject(read) && read.resourceType === 'Bundle' && Array.isArray(read.entry)) {
    const entries: unknown[] = read.entry;
    const all = entries.map((one) => isObject(one) && one.resource).filter((one) => isResponse(one));
    const own = all.filter((one) => isObject(one) && isTo(one.questionnaire, id));
    if (own.length > 1) return refuse('not-a-response', 'The file holds more than one answer to this query.');
    read = own[0] ?? all[0];
  }
  return isObject(read) && isResponse(read)
    ? ok(read)
    : refuse('not-a-response', 'The file holds no QuestionnaireResponse of FHIR.');
}

/** Who the answers come from, else who entered them; in words, for the EHR's own ids say nothing here. */
function signedBy({ source, author }: Record<string, unknown>): string {
  const names = [source, author].map((one) => (isObject(one) ? one.display : null));
  return names.find((name) => typeof name === 'string')?.trim() ?? '';
}

function answerIn(given: Given, query: Query, id: string, provider: string): Result<ReadAnswer> {
  const codes = given.get(links.choice) ?? [];
  const chosen = codes.flatMap((code) =>
    query.options.filter((option) => optionCoding(query, id, option).code === code),
  );
  const options = chosen.map((option) => option.id);
  if (given.has(links.kind) && !asksKind(chosen))
    return refuse(
      'strange-item',
      'It says of which kind own words are, and an option is chosen that says it.',
    );
  const classes = fittingClasses(query, options);
  const [kind] = classes.length === 1 ? classes : (given.get(links.kind) ?? []);
  if (kind === undefined)
    return refuse(
      'unfinished-response',
      'It does not say what kind of answer the provider’s own words are.',
      'Record the answer by hand, and choose the kind.',
    );
  const answer = queryAnswer.safeParse({
    class: kind,
    options,
    text: given.get(links.words)?.[0] ?? '',
    provider,
  });
  if (!answer.success)
    return fail(
      'bad-answer',
      provider === '' ? 'The answer is not signed.' : 'The answer is larger than an answer can be.',
      'The answer is not taken; the query still awaits one.',
      'Record the answer by hand, with the name of who gave it.',
    );
  const fault = answerFault(query, answer.data);
  if (fault) return { ok: false, error: fault };
  return ok({ answer: answer.data, documentation: given.get(links.documented)?.[0] ?? '' });
}

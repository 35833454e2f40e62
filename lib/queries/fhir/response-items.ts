// Reads the items of a response by the form that it answers: what the form does not have is refused, never skipped,
// since it may be what the provider meant.

import { isObject } from '../../model/is-object.ts';
import { ok, type Result } from '../../model/result.ts';
import { quoted, refuse } from './refuse-response.ts';
import type { Coding, QuestionnaireItem } from './resources.ts';

/** Codes chosen or words written, by the item that asked for them. */
export type Given = ReadonlyMap<string, readonly string[]>;

/** Groups stand in the form, questions in groups; some EHRs wrap the whole once more. */
const deepest = 4;

/**
 * @param items of https://hl7.org/fhir/R4/questionnaireresponse.html, as they came.
 * @param shown links of items that are only read.
 */
export function readItems(
  items: unknown,
  form: readonly QuestionnaireItem[],
  shown: readonly string[],
): Result<Given> {
  const asked = new Map<string, QuestionnaireItem | null>(shown.map((link) => [link, null]));
  for (const item of form.flatMap((one) => [one, ...(one.item ?? [])])) asked.set(item.linkId, item);
  const given = new Map<string, string[]>();
  const fault = readInto(given, asked, items, 1);
  return fault ?? ok(given);
}

type Asked = ReadonlyMap<string, QuestionnaireItem | null>;

function readInto(
  given: Map<string, string[]>,
  asked: Asked,
  items: unknown,
  depth: number,
): Result<never> | null {
  if (items === undefined) return null;
  if (!Array.isArray(items) || depth > deepest) return refuse('strange-item', 'Its items cannot be read.');
  for (const item of items) {
    const link = isObject(item) ? item.linkId : undefined;
    if (!isObject(item) || typeof link !== 'string' || !asked.has(link))
      return refuse('strange-item', `It answers an item ${quoted(link)}, which the query does not have.`);
    const nested = readInto(given, asked, item.item, depth + 1);
    if (nested) return nested;
    if (item.answer === undefined) continue;
    if (given.has(link)) return refuse('strange-item', `It answers ${quoted(link)} twice.`);
    const values = valuesOf(item.answer, asked.get(link) ?? null);
    if (!values.ok) return values;
    given.set(link, values.value);
  }
  return null;
}

function valuesOf(answers: unknown, item: QuestionnaireItem | null): Result<string[]> {
  const link = quoted(item?.linkId);
  if (!item || item.type === 'group' || !Array.isArray(answers))
    return refuse('strange-item', `Item ${link} takes no answer, or not in this form.`);
  if (answers.length > 1 && !item.repeats)
    return refuse('strange-item', `Item ${link} takes one answer, and has several.`);
  const values: string[] = [];
  for (const answer of answers) {
    const value = isObject(answer) && answer.item === undefined ? oneValue(answer, item) : null;
    if (value === null)
      return item.type === 'choice'
        ? refuse('unknown-code', `What is chosen in item ${link} is none of the query’s options.`)
        : refuse('strange-item', `The answer to item ${link} is no text, or one that is too long.`);
    values.push(value);
  }
  return ok(values);
}

/** The code chosen, or the text; null where it does not fit what was asked. */
function oneValue(answer: Record<string, unknown>, item: QuestionnaireItem): string | null {
  if (Object.keys(answer).filter((key) => key.startsWith('value')).length !== 1) return null;
  if (item.type === 'choice') {
    const option = item.answerOption?.find(({ valueCoding }) => sameCoding(answer.valueCoding, valueCoding));
    return option?.valueCoding.code ?? null;
  }
  const text = answer.valueString;
  return typeof text === 'string' && text.length <= (item.maxLength ?? 0) ? text.trim() : null;
}

/** Some EHRs leave the system out; a code of another system is another code. */
const sameCoding = (given: unknown, { system, code }: Coding): boolean =>
  isObject(given) && given.code === code && (given.system === undefined || given.system === system);

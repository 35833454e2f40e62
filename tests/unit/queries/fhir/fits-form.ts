// Whether a response is one to its form, as R4 says it: required items are there, those not enabled are not, and what is
// chosen is among the options. Written apart from the code that reads responses.

import type { Query } from '../../../../lib/model/query.ts';
import { toQuestionnaire } from '../../../../lib/queries/fhir/questionnaire.ts';
import type {
  QuestionnaireItem,
  QuestionnaireResponse,
  ResponseItem,
} from '../../../../lib/queries/fhir/resources.ts';
import { id, words } from './fixtures.ts';

export function fitsForm(response: QuestionnaireResponse, query: Query): string[] {
  const form = toQuestionnaire(query, id, words);
  const faults: string[] = [];
  const answers = new Map<string, NonNullable<ResponseItem['answer']>>();
  const collect = (item: ResponseItem): void => {
    answers.set(item.linkId, item.answer ?? []);
    item.item?.forEach(collect);
  };
  response.item.forEach(collect);
  const known = form.item.flatMap((item) => [item, ...(item.item ?? [])]);
  for (const link of answers.keys())
    if (!known.some((item) => item.linkId === link)) faults.push(`${link}: not in the form`);
  for (const item of known) {
    const given = answers.get(item.linkId);
    if (given && !enabled(item, answers)) faults.push(`${item.linkId}: not enabled`);
    if (!given && item.required && enabled(item, answers)) faults.push(`${item.linkId}: required`);
    if (given && given.length > 1 && !item.repeats) faults.push(`${item.linkId}: several`);
    for (const one of given ?? [])
      if (!fits(one, item)) faults.push(`${item.linkId}: ${JSON.stringify(one)}`);
  }
  return faults;
}

type Answers = ReadonlyMap<string, NonNullable<ResponseItem['answer']>>;

const enabled = ({ enableWhen }: QuestionnaireItem, answers: Answers): boolean =>
  !enableWhen ||
  enableWhen.some(({ question, operator, answerBoolean, answerCoding }) => {
    const given = answers.get(question) ?? [];
    if (operator === 'exists') return given.length > 0 === answerBoolean;
    return given.some((one) => 'valueCoding' in one && one.valueCoding.code === answerCoding?.code);
  });

const fits = (one: NonNullable<ResponseItem['answer']>[number], item: QuestionnaireItem): boolean =>
  'valueCoding' in one
    ? (item.answerOption ?? []).some(
        ({ valueCoding }) => JSON.stringify(valueCoding) === JSON.stringify(one.valueCoding),
      )
    : ['text', 'string'].includes(item.type) && one.valueString.length <= item.maxLength!;

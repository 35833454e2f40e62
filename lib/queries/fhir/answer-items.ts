// The items of a query's form that a provider fills in. What they are answered with is read back by the same items.

import { keysOf } from '../../model/keys-of.ts';
import type { Query, QueryOption } from '../../model/query.ts';
import type { ResponseClass } from '../../model/query-step.ts';
import { standsAlone } from '../answer-class.ts';
import type { Coding, EnableWhen, QuestionnaireItem } from './resources.ts';
import { fhirText, uuidUrl } from './values.ts';

/** What items are called in the form and in its answers. */
export const links = {
  record: 'record',
  answer: 'answer',
  choice: 'choice',
  words: 'words',
  kind: 'kind',
  documented: 'documented',
  note: 'note',
} as const;

/** What a provider may call an answer in their own words: with those, the choice does not say of which kind it is. */
const ownKinds: Partial<Record<ResponseClass, string>> = {
  'agreed-other': 'My own diagnosis or statement',
  disagreed: 'I disagree with what is asked',
  'not-significant': 'Not clinically significant',
  unable: 'Unable to determine',
  irrelevant: 'The question cannot be answered as it is asked',
};

/**
 * Options are coded by their place in the query, which never changes once it is sent: an id may hold what no code may.
 * The code system is the form's own.
 */
export const optionCoding = (query: Query, id: string, option: QueryOption): Coding => ({
  system: `${uuidUrl(id)}#options`,
  code: `option-${query.options.indexOf(option) + 1}`,
  display: fhirText(option.text),
});

export const kindCoding = (id: string, kind: ResponseClass): Coding => ({
  system: `${uuidUrl(id)}#kinds`,
  code: kind,
  display: ownKinds[kind],
});

/** The kind that an answer in one's own words is noted with; beside an option that says it, it is of no weight. */
export const notedKind = (kind: ResponseClass): ResponseClass => (ownKinds[kind] ? kind : 'agreed-other');

/** Whether an answer with these options must say of which kind it is. */
export const asksKind = (chosen: readonly QueryOption[]): boolean =>
  chosen.length === 0 || chosen.some(({ kind }) => kind === 'other');

/**
 * A choice among options, words, and what kind of answer the words are; then where it is documented. The group of the
 * answer is required, not the choice: a provider may answer in words alone.
 * https://hl7.org/fhir/R4/questionnaire.html
 */
export function answerItems(query: Query, id: string): QuestionnaireItem[] {
  const question = fhirText(query.question);
  const choice = choiceItem(query, id, question);
  const words: QuestionnaireItem = {
    linkId: links.words,
    text: choice ? 'In your own words' : question,
    type: 'text',
    required: !choice,
    maxLength: 4000,
  };
  return [
    {
      linkId: links.answer,
      text: 'Your answer',
      type: 'group',
      required: true,
      item: [...(choice ? [choice] : []), words, kindItem(query, id)],
    },
    {
      linkId: links.documented,
      text: 'Note or addendum in which you have documented it in the record, with its date',
      type: 'string',
      required: false,
      maxLength: 400,
    },
  ];
}

/**
 * Of type `choice`, not `open-choice`: an own answer is “Other” together with the words, as on paper. It repeats where
 * several options may be chosen together.
 */
function choiceItem(query: Query, id: string, question: string | undefined): QuestionnaireItem | null {
  const { options } = query;
  if (options.length === 0) return null;
  return {
    linkId: links.choice,
    text: question,
    type: 'choice',
    required: false,
    repeats: options.filter(({ kind }) => !standsAlone(kind)).length > 1,
    answerOption: options.map((option) => ({ valueCoding: optionCoding(query, id, option) })),
  };
}

function kindItem(query: Query, id: string): QuestionnaireItem {
  const enableWhen: EnableWhen[] = [
    { question: links.choice, operator: 'exists', answerBoolean: false },
    ...query.options
      .filter(({ kind }) => kind === 'other')
      .map((option): EnableWhen => {
        const { system, code } = optionCoding(query, id, option);
        return { question: links.choice, operator: '=', answerCoding: { system, code } };
      }),
  ];
  return {
    linkId: links.kind,
    text: 'What kind of answer your own words are',
    type: 'choice',
    ...(query.options.length > 0 && { enableWhen, enableBehavior: 'any' as const }),
    required: true,
    answerOption: keysOf(ownKinds).map((kind) => ({
      valueCoding: kindCoding(id, kind),
    })),
  };
}
